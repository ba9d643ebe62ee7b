package org.svdmv.viewer.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lwjgl.glfw.GLFW;
import org.svdmv.assets.viewset.Existing;
import org.svdmv.assets.viewset.ViewSetDirectory;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.StaticOrbit;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.procedural.ProceduralObject;
import org.svdmv.geometry.raster.Rasterizer;
import org.svdmv.viewer.gl.Framebuffer;
import org.svdmv.viewer.gl.GlContext;
import org.svdmv.viewer.gl.Stage;
import org.svdmv.viewer.scene.Lit;
import org.svdmv.viewer.scene.Scene;
import org.svdmv.viewer.scene.Solid;
import org.svdmv.viewer.source.SceneFiles;

/** A session without a display, in a folder of its own, on a toy of eight true views and its mesh. */
final class Workbench implements AutoCloseable, Host {
    static final Mesh TOY = ProceduralObject.of(7);
    static final int VIEWS = 8;

    private final Path folder;
    private final List<String> said = new ArrayList<>();
    private final GlContext context;
    private final Framebuffer target;
    private final Session session;

    private Workbench(Stage stage, Path folder, Settings settings, int width, int height, int pixels) {
        this.folder = folder;
        Path toy = folder.resolve("toy");
        if (!ViewSetDirectory.isViewSet(toy)) {
            ViewSetDirectory.write(views(pixels), toy, Existing.REFUSE);
        }
        context = stage.open();
        target = Framebuffer.offscreen(context, width, height, 1);
        session = new Session(context, this, new Opened(toy, open(toy)), settings, GLFW::glfwPostEmptyEvent);
    }

    static Workbench in(Path folder) {
        return in(folder, 320, 240, 64);
    }

    static Workbench in(Path folder, int width, int height, int pixels) {
        return new Workbench(
                Stage.NO_DISPLAY, folder, new SettingsFile(folder.resolve("settings")).read(), width, height, pixels);
    }

    /** With a window, though nobody sees it. */
    static Workbench windowIn(Path folder) {
        return windowIn(folder, 320, 240, 64);
    }

    static Workbench windowIn(Path folder, int width, int height, int pixels) {
        return new Workbench(Stage.XVFB, folder, Settings.USUAL, width, height, pixels);
    }

    private static ViewSet views(int pixels) {
        return new ViewSet(
                new StaticOrbit(VIEWS, 15)
                        .cameras(Intrinsics.sv3d(pixels), 2).stream()
                                .map(camera -> Rasterizer.render(TOY, camera, 2).seenBy(camera))
                                .toList(),
                VIEWS - 1);
    }

    Session session() {
        return session;
    }

    Framebuffer target() {
        return target;
    }

    /** Frames of so many seconds until nothing moves and nothing is on its way. */
    void settle() throws InterruptedException {
        WindowPicture.settle(session, target);
    }

    /** All that was told. */
    List<String> said() {
        return said;
    }

    Path saved(String name) {
        return output().resolve(name);
    }

    @Override
    public Scene open(Path path) {
        Scene scene = SceneFiles.open(path);
        return path.endsWith("toy") ? scene.with(new Solid("truth", TOY, Lit.STANDING)) : scene;
    }

    @Override
    public Path output() {
        return folder.resolve("out");
    }

    @Override
    public Path settings() {
        return folder.resolve("settings");
    }

    @Override
    public void tell(String words) {
        said.add(words);
    }

    @Override
    public String orbitCommand(Path picture) {
        return "svdmv orbit --image " + picture;
    }

    @Override
    public Path orbit(Path picture) {
        return folder.resolve("toy");
    }

    @Override
    public void close() {
        session.close();
        target.close();
        context.close();
    }
}
