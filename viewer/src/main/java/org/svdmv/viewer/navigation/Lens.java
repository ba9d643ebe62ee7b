package org.svdmv.viewer.navigation;

import org.svdmv.camera.Intrinsics;

/** How much the eye sees, whatever the size of the picture. */
public sealed interface Lens permits FreeLens, ViewLens, MixedLens {
    /** The pinhole for a picture of this size. */
    Intrinsics intrinsics(int width, int height);
}
