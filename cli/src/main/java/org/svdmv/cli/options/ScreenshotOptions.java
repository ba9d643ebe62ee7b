package org.svdmv.cli.options;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.svdmv.assets.viewset.Existing;
import org.svdmv.viewer.action.Panel;
import org.svdmv.viewer.render.Overlay;
import org.svdmv.viewer.render.Part;
import picocli.CommandLine.Option;

/** What a picture without a window shows. */
public final class ScreenshotOptions {
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,6})x([0-9]{1,6})");
    private static final Pattern OVERLAY = Pattern.compile("(blend|wipe|difference)(?::([0-9.]{1,9}))?");

    @Option(
            names = "--screenshot",
            paramLabel = "FILE",
            description = "Write a .png and open no window; needs no display.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--camera",
            paramLabel = "N",
            description = "Look through the camera of view N, the first one is 0: the mesh alone on white,"
                    + " or the picture where there is no mesh.")
    private Optional<Integer> camera = Optional.empty();

    @Option(
            names = "--azimuth",
            paramLabel = "DEG",
            description = "Look from there (default: 35); 0 is the input view.")
    private Optional<Double> azimuth = Optional.empty();

    @Option(names = "--elevation", paramLabel = "DEG", description = "Look from so far above (default: 28).")
    private Optional<Double> elevation = Optional.empty();

    @Option(
            names = "--size",
            paramLabel = "WxH",
            description = "Pixels (default: 1280x720, through a camera those of its view).")
    private Optional<String> size = Optional.empty();

    @Option(
            names = "--frames",
            paramLabel = "N",
            description = "A full turn in N pictures: FILE_000.png, FILE_001.png, ...")
    private Optional<Integer> frames = Optional.empty();

    @Option(names = "--transparent", description = "Leave out the background.")
    private boolean transparent;

    @Option(names = "--show", split = ",", paramLabel = "PART", description = "Show only: ${COMPLETION-CANDIDATES}.")
    private Set<Part> shown = new LinkedHashSet<>();

    @Option(
            names = "--overlay",
            paramLabel = "WAY",
            description = "With --camera, lay its picture over: blend:0.5, wipe:0.5 or difference:4.")
    private Optional<String> overlay = Optional.empty();

    @Option(
            names = "--panels",
            split = ",",
            paramLabel = "PANEL",
            description = "The window with these panels instead of the scene alone: ${COMPLETION-CANDIDATES}.")
    private Set<Panel> panels = new LinkedHashSet<>();

    @Option(
            names = "--supersampling",
            paramLabel = "N",
            description = "Samples along each side of a pixel (default: ${DEFAULT-VALUE}).")
    private int supersampling = 3;

    @Option(names = "--overwrite", description = "Replace files that exist.")
    private boolean overwrite;

    /** Refuses options that would have no effect: those of a picture without one, those of the scene alone with panels. */
    public void refuseIdle() {
        List<String> ofScene = ofScene();
        if (file.isEmpty()) {
            List<String> ofPicture = new ArrayList<>(ofScene);
            addIf(camera.isPresent(), "--camera", ofPicture);
            addIf(size.isPresent(), "--size", ofPicture);
            addIf(!panels.isEmpty(), "--panels", ofPicture);
            refuse(ofPicture, "are of a picture: give --screenshot FILE too, or leave them out");
        } else if (!panels.isEmpty()) {
            refuse(ofScene, "are of the scene alone: leave them out, or --panels");
        }
    }

    private List<String> ofScene() {
        List<String> names = new ArrayList<>();
        addIf(azimuth.isPresent(), "--azimuth", names);
        addIf(elevation.isPresent(), "--elevation", names);
        addIf(frames.isPresent(), "--frames", names);
        addIf(transparent, "--transparent", names);
        addIf(!shown.isEmpty(), "--show", names);
        addIf(overlay.isPresent(), "--overlay", names);
        return names;
    }

    private static void addIf(boolean given, String name, List<String> names) {
        if (given) {
            names.add(name);
        }
    }

    private static void refuse(List<String> names, String words) {
        if (!names.isEmpty()) {
            throw new IllegalArgumentException(String.join(", ", names) + ": they " + words);
        }
    }

    /** The file that was asked for in place of a window. */
    public Optional<Path> file() {
        return file;
    }

    public Optional<Integer> camera() {
        return camera;
    }

    public Optional<Double> azimuthDegrees() {
        return azimuth;
    }

    public Optional<Double> elevationDegrees() {
        return elevation;
    }

    /** Pictures of a full turn; nothing asks for one picture. */
    public Optional<Integer> frames() {
        return frames;
    }

    public boolean transparent() {
        return transparent;
    }

    /** The parts that were asked for; empty if none were named. */
    public Set<Part> shown() {
        return shown;
    }

    /** The panels that were asked for; empty for the scene alone. */
    public Set<Panel> panels() {
        return panels;
    }

    public int supersampling() {
        return supersampling;
    }

    public Existing existing() {
        return overwrite ? Existing.REPLACE : Existing.REFUSE;
    }

    /** Width and height. */
    public int[] size(int width, int height) {
        if (size.isEmpty()) {
            return new int[] {width, height};
        }
        Matcher asked = SIZE.matcher(size.get());
        if (!asked.matches()) {
            throw new IllegalArgumentException(
                    "need a --size of width x height in pixels, got " + size.get() + "; write for example 1280x720");
        }
        return new int[] {Integer.parseInt(asked.group(1)), Integer.parseInt(asked.group(2))};
    }

    /** What is laid over the view that is looked through. */
    public Optional<Overlay> overlay(int view) {
        return overlay.map(words -> {
            Matcher asked = OVERLAY.matcher(words);
            if (!asked.matches()) {
                throw new IllegalArgumentException(
                        "need an --overlay of blend:0.5, wipe:0.5 or difference:4, got " + words);
            }
            double amount = asked.group(2) == null ? 0.5 : Double.parseDouble(asked.group(2));
            return switch (asked.group(1)) {
                case "blend" -> new Overlay.Blend(view, amount);
                case "wipe" -> new Overlay.Wipe(view, amount);
                default -> new Overlay.Difference(view, asked.group(2) == null ? 1 : amount);
            };
        });
    }
}
