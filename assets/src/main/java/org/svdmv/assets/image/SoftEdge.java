package org.svdmv.assets.image;

import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/**
 * The line along which an object is cut out. The pixels on both sides of it show mixtures, which are taken apart with the
 * mean colors of the object further in and of the background further out:
 *
 * <pre>
 *   color = alpha object + (1 - alpha) background
 *   alpha = (color - background) . (inner - background) / |inner - background|^2
 * </pre>
 *
 * so that the cutout over its own background is the picture again.
 *
 * @param object the pixels of the object
 * @param line the pixels with both object and background among them and their eight neighbors
 */
record SoftEdge(Pixels picture, BitSet object, BitSet line) {
    private static final int REACH = 2;
    private static final double LEAST_CONTRAST = 32;
    private static final double LEAST_ALPHA = 1 / 16.0;

    static SoftEdge around(BitSet object, Pixels picture) {
        BitSet line = new BitSet();
        IntStream.range(0, picture.argb().length)
                .filter(p -> picture.anyAround(p, q -> object.get(q) != object.get(p)))
                .forEach(line::set);
        return new SoftEdge(picture, object, line);
    }

    /** The color of an object that covers {@code alpha} of a pixel, where the rest is background. */
    static Vector3d unmix(Vector3dc color, Vector3dc background, double alpha) {
        return color.sub(background, new Vector3d()).div(alpha).add(background);
    }

    Pixels cut() {
        Pixels cut = new Pixels(picture.width(), picture.height(), new int[picture.argb().length]);
        object.stream().forEach(p -> cut.argb()[p] = picture.argb()[p]);
        line.stream().forEach(p -> soften(cut, p));
        return cut;
    }

    private void soften(Pixels cut, int p) {
        Optional<Vector3d> inner = picture.meanAround(p, REACH, q -> object.get(q) && !line.get(q));
        Optional<Vector3d> outer = picture.meanAround(p, REACH, q -> !object.get(q) && !line.get(q));
        if (inner.isPresent() && outer.isPresent() && inner.get().distance(outer.get()) >= LEAST_CONTRAST) {
            soften(cut, p, inner.get(), outer.get());
        }
    }

    private void soften(Pixels cut, int p, Vector3dc inner, Vector3dc background) {
        Vector3d contrast = inner.sub(background, new Vector3d());
        Vector3d color = picture.color(p);
        double alpha = color.sub(background, new Vector3d()).dot(contrast) / contrast.lengthSquared();
        if (alpha < LEAST_ALPHA) {
            cut.argb()[p] = 0;
        } else {
            alpha = Math.min(1, alpha);
            cut.set(p, unmix(color, background, alpha), alpha * picture.alpha(p) / 255);
        }
    }
}
