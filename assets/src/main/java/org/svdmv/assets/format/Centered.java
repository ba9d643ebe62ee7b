package org.svdmv.assets.format;

import org.svdmv.camera.Intrinsics;

/** Whether a principal point is in the middle of the picture: some formats cannot say any other. */
final class Centered {
    /** In pixels; what is left of a middle that went through decimal text. */
    private static final double TOLERANCE = 1e-6;

    private Centered() {}

    static boolean is(Intrinsics k) {
        return Math.abs(k.cx() - k.width() / 2.0) <= TOLERANCE && Math.abs(k.cy() - k.height() / 2.0) <= TOLERANCE;
    }

    static String words(Intrinsics k) {
        return "principal point (" + k.cx() + ", " + k.cy() + ") of " + k.width() + " x " + k.height() + " pixels";
    }
}
