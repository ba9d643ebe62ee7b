package org.svdmv.viewer.render;

import java.util.List;
import org.joml.Vector3d;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.geometry.mesh.Rgb;
import org.svdmv.viewer.scene.Cameras;

/** Cameras as lines: the edges of each frustum up to its image plane, a triangle over the picture's upper edge, the orbit. */
final class Frustums {
    private static final double THIN = 1.3;
    private static final double THICK = 3.5;

    private Frustums() {}

    /** The corners of the picture on the image plane: top left, top right, bottom right, bottom left. */
    static List<Vector3d> corners(Camera camera, double depth) {
        Intrinsics k = camera.intrinsics();
        return List.of(
                camera.unproject(0, 0, depth),
                camera.unproject(k.width(), 0, depth),
                camera.unproject(k.width(), k.height(), depth),
                camera.unproject(0, k.height(), depth));
    }

    static void add(Lines lines, Cameras cameras, int index, Look look) {
        boolean reference = index == cameras.referenceIndex();
        boolean selected = look.selected().contains(index);
        Camera camera = cameras.camera(index);
        Rgb color = Palette.of(cameras, index, look.coloring());
        double width = selected ? THICK : THIN;
        List<Vector3d> corners = corners(camera, look.frustumSize());
        Vector3d center = camera.pose().center();
        for (int i = 0; i < 4; i++) {
            lines.add(center, corners.get(i), color, width);
            lines.add(corners.get(i), corners.get((i + 1) % 4), color, width);
        }
        addUp(lines, camera, look.frustumSize(), reference ? Palette.REFERENCE : color, reference ? THICK : width);
        if (reference) {
            addInput(lines, camera, look.frustumSize());
        }
    }

    private static void addUp(Lines lines, Camera camera, double depth, Rgb color, double width) {
        Intrinsics k = camera.intrinsics();
        Vector3d left = camera.unproject(0.35 * k.width(), 0, depth);
        Vector3d right = camera.unproject(0.65 * k.width(), 0, depth);
        Vector3d tip = camera.unproject(0.5 * k.width(), -0.15 * k.height(), depth);
        lines.add(left, tip, color, width);
        lines.add(tip, right, color, width);
    }

    /** A frame around the picture marks the input view. */
    private static void addInput(Lines lines, Camera camera, double depth) {
        Intrinsics k = camera.intrinsics();
        double m = 0.04 * k.width();
        List<Vector3d> frame = List.of(
                camera.unproject(-m, -m, depth),
                camera.unproject(k.width() + m, -m, depth),
                camera.unproject(k.width() + m, k.height() + m, depth),
                camera.unproject(-m, k.height() + m, depth));
        for (int i = 0; i < 4; i++) {
            lines.add(frame.get(i), frame.get((i + 1) % 4), Palette.REFERENCE, THICK);
        }
    }

    /** From each center to the next, and from the last to the first. */
    static void addOrbit(Lines lines, Cameras cameras) {
        int n = cameras.size();
        for (int i = 0; i < (n > 2 ? n : n - 1); i++) {
            Vector3d from = cameras.camera(i).pose().center();
            lines.add(from, cameras.camera((i + 1) % n).pose().center(), Palette.ORBIT, THIN);
        }
    }
}
