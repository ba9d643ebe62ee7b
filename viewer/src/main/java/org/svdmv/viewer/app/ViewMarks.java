package org.svdmv.viewer.app;

import imgui.ImDrawList;
import org.joml.Vector2d;
import org.joml.Vector2dc;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.geometry.tracks.Observation;
import org.svdmv.geometry.tracks.Track;
import org.svdmv.viewer.inspection.Counterpart;
import org.svdmv.viewer.inspection.Pixel;
import org.svdmv.viewer.inspection.Segment;

/**
 * Lines and points over the picture of a view.
 *
 * @param left of the picture on the screen
 * @param scale units of the screen for a pixel of the view
 */
record ViewMarks(ImDrawList list, float left, float top, float scale, Intrinsics k) {
    /** Reprojection errors are drawn so many times as long as they are. */
    private static final double RAISED = 10;

    private static final int CIRCLE_CORNERS = 16;

    void name(String name, boolean current) {
        float height = Style.units(16);
        list.addRectFilled(left, top, left + Style.units(7.5 * name.length() + 6), top + height, Style.SHADE);
        list.addText(left + Style.units(3), top + Style.units(2), current ? Style.ORANGE : Style.WHITE, name);
        if (current) {
            list.addRect(left, top, left + scale * k.width(), top + scale * k.height(), Style.ORANGE, 0, 0, 2);
        }
    }

    /** The one that is found in the other views. */
    void pixel(Pixel pixel) {
        point(new Vector2d(pixel.u(), pixel.v()), Style.ORANGE);
    }

    void counterpart(Counterpart counterpart) {
        if (counterpart instanceof Counterpart.OnLine on) {
            Segment s = on.line();
            list.addLine(x(s.u1()), y(s.v1()), x(s.u2()), y(s.v2()), Style.ORANGE, Style.units(1.5));
        } else if (counterpart instanceof Counterpart.Seen seen) {
            point(seen.pixel(), Style.GREEN);
        } else if (counterpart instanceof Counterpart.Hidden hidden) {
            point(hidden.pixel(), Style.RED);
        }
    }

    private void point(Vector2dc at, int color) {
        list.addCircleFilled(x(at.x()), y(at.y()), Style.units(3), color, CIRCLE_CORNERS);
        list.addCircle(x(at.x()), y(at.y()), Style.units(7), color, CIRCLE_CORNERS, Style.units(1.5));
    }

    /** Where the view has the feature, and from there towards where the track's point appears. */
    void track(Track track, int view, Camera camera) {
        for (Observation o : track.observations()) {
            if (o.view() == view && camera.pointInCamera(track.point()).z > 0) {
                Vector2d error = camera.project(track.point()).sub(o.u(), o.v()).mul(RAISED);
                list.addCircle(x(o.u()), y(o.v()), Style.units(2.5), Style.GREEN, CIRCLE_CORNERS);
                list.addLine(x(o.u()), y(o.v()), x(o.u() + error.x), y(o.v() + error.y), Style.RED, Style.units(1.5));
            }
        }
    }

    private float x(double u) {
        return left + scale * (float) u;
    }

    private float y(double v) {
        return top + scale * (float) v;
    }
}
