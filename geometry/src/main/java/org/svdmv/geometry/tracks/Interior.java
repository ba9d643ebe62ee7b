package org.svdmv.geometry.tracks;

import java.awt.image.BufferedImage;
import org.svdmv.geometry.hull.MaskSums;

/** Where a picture shows the object and nothing else. */
final class Interior {
    private final MaskSums object;

    /** @param mask TYPE_BYTE_GRAY, 255 where the object is */
    Interior(BufferedImage mask) {
        object = new MaskSums(mask);
    }

    /** Whether all pixels of the square about (u, v) are in the picture and object. */
    boolean holdsSquare(double u, double v, double halfSide) {
        int left = (int) Math.floor(u - halfSide);
        int top = (int) Math.floor(v - halfSide);
        int right = (int) Math.ceil(u + halfSide);
        int bottom = (int) Math.ceil(v + halfSide);
        return object.count(left, top, right, bottom) == (right - left) * (bottom - top);
    }
}
