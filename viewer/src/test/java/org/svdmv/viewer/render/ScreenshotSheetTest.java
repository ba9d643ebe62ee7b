package org.svdmv.viewer.render;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.svdmv.assets.viewset.Png;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.Pose;
import org.svdmv.camera.StaticOrbit;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.hull.VisualHull;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.metric.Psnr;
import org.svdmv.geometry.procedural.Family;
import org.svdmv.geometry.procedural.ProceduralObject;
import org.svdmv.geometry.raster.TrueOrbit;
import org.svdmv.viewer.gl.GlContext;
import org.svdmv.viewer.gl.Stage;
import org.svdmv.viewer.scene.Cameras;
import org.svdmv.viewer.scene.Lit;
import org.svdmv.viewer.scene.Points;
import org.svdmv.viewer.scene.Quantity;
import org.svdmv.viewer.scene.Scene;
import org.svdmv.viewer.scene.Solid;

/**
 * The sheet of the README, drawn again: what people see stays as it is, within what drivers differ. What is drawn now is left in
 * {@code target/viewer.png}; where a change is meant, it takes the place of {@code assets/samples/viewer.png}.
 */
class ScreenshotSheetTest {
    private static final Path SHEET = Path.of("../assets/samples/viewer.png");
    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;

    private static final Mesh TRUTH = ProceduralObject.of(Family.LOCOMOTIVE, 3);
    /** Not static: the cores that render wait for the class, and it would wait for them. */
    private final ViewSet views =
            new TrueOrbit(new StaticOrbit(21, 15), 0, 2, Intrinsics.sv3d(192), 3).of(TRUTH, () -> {});

    private static final Solid SOLID = new Solid("truth", TRUTH, Lit.STANDING);
    private static final Camera ALL = eye(4.4, 30, 32);
    private static final Camera NEAR = eye(1.7, 40, 22);

    private static Camera eye(double radius, double azimuth, double elevation) {
        return new Camera(Intrinsics.ofFieldOfView(WIDTH, HEIGHT, 62), Pose.ofOrbit(elevation, azimuth, radius));
    }

    private Camera through(int view) {
        Intrinsics k = views.intrinsics();
        double s = HEIGHT / (double) k.height();
        return new Camera(
                new Intrinsics(WIDTH, HEIGHT, k.fx() * s, k.fy() * s, WIDTH / 2.0, HEIGHT / 2.0),
                views.cameras().get(view).pose());
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void itIsDrawnAsItIsInTheReadme(Stage stage) throws IOException, InterruptedException {
        BufferedImage sheet = drawn(stage);
        Files.createDirectories(Path.of("target"));
        Png.write(sheet, Path.of("target", "viewer.png"));
        double psnr = Psnr.of(ImageIO.read(SHEET.toFile()), sheet);
        assertTrue(psnr > 35, "PSNR " + psnr + "; compare " + SHEET + " with target/viewer.png");
    }

    private BufferedImage drawn(Stage stage) throws InterruptedException {
        Cameras cameras = Cameras.of(views);
        double[] error =
                IntStream.range(0, 21).mapToDouble(i -> Math.abs(i - 10)).toArray();
        Scene scene = Scene.of(cameras, SOLID);
        Scene points = Scene.of(
                cameras.with(new Quantity("error", error)),
                new Points("hull", VisualHull.of(views, 48).points()));
        Look alone = Look.MESH_ALONE;
        try (GlContext context = stage.open();
                Renderer renderer = new Renderer(context)) {
            Snapshot snapshot = new Snapshot(context, renderer, 3);
            return sheet(List.of(
                    snapshot.of(scene, ALL, Look.USUAL.withSelected(Set.of(2))),
                    snapshot.of(points, ALL, frustumsByError()),
                    snapshot.of(scene, NEAR, Look.USUAL.withSurface(SurfaceStyle.WIREFRAME)),
                    snapshot.of(
                            scene,
                            through(18),
                            alone.withSurface(SurfaceStyle.NORMALS).withOverlay(new Overlay.Wipe(18, 0.5))),
                    snapshot.of(scene, through(2), alone.withOverlay(new Overlay.Difference(4, 1))),
                    snapshot.of(
                            scene,
                            eye(2.5, 70, 12),
                            Look.USUAL.withPictureOpacity(0.5).withFrustumSize(0.9))));
        }
    }

    private static Look frustumsByError() {
        return Look.USUAL
                .withShown(EnumSet.of(Part.FRUSTUMS, Part.ORBIT, Part.POINTS, Part.GRID))
                .withColoring(new Coloring.ByQuantity("error"))
                .withPointSize(2);
    }

    /** Three in a row. */
    private static BufferedImage sheet(List<BufferedImage> pictures) {
        BufferedImage sheet = new BufferedImage(3 * WIDTH, 2 * HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        for (int i = 0; i < pictures.size(); i++) {
            g.drawImage(pictures.get(i), i % 3 * WIDTH, i / 3 * HEIGHT, null);
        }
        g.dispose();
        return sheet;
    }
}
