package org.svdmv.geometry.consistency;

import java.util.List;

/**
 * What came of carrying one view into its neighbors.
 *
 * @param heat mean absolute color difference of each pixel, {@link #UNSEEN} where no neighbor sees it
 */
record Carried(List<Matches> matches, float[] heat) {
    static final float UNSEEN = -1;
}
