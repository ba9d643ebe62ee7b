package org.svdmv.viewer.navigation;

import org.svdmv.camera.Intrinsics;

/**
 * On the way from one lens to another: focal lengths in equal ratios, the principal point in equal steps.
 *
 * @param share 0 at the first, 1 at the second
 */
record MixedLens(Lens from, Lens to, double share) implements Lens {
    @Override
    public Intrinsics intrinsics(int width, int height) {
        Intrinsics a = from.intrinsics(width, height);
        Intrinsics b = to.intrinsics(width, height);
        return new Intrinsics(
                width,
                height,
                ratio(a.fx(), b.fx()),
                ratio(a.fy(), b.fy()),
                a.cx() + share * (b.cx() - a.cx()),
                a.cy() + share * (b.cy() - a.cy()));
    }

    private double ratio(double a, double b) {
        return a * Math.pow(b / a, share);
    }
}
