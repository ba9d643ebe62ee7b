package org.svdmv.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.Pose;
import org.svdmv.cli.options.ScreenshotOptions;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.viewer.action.Subject;
import org.svdmv.viewer.gl.GlContext;
import org.svdmv.viewer.gl.GlInfo;
import org.svdmv.viewer.navigation.FreeLens;
import org.svdmv.viewer.navigation.Viewpoint;
import org.svdmv.viewer.render.Background;
import org.svdmv.viewer.render.Look;
import org.svdmv.viewer.render.Overlay;
import org.svdmv.viewer.render.Part;
import org.svdmv.viewer.render.Renderer;
import org.svdmv.viewer.render.Snapshot;
import org.svdmv.viewer.scene.Cameras;
import org.svdmv.viewer.scene.Scene;
import org.svdmv.viewer.scene.Solid;

/** Pictures of a scene that no window shows. */
record Screenshot(ScreenshotOptions options, Scene scene) {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final double AZIMUTH = 35;
    private static final double ELEVATION = 28;
    private static final double ROOM = 1.05;
    private static final Set<Part> OF_CAMERAS = Set.of(Part.FRUSTUMS, Part.PICTURES, Part.ORBIT);

    /** What was written. */
    record Taken(List<String> files, int width, int height, int views, int triangles, String opengl) {}

    Taken into(PictureFiles files) {
        List<Camera> cameras =
                files.paths().isEmpty() ? List.of() : cameras(files.paths().size());
        Look look = look();
        try (GlContext context = GlContext.hidden();
                Renderer renderer = new Renderer(context)) {
            Snapshot snapshot = new Snapshot(context, renderer, options.supersampling());
            for (int i = 0; i < cameras.size(); i++) {
                files.write(i, snapshot.of(scene, cameras.get(i), look));
            }
            return taken(files, cameras.get(0).intrinsics(), context.info());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private Taken taken(PictureFiles files, Intrinsics k, GlInfo info) {
        return new Taken(
                files.paths().stream().map(Path::toString).toList(),
                k.width(),
                k.height(),
                scene.cameras().mapToInt(Cameras::size).sum(),
                scene.solids().map(Solid::mesh).mapToInt(Mesh::triangleCount).sum(),
                info.version() + ", " + info.renderer() + ", " + info.way());
    }

    private List<Camera> cameras(int count) {
        if (options.camera().isEmpty()) {
            int[] size = options.size(WIDTH, HEIGHT);
            return IntStream.range(0, count)
                    .mapToObj(i -> around(360.0 * i / count).camera(size[0], size[1]))
                    .toList();
        }
        if (count > 1
                || options.azimuthDegrees().isPresent()
                || options.elevationDegrees().isPresent()) {
            throw new IllegalArgumentException(
                    "a camera stands where it stands: leave out --camera, or --azimuth," + " --elevation and --frames");
        }
        Camera camera = cameras().camera(options.camera().get());
        int[] size =
                options.size(camera.intrinsics().width(), camera.intrinsics().height());
        return List.of(Viewpoint.through(camera, scene.object().center()).camera(size[0], size[1]));
    }

    /** The cameras, of which the one that was asked for is one. */
    private Cameras cameras() {
        int asked = options.camera().orElseThrow();
        Cameras cameras = scene.cameras()
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "a mesh alone has no cameras: leave out --camera; --azimuth and --elevation look from anywhere"));
        if (asked < 0 || asked >= cameras.size()) {
            throw new IllegalArgumentException("need a camera from 0 to " + (cameras.size() - 1) + ", got " + asked);
        }
        return cameras;
    }

    private Viewpoint around(double turnDegrees) {
        Subject subject = Subject.of(scene);
        double elevation = options.elevationDegrees().orElse(ELEVATION);
        double azimuth = options.azimuthDegrees().orElse(AZIMUTH);
        Pose direction = Pose.ofOrbit(elevation, azimuth + turnDegrees, 1);
        return new Viewpoint(direction, 1, FreeLens.STANDARD)
                .framed(subject.center(), ROOM * reach(subject), FreeLens.STANDARD);
    }

    /** How far from the object's center anything is that is shown. */
    private double reach(Subject subject) {
        Look look = look();
        if (OF_CAMERAS.stream().noneMatch(look::shows)) {
            return subject.radius();
        }
        return subject.cameras().stream()
                .mapToDouble(c -> c.pose().center().distance(subject.center()))
                .reduce(subject.radius(), Math::max);
    }

    private Look look() {
        Look look = options.camera().isPresent() ? through(options.camera().get()) : Look.of(scene);
        look = options.shown().isEmpty() ? look : look.withShown(options.shown());
        return options.transparent() ? look.withBackground(Background.TRANSPARENT) : look;
    }

    private Look through(int view) {
        boolean hasMesh = scene.solids().findAny().isPresent();
        Overlay usual = hasMesh ? Overlay.NONE : new Overlay.Blend(view, 1);
        return Look.MESH_ALONE
                .withFrustumSize(Look.of(scene).frustumSize())
                .withOverlay(options.overlay(view).orElse(usual));
    }
}
