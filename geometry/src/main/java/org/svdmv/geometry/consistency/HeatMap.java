package org.svdmv.geometry.consistency;

/**
 * What is wrong where in a view. The array is the map's own.
 *
 * @param levels row by row: mean absolute color difference, or {@link #BACKGROUND}, {@link #HIDDEN}, {@link #CARVED}
 */
public record HeatMap(int width, int height, float[] levels) {
    /** Not of the object. */
    public static final float BACKGROUND = -1;
    /** No neighbor sees it. */
    public static final float HIDDEN = -2;
    /** Of the mask, but the other masks allow nothing there. */
    public static final float CARVED = -3;

    static HeatMap of(WorkingView view, HullView hull, Carried carried) {
        float[] levels = new float[view.mask().length];
        for (int p = 0; p < levels.length; p++) {
            if (!view.mask()[p]) {
                levels[p] = BACKGROUND;
            } else if (!hull.shows(p)) {
                levels[p] = CARVED;
            } else {
                levels[p] = carried.heat()[p] == Carried.UNSEEN ? HIDDEN : carried.heat()[p];
            }
        }
        return new HeatMap(view.width(), view.height(), levels);
    }
}
