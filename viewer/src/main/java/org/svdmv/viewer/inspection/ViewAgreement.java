package org.svdmv.viewer.inspection;

import org.svdmv.geometry.consistency.Reading;

/**
 * How one view agrees with the others.
 *
 * @param silhouetteIou of its mask and the hull's silhouette
 * @param photometricLevels mean absolute color difference, 0 to 255
 * @param reprojectionPixels root mean square of its features' reprojection errors
 */
public record ViewAgreement(
        String name, Reading silhouetteIou, Reading photometricLevels, Reading reprojectionPixels) {}
