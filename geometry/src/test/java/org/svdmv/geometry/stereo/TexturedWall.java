package org.svdmv.geometry.stereo;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.Pose;
import org.svdmv.camera.View;

/** The plane {@code n . x = d} full of waves, as cameras see it that stand about +x; all of each picture is object. */
record TexturedWall(Vector3dc normal, double distance) {
    static final int SIZE = 64;

    /** @param contrast of the waves, 0 to 1 */
    List<View> seenFrom(double contrast, double... azimuthsDegrees) {
        return Arrays.stream(azimuthsDegrees)
                .mapToObj(a -> view(new Camera(Intrinsics.sv3d(SIZE), Pose.ofOrbit(10, a, 2)), contrast, a))
                .toList();
    }

    /** Each view has a gain and an offset of its own. */
    private View view(Camera camera, double contrast, double azimuthDegrees) {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        BufferedImage mask = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < SIZE * SIZE; i++) {
            Vector3d p = camera.unproject(i % SIZE + 0.5, i / SIZE + 0.5, depth(camera, i));
            double gain = 1 + 0.05 * Math.sin(azimuthDegrees);
            int gray = (int) Math.round(gain * (120 + 100 * contrast * wave(p)) + 5 * Math.cos(azimuthDegrees));
            image.setRGB(i % SIZE, i / SIZE, gray << 16 | gray << 8 | gray);
            mask.getRaster().setSample(i % SIZE, i / SIZE, 0, 255);
        }
        return new View(camera, image, mask);
    }

    /** Of the plane where a pixel shows it. */
    double depth(Camera camera, int pixel) {
        Vector3d center = camera.pose().center();
        Vector3d ray =
                camera.unproject(pixel % SIZE + 0.5, pixel / SIZE + 0.5, 1).sub(center);
        return (distance - normal.dot(center)) / normal.dot(ray);
    }

    private static double wave(Vector3dc p) {
        return (Math.sin(31 * p.y() + 17 * p.z()) + Math.sin(43 * p.z() - 11 * p.y() + 2 * Math.sin(9 * p.y()))) / 2;
    }
}
