package org.svdmv.geometry.fit;

/**
 * Nothing was changed.
 *
 * @param reason completes "not fitted, because"
 */
public record UnfittedCameras(String reason) implements CameraFit {}
