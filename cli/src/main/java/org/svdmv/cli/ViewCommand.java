package org.svdmv.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import org.svdmv.camera.Intrinsics;
import org.svdmv.cli.options.JsonOption;
import org.svdmv.cli.options.ScreenshotOptions;
import org.svdmv.viewer.action.ViewerState;
import org.svdmv.viewer.app.Viewer;
import org.svdmv.viewer.app.WindowPicture;
import org.svdmv.viewer.render.Renderer;
import org.svdmv.viewer.scene.Cameras;
import org.svdmv.viewer.scene.Scene;
import org.svdmv.viewer.source.MeshSource;
import org.svdmv.viewer.source.SceneFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code svdmv view}: views, their cameras and the mesh in a window, or in a picture without one. */
@Command(
        name = "view",
        description = "Shows views, their cameras and the mesh in 3D: in a window, or in a picture without one.",
        footer = {
            "  svdmv view mug",
            "  svdmv view mug --screenshot mug.png",
            "  svdmv view toy --mesh truth --camera 3 --overlay difference:4 --screenshot difference.png",
            "  svdmv view mug --panels structures,timeline,consistency --screenshot window.png",
            "  svdmv view mug.glb --screenshot turn.png --frames 36 --size 512x512 --transparent"
        })
final class ViewCommand implements Runnable {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    private final Terminal terminal;

    @Parameters(
            paramLabel = "DIR|FILE",
            description = "A view set of any format that svdmv reads, or a .glb, .gltf or .obj.")
    private Path path;

    @Option(
            names = "--mesh",
            paramLabel = "FILE|truth|hull|none",
            description = "The mesh to show with views: a file, what svdmv render rendered, the hull of the masks"
                    + " (default: the mesh.glb beside the views, if there is one).")
    private Optional<String> mesh = Optional.empty();

    @Mixin
    private ScreenshotOptions screenshot;

    @Mixin
    private JsonOption json;

    ViewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        screenshot.refuseIdle();
        screenshot.file().ifPresentOrElse(this::picture, this::window);
    }

    private void window() {
        terminal.tell("window", "? lists every key; Ctrl+Q closes it");
        try {
            Viewer.show(path, host());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    /** The first to be opened is that of the command line, with its mesh. */
    private ViewHost host() {
        return new ViewHost(terminal, p -> p.equals(path) ? scene() : SceneFiles.open(p));
    }

    private void windowPicture(Path file) {
        PictureFiles files = PictureFiles.of(file, 0, screenshot.existing());
        int[] size = screenshot.size(WIDTH, HEIGHT);
        UnaryOperator<ViewerState> camera =
                state -> screenshot.camera().map(n -> through(state, n)).orElse(state);
        try {
            files.write(0, new WindowPicture(path, host(), screenshot.panels()).of(size[0], size[1], camera));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
        if (json.asked()) {
            terminal.out()
                    .println(
                            Json.of(Map.of("files", List.of(files.paths().get(0).toString()))));
        } else {
            terminal.out().println(files.paths().get(0));
        }
    }

    private static ViewerState through(ViewerState state, int view) {
        int cameras = state.subject().cameras().size();
        if (view < 0 || view >= cameras) {
            throw new IllegalArgumentException(
                    cameras == 0
                            ? "a mesh alone has no cameras: leave out --camera"
                            : "need a camera from 0 to " + (cameras - 1) + ", got " + view);
        }
        return state.through(view);
    }

    private void picture(Path file) {
        if (!screenshot.panels().isEmpty()) {
            windowPicture(file);
            return;
        }
        PictureFiles files = screenshot
                .frames()
                .map(frames -> PictureFiles.ofTurn(file, frames, screenshot.existing()))
                .orElseGet(() -> PictureFiles.of(file, 0, screenshot.existing()));
        Scene scene = scene();
        tell(scene);
        Screenshot.Taken taken = new Screenshot(screenshot, scene).into(files);
        terminal.tell("opengl", taken.opengl());
        if (json.asked()) {
            terminal.out().println(Json.of(taken));
        } else {
            taken.files().forEach(terminal.out()::println);
        }
    }

    private Scene scene() {
        return SceneFiles.open(path, mesh.map(MeshSource::of).orElseGet(MeshSource.Beside::new));
    }

    private void tell(Scene scene) {
        scene.cameras().forEach(this::tell);
        scene.points()
                .forEach(points ->
                        terminal.tell("points", Quantity.ofCount(points.cloud().size())));
        scene.solids()
                .forEach(solid -> terminal.tell(
                        "mesh",
                        solid.name() + ", " + Quantity.ofCount(solid.mesh().triangleCount()) + " triangles"));
    }

    private void tell(Cameras cameras) {
        Intrinsics k = cameras.camera(0).intrinsics();
        int longer = Math.max(k.width(), k.height());
        int side = Renderer.pictureSide(cameras);
        long width = (long) k.width() * side / longer;
        long height = (long) k.height() * side / longer;
        terminal.tell(
                "views",
                Quantity.ofViews(cameras.size(), k)
                        + (side == longer ? "" : ", " + width + " x " + height + " on the image planes") + ", "
                        + Quantity.ofBytes(Renderer.pictureBytes(cameras)) + " of graphics memory");
    }
}
