package org.svdmv.cli.options;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.svdmv.camera.CustomOrbit;
import org.svdmv.camera.DynamicOrbit;
import org.svdmv.camera.StaticOrbit;
import org.svdmv.camera.Trajectory;
import org.svdmv.camera.ViewAngles;
import picocli.CommandLine.Option;

/** Where the views are taken from. */
public final class TrajectoryOptions {
    /** SV3D's own default (sgm, simple_video_sample.py). */
    private static final double USUAL_ELEVATION = 10;

    @Option(names = "--views", paramLabel = "N", description = "How many views.")
    private Optional<Integer> views = Optional.empty();

    @Option(
            names = "--elevation",
            paramLabel = "DEG",
            description = "How high the input view is above the horizon (default: 10).")
    private Optional<Double> elevation = Optional.empty();

    @Option(
            names = "--elevations",
            paramLabel = "DEG,..",
            split = ",",
            hideParamSyntax = true,
            description = "The elevation of each view, the input view last.")
    private List<Double> elevations = List.of();

    @Option(
            names = "--azimuths",
            paramLabel = "DEG,..",
            split = ",",
            hideParamSyntax = true,
            description = "The azimuth of each view, counter-clockwise seen from above, the input view last.")
    private List<Double> azimuths = List.of();

    @Option(
            names = "--trajectory",
            paramLabel = "static|dynamic",
            description = "One turn at one elevation (default), or with rolling elevation and uneven steps.")
    private Optional<Path> trajectory = Optional.empty();

    @Option(
            names = "--radius",
            paramLabel = "R",
            description =
                    "Distance of the cameras from the object's center, in units of its largest extent (default: 2).")
    private double radius = Trajectory.SV3D_RADIUS;

    /** The shape of an orbit. */
    public enum Path {
        STATIC,
        DYNAMIC;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How many views were asked for. */
    public Optional<Integer> views() {
        return views;
    }

    /** How many views were listed one by one; 0 if they were not. */
    public int listed() {
        return Math.max(elevations.size(), azimuths.size());
    }

    public double radius() {
        return radius;
    }

    /**
     * The path around the object.
     *
     * @param count how many views it must have
     * @param seed of a dynamic path
     */
    public Trajectory trajectory(int count, long seed) {
        if (listed() > 0) {
            return custom(count);
        }
        double height = elevation.orElse(USUAL_ELEVATION);
        return trajectory.orElse(Path.STATIC) == Path.DYNAMIC
                ? new DynamicOrbit(count, height, seed)
                : new StaticOrbit(count, height);
    }

    private Trajectory custom(int count) {
        if (trajectory.isPresent() || !elevations.isEmpty() && elevation.isPresent()) {
            throw new IllegalArgumentException("--elevations and --azimuths say it all; leave out --"
                    + (trajectory.isPresent() ? "trajectory" : "elevation"));
        }
        List<ViewAngles> usual = new StaticOrbit(count, elevation.orElse(USUAL_ELEVATION)).angles();
        List<Double> heights = elevations.isEmpty()
                ? usual.stream().map(ViewAngles::elevationDegrees).toList()
                : elevations;
        List<Double> turns = azimuths.isEmpty()
                ? usual.stream().map(ViewAngles::azimuthDegrees).toList()
                : azimuths;
        if (heights.size() != count || turns.size() != count) {
            throw new IllegalArgumentException("need " + count + " elevations and azimuths, one for each view, got "
                    + heights.size() + " elevations and " + turns.size() + " azimuths");
        }
        return CustomOrbit.of(heights, turns);
    }
}
