package org.svdmv.cli;

import java.nio.file.Path;
import org.svdmv.assets.viewset.NamedViews;
import org.svdmv.assets.viewset.ViewSetDirectory;
import org.svdmv.assets.viewset.ViewSetDraft;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.Trajectory;
import org.svdmv.camera.View;
import org.svdmv.camera.ViewAngles;
import org.svdmv.camera.ViewSet;
import org.svdmv.cli.RenderPlan.Content;
import org.svdmv.cli.RenderPlan.Placing;
import org.svdmv.cli.options.JsonOption;
import org.svdmv.cli.options.OutputOptions;
import org.svdmv.cli.options.TrajectoryOptions;
import org.svdmv.geometry.raster.TrueOrbit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code svdmv render}: a mesh in, the views of it that an orbit would have if it knew everything out. */
@Command(
        name = "render",
        description = "Renders a mesh or a procedural object: a true view set, in the format of svdmv orbit.",
        footer = {
            "  svdmv render --model procedural:7 --views 21 --output toy",
            "  svdmv render --model chair.glb --azimuth 30 --elevation 15",
            "  svdmv render --model procedural:7 --depth --output toy-with-depth",
            "  svdmv render --model chair.obj --trajectory dynamic --seed 4 --size 256"
        })
final class RenderCommand implements Runnable {
    private static final int USUAL_SIZE = 576;
    private static final long USUAL_SEED = 23;

    private final Terminal terminal;

    @Option(
            names = "--model",
            required = true,
            paramLabel = "FILE|procedural:SEED",
            description = "A .glb, .gltf or .obj file, or the procedural object of a seed.")
    private String model;

    @Mixin
    private TrajectoryOptions trajectory;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of a dynamic trajectory (default: 23).")
    private long seed = USUAL_SEED;

    @Option(
            names = "--azimuth",
            paramLabel = "DEG",
            description = "Which side of the object the input view sees: 0 (default) its front, +z of a file or +x of"
                    + " a procedural object, 90 its left.")
    private double azimuth;

    @Option(
            names = "--framing",
            paramLabel = "input|none",
            description = "Place the object as svdmv orbit frames the input view (default), or leave it centered"
                    + " with largest extent 1.")
    private Placing placing = Placing.INPUT;

    @Option(names = "--size", paramLabel = "PX", description = "Side of the views (default: ${DEFAULT-VALUE}).")
    private int size = USUAL_SIZE;

    @Option(
            names = "--supersampling",
            paramLabel = "N",
            description = "Samples along each side of a pixel (default: ${DEFAULT-VALUE}).")
    private int supersampling = 3;

    @Option(
            names = "--depth",
            description = "Write depth too, as 16-bit PNGs in depth/ whose unit is in cameras.json: 0.00005 unless the"
                    + " object is farther than 3.27.")
    private boolean depth;

    @Mixin
    private OutputOptions output;

    @Mixin
    private JsonOption json;

    RenderCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        RenderPlan plan = plan();
        Trajectory path = plan.orbit().trajectory();
        Path folder = output.folder(Path.of("renders"), plan.subject().name());
        ViewSetDirectory.refuseUnlessFree(
                folder, output.existing(), path.size(), plan.orbit().intrinsics());
        RenderStory story = new RenderStory(terminal, path.size());
        Placed object = story.timed("read", plan.subject()::object);
        terminal.tell("model", model + "  " + Quantity.ofCount(object.mesh().triangleCount()) + " triangles");
        terminal.tell("orbit", path.size() + " views, " + Quantity.ofElevations(path) + ", input view last");
        Placed placed = story.timed("place", () -> plan.placed(object));
        ViewSet views = story.timed("render", () -> plan.views(placed, story::rendered));
        tellCut(views);
        RenderRecord run = RenderRecord.of(plan, placed, story.seconds());
        write(folder, views, run);
        terminal.out().println(json.asked() ? Json.of(new Result(folder.toString(), run)) : folder);
        terminal.tell("next", next(folder, views, path));
    }

    private RenderPlan plan() {
        int count = trajectory.views().orElse(trajectory.listed() > 0 ? trajectory.listed() : Trajectory.SV3D_VIEWS);
        TrueOrbit orbit = new TrueOrbit(
                trajectory.trajectory(count, seed), azimuth, trajectory.radius(), Intrinsics.sv3d(size), supersampling);
        return new RenderPlan(Subject.of(model), orbit, placing, depth ? Content.WITH_DEPTH : Content.PICTURES);
    }

    private void tellCut(ViewSet views) {
        long cut = views.views().stream().filter(View::reachesBorder).count();
        if (cut > 0) {
            terminal.tell(
                    "note",
                    "the object reaches the border in " + cut + " of " + views.size() + " views; "
                            + (placing == Placing.INPUT ? "try --framing none" : "try a larger --radius"));
        }
    }

    private void write(Path folder, ViewSet views, RenderRecord run) {
        try (ViewSetDraft draft = ViewSetDraft.open(folder, output.existing())) {
            draft.views(views);
            draft.text(RunRecord.FILE, Json.of(run) + "\n");
            draft.commit();
        }
    }

    /** Lets a model make what was rendered. */
    private static String next(Path folder, ViewSet views, Trajectory path) {
        Path picture = folder.resolve(NamedViews.of(views).name(path.referenceIndex()) + ".png");
        ViewAngles input = path.angles().get(path.referenceIndex());
        return "svdmv orbit --image " + picture + " --elevation " + input.elevationDegrees();
    }

    private record Result(String output, RenderRecord run) {}
}
