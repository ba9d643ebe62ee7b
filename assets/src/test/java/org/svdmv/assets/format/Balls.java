package org.svdmv.assets.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.joml.Vector3d;
import org.svdmv.assets.export.Export;
import org.svdmv.assets.export.ExportFolder;
import org.svdmv.assets.viewset.Existing;
import org.svdmv.assets.viewset.NamedViews;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Depth;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.StaticOrbit;
import org.svdmv.camera.Trajectory;
import org.svdmv.camera.View;
import org.svdmv.camera.ViewSet;

/** View sets whose masks are those of a ball and whose pictures are noise. */
final class Balls {
    private static final double RADIUS = 0.4;

    private Balls() {}

    static ViewSet of(int views, int size) {
        return of(new StaticOrbit(views, 10), Intrinsics.sv3d(size));
    }

    static ViewSet of(Trajectory orbit, Intrinsics k) {
        Random random = new Random(orbit.size());
        List<View> views = new ArrayList<>();
        for (Camera camera : orbit.cameras(k, 2)) {
            BufferedImage image = new BufferedImage(k.width(), k.height(), BufferedImage.TYPE_INT_RGB);
            BufferedImage mask = new BufferedImage(k.width(), k.height(), BufferedImage.TYPE_BYTE_GRAY);
            for (int y = 0; y < k.height(); y++) {
                for (int x = 0; x < k.width(); x++) {
                    image.setRGB(x, y, random.nextInt(1 << 24));
                    mask.getRaster().setSample(x, y, 0, isObject(camera, x + 0.5, y + 0.5) ? 255 : 0);
                }
            }
            views.add(new View(camera, image, mask));
        }
        return new ViewSet(views, orbit.referenceIndex());
    }

    /** The same with the ball's depth. */
    static ViewSet withDepth(ViewSet balls) {
        return new ViewSet(
                balls.views().stream()
                        .map(view -> view.with(depth(view.camera())))
                        .toList(),
                balls.referenceIndex());
    }

    private static Depth.Known depth(Camera camera) {
        Intrinsics k = camera.intrinsics();
        float[] z = new float[k.width() * k.height()];
        for (int i = 0; i < z.length; i++) {
            z[i] = (float) depth(camera, i % k.width() + 0.5, (double) (i / k.width()) + 0.5);
        }
        return new Depth.Known(k.width(), k.height(), z);
    }

    /** Where the ray meets the ball first: {@code |center + z d| = RADIUS}, d of forward length 1. */
    private static double depth(Camera camera, double u, double v) {
        Vector3d center = camera.pose().center();
        Vector3d d = camera.unproject(u, v, 1).sub(center);
        double half = center.dot(d) / d.lengthSquared();
        double inside = half * half - (center.lengthSquared() - RADIUS * RADIUS) / d.lengthSquared();
        return inside > 0 ? -half - Math.sqrt(inside) : Double.POSITIVE_INFINITY;
    }

    private static boolean isObject(Camera camera, double u, double v) {
        Vector3d center = camera.pose().center();
        Vector3d ray = camera.unproject(u, v, 1).sub(center).normalize();
        return ray.cross(center).length() < RADIUS;
    }

    static Path written(ViewSetFormat format, NamedViews views, Path folder) {
        return ExportFolder.write(
                format.label(), format.exporter(), new Export(folder, views), folder, Existing.REFUSE);
    }

    static Path written(ViewSetFormat format, ViewSet set, Path folder) {
        return written(format, NamedViews.of(set), folder);
    }

    /** Cameras within 1e-9, pixels exactly. */
    static void assertSame(NamedViews wanted, NamedViews got) {
        assertEquals(wanted.names(), got.names());
        assertEquals(wanted.set().referenceIndex(), got.set().referenceIndex());
        for (int i = 0; i < wanted.size(); i++) {
            Camera w = wanted.view(i).camera();
            Camera g = got.view(i).camera();
            assertTrue(w.pose().cameraFromWorld().equals(g.pose().cameraFromWorld(), 1e-9), "pose of view " + i);
            assertEquals(w.intrinsics().width(), g.intrinsics().width());
            assertEquals(w.intrinsics().height(), g.intrinsics().height());
            assertEquals(w.intrinsics().fx(), g.intrinsics().fx(), 1e-9);
            assertEquals(w.intrinsics().fy(), g.intrinsics().fy(), 1e-9);
            assertEquals(w.intrinsics().cx(), g.intrinsics().cx(), 1e-9);
            assertEquals(w.intrinsics().cy(), g.intrinsics().cy(), 1e-9);
            assertArrayEquals(pixels(wanted.view(i).image()), pixels(got.view(i).image()), "image " + i);
            assertArrayEquals(pixels(wanted.view(i).mask()), pixels(got.view(i).mask()), "mask " + i);
        }
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRaster().getPixels(0, 0, image.getWidth(), image.getHeight(), (int[]) null);
    }
}
