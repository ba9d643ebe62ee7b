package org.svdmv.cli.options;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.svdmv.assets.export.FrameRate;
import org.svdmv.assets.format.ViewSetFormat;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.hull.OrbitRadius;
import picocli.CommandLine.Option;

/** What to make of a view set. */
public final class ExportOptions {
    static final String ALL = "all";
    private static final String AUTO = "auto";

    @Option(
            names = "--format",
            required = true,
            split = ",",
            paramLabel = "FORMAT",
            completionCandidates = FormatLabels.class,
            description = "One or more, separated by commas: ${COMPLETION-CANDIDATES}.")
    private List<String> formats = new ArrayList<>();

    @Option(
            names = "--radius",
            paramLabel = "R|auto",
            description = {
                "Move the cameras so that the reference camera is R from the origin;",
                "auto: where the masks are those of an object of extent 1 (default: leave the cameras)."
            })
    private Optional<String> radius = Optional.empty();

    @Option(
            names = "--fps",
            paramLabel = "N",
            description = "Views a second of mp4, gif and html (default: 7, an orbit of 21 in 3 seconds).")
    private int framesPerSecond = FrameRate.DEFAULT.viewsPerSecond();

    /** The formats asked for, once each; with {@code all} every one. */
    public List<ViewSetFormat> formats() {
        Set<ViewSetFormat> asked = new LinkedHashSet<>();
        for (String label : formats) {
            if (label.equalsIgnoreCase(ALL)) {
                asked.addAll(ViewSetFormat.exports());
            } else {
                asked.add(format(label));
            }
        }
        return List.copyOf(asked);
    }

    /** Whether every format was asked for, and those that cannot say what there is may be left out. */
    public boolean all() {
        return formats.stream().anyMatch(ALL::equalsIgnoreCase);
    }

    private static ViewSetFormat format(String label) {
        List<ViewSetFormat> known = ViewSetFormat.exports();
        return known.stream()
                .filter(f -> f.label().equals(label.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no format " + label + "; there are "
                        + String.join(
                                ", ", known.stream().map(ViewSetFormat::label).toList()) + " and " + ALL));
    }

    public FrameRate rate() {
        return new FrameRate(framesPerSecond);
    }

    /** The distance for the reference camera that was asked for, a number or where the masks say. */
    public Optional<Double> radius(ViewSet set) {
        return radius.map(text -> text.equalsIgnoreCase(AUTO) ? OrbitRadius.fitted(set) : number(text));
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("need --radius to be a number or auto, got " + text, e);
        }
    }
}
