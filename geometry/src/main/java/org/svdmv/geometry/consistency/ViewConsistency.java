package org.svdmv.geometry.consistency;

/**
 * How one view agrees with the others.
 *
 * @param view its index
 * @param silhouetteIou of its mask and the visual hull's silhouette in it
 * @param vetoShare how much of a silhouette is lost because of this view alone: pixels of all other masks, over the mean mask
 * @param photometricLevels mean absolute color difference to the neighbors that see the same surface, 0 to 255
 * @param heat where that difference is
 */
public record ViewConsistency(
        int view, Reading silhouetteIou, double vetoShare, Reading photometricLevels, HeatMap heat) {}
