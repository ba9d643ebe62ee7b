package org.svdmv.geometry.fit;

import org.svdmv.camera.ViewSet;

/**
 * Cameras that explain the pictures better than the given ones.
 *
 * @param set the pictures with the fitted cameras
 * @param correction what was changed
 * @param errorBefore with the given cameras, in the correction's {@link Correction#errorUnit()}
 * @param errorAfter with the fitted ones, over the same evidence
 */
public record FittedCameras(ViewSet set, Correction correction, double errorBefore, double errorAfter)
        implements CameraFit {}
