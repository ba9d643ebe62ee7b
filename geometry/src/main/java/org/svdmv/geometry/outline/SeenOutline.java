package org.svdmv.geometry.outline;

import java.util.List;
import java.util.Optional;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.svdmv.camera.Camera;
import org.svdmv.geometry.outline.Pencil.Extremes;

/** An outline from where its camera stands. */
public final class SeenOutline {
    private final Vector3dc center;
    private final Vector3dc middle;
    private final double focalPixels;
    private final double[] sights;
    private final boolean[] thin;

    private SeenOutline(Outline outline, Camera camera) {
        List<Vector3d> directions = outline.sights(camera);
        sights = new double[3 * directions.size()];
        Vector3d sum = new Vector3d();
        for (int i = 0; i < directions.size(); i++) {
            Vector3d d = directions.get(i);
            sights[3 * i] = d.x;
            sights[3 * i + 1] = d.y;
            sights[3 * i + 2] = d.z;
            sum.add(d);
        }
        middle = sum.div(Math.max(1, directions.size()));
        center = camera.pose().center();
        focalPixels = camera.intrinsics().fx();
        thin = outline.thin();
    }

    public static SeenOutline of(Outline outline, Camera camera) {
        return new SeenOutline(outline, camera);
    }

    /**
     * How far the outermost epipolar lines are from being the same on both sides of the object, in pixels, to first order shared between
     * the two views; NaN where the object is too thin to tell. Nothing where the baseline runs too near to the object.
     */
    public Optional<double[]> errorsAgainst(SeenOutline other) {
        return Pencil.of(center, other.center, new Vector3d(middle).add(other.middle))
                .flatMap(pencil ->
                        extremes(pencil).flatMap(one -> other.extremes(pencil).map(two -> errors(one, two))));
    }

    private Optional<Extremes> extremes(Pencil pencil) {
        return pencil.extremes(sights, thin, focalPixels);
    }

    private static double[] errors(Extremes one, Extremes two) {
        return new double[] {
            pixels(one.least() - two.least(), one.perLeast(), two.perLeast()),
            pixels(one.most() - two.most(), one.perMost(), two.perMost())
        };
    }

    /** {@code radians / sqrt(1 / p^2 + 1 / q^2)}: Sampson's distance of two lines that should be one. */
    private static double pixels(double radians, double p, double q) {
        return radians * p * q / Math.hypot(p, q);
    }
}
