package org.svdmv.viewer.render;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.Pose;
import org.svdmv.camera.View;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.metric.MaskIou;
import org.svdmv.geometry.metric.Psnr;
import org.svdmv.geometry.procedural.ProceduralObject;
import org.svdmv.geometry.raster.Rasterizer;
import org.svdmv.viewer.gl.GlContext;
import org.svdmv.viewer.gl.Stage;
import org.svdmv.viewer.scene.Lit;
import org.svdmv.viewer.scene.Scene;
import org.svdmv.viewer.scene.Solid;

/** The true object seen through a camera is the view that the rasterizer made of it. */
class LookThroughTest {
    @ParameterizedTest
    @CsvSource({
        "NO_DISPLAY, 7, 64, 64, 32, 32",
        "NO_DISPLAY, 12, 160, 120, 80, 60",
        "NO_DISPLAY, 3, 101, 97, 38.25, 55.5",
        "XVFB, 7, 64, 64, 32, 32",
        "XVFB, 3, 101, 97, 38.25, 55.5",
    })
    void itIsTheViewThatRenderingMade(Stage stage, long seed, int width, int height, double cx, double cy)
            throws InterruptedException {
        Mesh mesh = ProceduralObject.of(seed);
        Scene scene = Scene.of(new Solid("truth", mesh, Lit.STANDING));
        double focal = 1.5 * Math.min(width, height);
        Intrinsics k = new Intrinsics(width, height, focal, 0.95 * focal, cx, cy);
        try (GlContext context = stage.open();
                Renderer renderer = new Renderer(context)) {
            Snapshot snapshot = new Snapshot(context, renderer, 3);
            for (int azimuth = 0; azimuth < 360; azimuth += 75) {
                Camera camera = new Camera(k, Pose.ofOrbit(azimuth / 5.0 - 20, azimuth, 2));
                View truth = Rasterizer.render(mesh, camera, 3).seenBy(camera);
                BufferedImage seen = snapshot.of(scene, camera, Look.MESH_ALONE);
                double psnr = Psnr.of(truth.image(), seen);
                double iou = MaskIou.of(truth.mask(), mask(snapshot, scene, camera));
                assertTrue(psnr > 30, "PSNR " + psnr + " at azimuth " + azimuth);
                assertTrue(iou > 0.99, "IoU " + iou + " at azimuth " + azimuth);
            }
        }
    }

    private static BufferedImage mask(Snapshot snapshot, Scene scene, Camera camera) throws InterruptedException {
        BufferedImage seen = snapshot.of(scene, camera, Look.MESH_ALONE.withBackground(Background.TRANSPARENT));
        BufferedImage mask = new BufferedImage(seen.getWidth(), seen.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < seen.getWidth() * seen.getHeight(); i++) {
            int x = i % seen.getWidth();
            int y = i / seen.getWidth();
            mask.getRaster().setSample(x, y, 0, seen.getRGB(x, y) >>> 24);
        }
        return mask;
    }
}
