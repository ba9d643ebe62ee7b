package org.svdmv.camera;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.util.stream.IntStream;

/**
 * What one camera sees: the image on its background (TYPE_INT_RGB), where the object is in it (TYPE_BYTE_GRAY, 0 background,
 * 255 object), and how far away that is if it is known, all of the camera's size.
 */
public record View(Camera camera, BufferedImage image, BufferedImage mask, Depth depth) {
    /** The least gray of a mask that is object, where a mask is not all 0 and 255. */
    public static final int OBJECT = 128;

    public View {
        refuseUnlessFits("image", image, BufferedImage.TYPE_INT_RGB, "TYPE_INT_RGB", camera.intrinsics());
        refuseUnlessFits("mask", mask, BufferedImage.TYPE_BYTE_GRAY, "TYPE_BYTE_GRAY", camera.intrinsics());
        refuseUnlessFits(depth, camera.intrinsics());
    }

    /** Without depth. */
    public View(Camera camera, BufferedImage image, BufferedImage mask) {
        this(camera, image, mask, new Depth.Unknown());
    }

    public View with(Depth other) {
        return new View(camera, image, mask, other);
    }

    public boolean hasDepth() {
        return depth instanceof Depth.Known;
    }

    /** The same pictures, seen by another camera from as far. */
    View seenBy(Camera other) {
        return new View(other, image, mask, depth);
    }

    /** The same pictures of a world that is enlarged about its origin. */
    View scaled(double factor) {
        Camera farther = new Camera(camera.intrinsics(), camera.pose().scaled(factor));
        return new View(farther, image, mask, depth.scaled(factor));
    }

    /** Whether the object touches the border of the image, so that some of it may lie beyond. */
    public boolean reachesBorder() {
        Raster raster = mask.getRaster();
        int right = mask.getWidth() - 1;
        int bottom = mask.getHeight() - 1;
        return IntStream.rangeClosed(0, right)
                        .anyMatch(x -> raster.getSample(x, 0, 0) + raster.getSample(x, bottom, 0) > 0)
                || IntStream.rangeClosed(0, bottom)
                        .anyMatch(y -> raster.getSample(0, y, 0) + raster.getSample(right, y, 0) > 0);
    }

    private static void refuseUnlessFits(Depth depth, Intrinsics k) {
        if (depth instanceof Depth.Known known && (known.width() != k.width() || known.height() != k.height())) {
            throw new IllegalArgumentException("need the depth in the camera's " + k.width() + " x " + k.height()
                    + " pixels, got " + known.width() + " x " + known.height() + "; measure it with the same camera");
        }
    }

    private static void refuseUnlessFits(String what, BufferedImage image, int type, String typeName, Intrinsics k) {
        if (image.getWidth() != k.width() || image.getHeight() != k.height()) {
            throw new IllegalArgumentException(
                    "need the " + what + " in the camera's " + k.width() + " x " + k.height() + " pixels, got "
                            + image.getWidth() + " x " + image.getHeight() + "; Intrinsics.scaledTo fits the camera");
        }
        if (image.getType() != type) {
            throw new IllegalArgumentException("need the " + what + " as " + typeName + ", got BufferedImage type "
                    + image.getType() + "; draw it into an image of that type");
        }
    }
}
