package org.svdmv.viewer.inspection;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joml.Vector3dc;

/** The part of a line that a picture shows, in pixels. */
public record Segment(double u1, double v1, double u2, double v2) {
    /** @param line {@code (a, b, c)} of {@code a u + b v + c = 0} */
    static Optional<Segment> of(Vector3dc line, int width, int height) {
        List<Point2D.Double> ends = new ArrayList<>();
        for (double u : new double[] {0, width}) {
            double v = -(line.x() * u + line.z()) / line.y();
            if (v >= 0 && v <= height) {
                ends.add(new Point2D.Double(u, v));
            }
        }
        for (double v : new double[] {0, height}) {
            double u = -(line.y() * v + line.z()) / line.x();
            if (u >= 0 && u <= width) {
                ends.add(new Point2D.Double(u, v));
            }
        }
        // Through a corner a line meets two edges at one place.
        return ends.stream()
                .filter(end -> end.distance(ends.get(0)) > 1e-9 * width)
                .findFirst()
                .map(other -> new Segment(ends.get(0).x, ends.get(0).y, other.x, other.y));
    }
}
