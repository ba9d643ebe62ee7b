package org.svdmv.viewer.navigation;

import java.awt.geom.Rectangle2D;
import org.svdmv.camera.Intrinsics;

/** The lens of a view: the whole picture of the view, as large as fits, in the middle. */
public record ViewLens(Intrinsics view) implements Lens {
    /** {@code u' = s u + x, v' = s v + y} for a pixel (u, v) of the view, (x, y) the corner of {@link #pictureIn}. */
    @Override
    public Intrinsics intrinsics(int width, int height) {
        double s = scale(width, height);
        Rectangle2D.Double at = pictureIn(width, height);
        return new Intrinsics(width, height, view.fx() * s, view.fy() * s, at.x + view.cx() * s, at.y + view.cy() * s);
    }

    /** Where the view's picture lies in a larger one of this size, in pixels. */
    public Rectangle2D.Double pictureIn(int width, int height) {
        double s = scale(width, height);
        double w = view.width() * s;
        double h = view.height() * s;
        return new Rectangle2D.Double((width - w) / 2, (height - h) / 2, w, h);
    }

    private double scale(int width, int height) {
        return Math.min(width / (double) view.width(), height / (double) view.height());
    }
}
