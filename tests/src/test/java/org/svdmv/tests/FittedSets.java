package org.svdmv.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.joml.Matrix4d;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.Pose;
import org.svdmv.camera.StaticOrbit;
import org.svdmv.camera.ViewAngles;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.fit.CameraFit;
import org.svdmv.geometry.fit.FittedCameras;
import org.svdmv.geometry.hull.OrbitRadius;
import org.svdmv.geometry.procedural.ProceduralObject;
import org.svdmv.geometry.raster.TrueOrbit;

/**
 * How near {@code check --fit} comes to the true radius and elevation of procedural objects, started 10 % and 5 degrees off, and to
 * the true poses, each camera but the reference's started turned by 0.5, 1 and 2 degrees about an axis of its own. Not part of the suite, as it takes minutes: {@code mvn -pl tests -am test -Dtest=FittedSets -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class FittedSets {
    private static final long SEED = 5_000_000_000L;
    private static final int OBJECTS = Integer.getInteger("svdmv.objects", 20);
    private static final int SIZE = Integer.getInteger("svdmv.size", 288);
    private static final double RADIUS = 2;
    private static final double OFF_BY = 1.1;
    private static final double OFF_BY_DEGREES = 5;
    private static final double[] TURNS_DEGREES = {0.5, 1, 2};

    @Test
    void fitsAreMeasuredOnTrueViews() {
        double[] radius = new double[OBJECTS];
        double[] elevation = new double[OBJECTS];
        double[][] poses = new double[TURNS_DEGREES.length][OBJECTS];
        System.out.printf(
                "%-12s %10s %12s  %s%n", "object", "radius, %", "elevation, °", "poses, ° rms, by ° they were turned");
        for (int i = 0; i < OBJECTS; i++) {
            ViewSet truth = views(SEED + i);
            CameraFit moved = CameraFit.radius(OrbitRadius.moved(truth, RADIUS * OFF_BY));
            CameraFit tilted = CameraFit.elevation(truth.seenBy(FittedSets::tilted));
            double trueRadius = RADIUS / ProceduralObject.of(SEED + i).bounds().largestExtent();
            radius[i] = error(moved, set -> 100 * Math.abs(OrbitRadius.of(set) / trueRadius - 1));
            elevation[i] = error(tilted, set -> Math.abs(elevation(set) - elevation(truth)));
            System.out.printf(Locale.ROOT, "%-12d %10.2f %12.2f ", SEED + i, radius[i], elevation[i]);
            for (int k = 0; k < TURNS_DEGREES.length; k++) {
                poses[k][i] =
                        error(CameraFit.poses(turned(truth, TURNS_DEGREES[k], SEED + i)), set -> turn(set, truth));
                System.out.printf(Locale.ROOT, " %.1f: %.2f", TURNS_DEGREES[k], poses[k][i]);
            }
            System.out.println();
        }
        tell("radius within 1 %", radius, 1);
        tell("elevation within 0.5 degrees", elevation, 0.5);
        for (int k = 0; k < TURNS_DEGREES.length; k++) {
            tell("poses, nearer than the " + TURNS_DEGREES[k] + " degrees they were off", poses[k], TURNS_DEGREES[k]);
        }
    }

    private interface Error {
        double of(ViewSet fitted);
    }

    /** NaN where the fit says that it cannot. */
    private static double error(CameraFit fit, Error error) {
        return fit instanceof FittedCameras fitted ? error.of(fitted.set()) : Double.NaN;
    }

    private static void tell(String what, double[] errors, double limit) {
        double[] sorted =
                Arrays.stream(errors).filter(Double::isFinite).sorted().toArray();
        long within = Arrays.stream(sorted).filter(e -> e < limit).count();
        System.out.printf(
                Locale.ROOT,
                "%s: %d of %d fitted, of %d objects; median %.2f, worst %.2f%n",
                what,
                within,
                sorted.length,
                errors.length,
                sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2],
                sorted.length == 0 ? Double.NaN : sorted[sorted.length - 1]);
    }

    private static ViewSet views(long seed) {
        StaticOrbit path = new StaticOrbit(21, new SplittableRandom(seed).nextDouble(0, 30));
        return new TrueOrbit(path, 0, RADIUS, Intrinsics.sv3d(SIZE), 3).of(ProceduralObject.of(seed), () -> {});
    }

    private static double elevation(ViewSet set) {
        return ViewAngles.of(set.cameras().get(0).pose()).orElseThrow().elevationDegrees();
    }

    private static Camera tilted(Camera camera) {
        ViewAngles a = ViewAngles.of(camera.pose()).orElseThrow();
        double elevation = a.elevationDegrees() + OFF_BY_DEGREES;
        return new Camera(camera.intrinsics(), Pose.ofOrbit(elevation, a.azimuthDegrees(), RADIUS));
    }

    /** Each camera but the reference's on the spot. */
    private static ViewSet turned(ViewSet set, double degrees, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Camera> cameras = new ArrayList<>(set.cameras());
        for (int i = 0; i < cameras.size(); i++) {
            Vector3d axis = new Vector3d(random.nextDouble(-1, 1), random.nextDouble(-1, 1), random.nextDouble(-1, 1));
            Matrix4d turned = new Matrix4d()
                    .rotation(Math.toRadians(degrees), axis.normalize())
                    .mul(cameras.get(i).pose().cameraFromWorld());
            if (i != set.referenceIndex()) {
                cameras.set(i, new Camera(set.intrinsics(), new Pose(turned)));
            }
        }
        return set.seenBy(cameras);
    }

    /** Root mean square, in degrees, of what all cameras but the reference's are turned against the true ones. */
    private static double turn(ViewSet set, ViewSet truth) {
        double sum = 0;
        for (int i = 0; i < set.size(); i++) {
            Matrix4d between = set.cameras()
                    .get(i)
                    .pose()
                    .cameraFrom(truth.cameras().get(i).pose());
            double cosine = (between.m00() + between.m11() + between.m22() - 1) / 2;
            double degrees = Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, cosine))));
            sum += degrees * degrees;
        }
        return Math.sqrt(sum / (set.size() - 1));
    }
}
