package org.svdmv.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.svdmv.camera.Intrinsics;
import org.svdmv.cli.options.JsonOption;
import org.svdmv.cli.options.ScreenshotOptions;
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
            "  svdmv view mug.glb --screenshot turn.png --frames 36 --size 512x512 --transparent"
        })
final class ViewCommand implements Runnable {
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
        screenshot.file().ifPresentOrElse(this::picture, this::window);
    }

    private void window() {
        throw new IllegalStateException(
                "there is no window yet; svdmv view " + path + " --screenshot view.png makes a picture");
    }

    private void picture(Path file) {
        PictureFiles files = PictureFiles.of(file, screenshot.frames().orElse(0), screenshot.existing());
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
        scene.solids()
                .forEach(solid -> terminal.tell(
                        "mesh",
                        solid.name() + ", " + Quantity.ofCount(solid.mesh().triangleCount()) + " triangles"));
    }

    private void tell(Cameras cameras) {
        Intrinsics k = cameras.camera(0).intrinsics();
        int longer = Math.max(k.width(), k.height());
        int side = Renderer.pictureSide(cameras);
        List<String> words = List.of(
                cameras.size() + " of " + k.width() + " x " + k.height(),
                side == longer
                        ? ""
                        : ", " + (k.width() * side / longer) + " x " + (k.height() * side / longer)
                                + " on the image planes");
        terminal.tell("views", String.join("", words));
    }
}
