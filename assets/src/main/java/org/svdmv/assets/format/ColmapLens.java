package org.svdmv.assets.format;

import java.util.Arrays;
import org.svdmv.camera.Intrinsics;

/** COLMAP's camera models by their number in binary files (src/colmap/sensor/models.h), the pinholes among them in our words. */
enum ColmapLens {
    SIMPLE_PINHOLE(3),
    PINHOLE(4),
    SIMPLE_RADIAL(4),
    RADIAL(5),
    OPENCV(8),
    OPENCV_FISHEYE(8),
    FULL_OPENCV(12),
    FOV(5),
    SIMPLE_RADIAL_FISHEYE(4),
    RADIAL_FISHEYE(5),
    THIN_PRISM_FISHEYE(12);

    private final int parameters;

    ColmapLens(int parameters) {
        this.parameters = parameters;
    }

    int parameters() {
        return parameters;
    }

    static ColmapLens of(int number) {
        if (number < 0 || number >= values().length) {
            throw new IllegalArgumentException("has a camera model of the unknown number " + number);
        }
        return values()[number];
    }

    static ColmapLens of(String name) {
        return Arrays.stream(values())
                .filter(lens -> lens.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("has the unknown camera model " + name));
    }

    /** A lens with distortion is refused unless all its distortion is 0. */
    Intrinsics intrinsics(int width, int height, double... p) {
        boolean oneFocal = this == SIMPLE_PINHOLE || this == SIMPLE_RADIAL || this == RADIAL;
        int pinhole = oneFocal ? SIMPLE_PINHOLE.parameters : PINHOLE.parameters;
        boolean distorts = Arrays.stream(p).skip(pinhole).anyMatch(d -> d != 0);
        if (ordinal() > OPENCV.ordinal() || distorts) {
            throw new IllegalArgumentException("need a pinhole without distortion, got " + this + " "
                    + Arrays.toString(p) + "; undistort the pictures first (colmap image_undistorter)");
        }
        return oneFocal
                ? new Intrinsics(width, height, p[0], p[0], p[1], p[2])
                : new Intrinsics(width, height, p[0], p[1], p[2], p[3]);
    }
}
