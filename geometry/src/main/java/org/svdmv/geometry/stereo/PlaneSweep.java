package org.svdmv.geometry.stereo;

import java.util.Arrays;
import java.util.List;
import org.joml.Matrix4dc;
import org.joml.Vector3d;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.geometry.mesh.Bounds;

/**
 * The depths of one view's pixels inside of a solid (Collins 1996, with planes along each line of sight; scores as Goesele et al. 2007):
 * small planes of several tilts are moved along each line of sight from where it enters the solid, and a depth is known where one of them
 * fits the neighboring views much better than any farther away from it. Where it fits at the entry, that is the depth.
 */
final class PlaneSweep {
    private static final double LEAST_SCORE = 0.85;
    /** By how much it must be better than at other depths. */
    private static final double MARGIN = 0.12;
    /** Steps around the best depth that belong to it. */
    private static final int PEAK = 4;
    /** Steps from the entry that are the solid's surface as well. */
    private static final int ENTRY = 3;
    /** tan of the tilts about the image's axes. */
    private static final double[][] TILTS = {{0, 0}, {1, 0}, {-1, 0}, {0, 1}, {0, -1}, {0, -2.5}};

    /** Of the solid's largest extent: how far behind its surface is looked. */
    private static final double DEEPEST = 0.5;

    private static final int MOST_STEPS = 400;
    private static final double NOT_INSIDE = -1;

    private final Picture picture;
    private final Patch patch;
    private final Interior solid;
    private final Bounds box;
    private final double step;
    private final double[] scores = new double[MOST_STEPS];
    private final double[] cosines = new double[MOST_STEPS];
    private final double[][] normals = new double[TILTS.length + 1][];
    private final double[][] ratios = new double[TILTS.length + 1][Patch.MOST_SAMPLES];
    private final boolean[] seen = new boolean[TILTS.length + 1];
    private final Vector3d at = new Vector3d();

    /**
     * @param others views from near enough to compare
     * @param box that holds the solid
     * @param step between depths, in the world's unit
     */
    PlaneSweep(Picture picture, List<Picture> others, Interior solid, Bounds box, double step) {
        this.picture = picture;
        this.patch = new Patch(picture, others);
        this.solid = solid;
        this.box = box;
        this.step = step;
    }

    /** @param stride pixels between lines of sight */
    Depths depths(int stride) {
        Intrinsics k = picture.camera().intrinsics();
        Intrinsics coarse = new Intrinsics(
                k.width() / stride,
                k.height() / stride,
                k.fx() / stride,
                k.fy() / stride,
                k.cx() / stride,
                k.cy() / stride);
        Depths depths = Depths.unknown(new Camera(coarse, picture.camera().pose()));
        for (int i = 0; i < depths.depth().length; i++) {
            double u = (i % coarse.width() + 0.5) * stride;
            double v = (i / coarse.width() + 0.5) * stride;
            if (picture.at(u, v) >= 0 && patch.aim(u, v)) {
                sweep(i, (u - k.cx()) / k.fx(), (v - k.cy()) / k.fy(), depths);
            }
        }
        return depths;
    }

    private void sweep(int pixel, double rayX, double rayY, Depths depths) {
        double middle = picture.camera().pointInCamera(box.center()).z;
        double half = box.size().length() / 2;
        double near = Math.max(step, middle - half);
        double entry = near;
        while (entry < middle + half && !(inside(entry, rayX, rayY) > 0)) {
            entry += step;
        }
        if (!(entry < middle + half)) {
            return;
        }
        entry -= step * share(inside(entry, rayX, rayY), inside(entry - step, rayX, rayY));
        int steps = (int) Math.min(MOST_STEPS, DEEPEST * box.largestExtent() / step);
        tilt(normal(entry + step / 2, rayX, rayY), rayX, rayY);
        Arrays.fill(scores, 0, steps, NOT_INSIDE);
        for (int i = 0; i < steps; i++) {
            if (i == 0 || inside(entry + i * step, rayX, rayY) > 0) {
                look(i, entry + i * step);
            }
        }
        decide(pixel, entry, steps, depths);
    }

    private static double share(double inside, double before) {
        return before < 0 ? inside / (inside - before) : 0;
    }

    private double inside(double z, double rayX, double rayY) {
        Matrix4dc m = picture.camera().pose().cameraFromWorld();
        double x = rayX * z - m.m30();
        double y = rayY * z - m.m31();
        double w = z - m.m32();
        return solid.at(
                m.m00() * x + m.m01() * y + m.m02() * w,
                m.m10() * x + m.m11() * y + m.m12() * w,
                m.m20() * x + m.m21() * y + m.m22() * w);
    }

    /** Of the solid's surface, outwards, in the camera's frame. */
    private double[] normal(double z, double rayX, double rayY) {
        double d = step;
        at.set(
                offset(d, 0, 0, z, rayX, rayY) - offset(-d, 0, 0, z, rayX, rayY),
                offset(0, d, 0, z, rayX, rayY) - offset(0, -d, 0, z, rayX, rayY),
                offset(0, 0, d, z, rayX, rayY) - offset(0, 0, -d, z, rayX, rayY));
        double length = at.length();
        return length > 0 ? new double[] {-at.x / length, -at.y / length, -at.z / length} : new double[] {0, 0, -1};
    }

    private double offset(double dx, double dy, double dz, double z, double rayX, double rayY) {
        double depth = z + dz;
        return inside(depth, (rayX * z + dx) / depth, (rayY * z + dy) / depth);
    }

    /** Aims the planes: the solid's own, and those tilted about the image's axes. */
    private void tilt(double[] own, double rayX, double rayY) {
        normals[0] = own;
        double length = Math.sqrt(rayX * rayX + rayY * rayY + 1);
        for (int i = 0; i < TILTS.length; i++) {
            double x = -rayX / length + TILTS[i][0];
            double y = -rayY / length + TILTS[i][1];
            double w = -1 / length;
            double norm = Math.sqrt(x * x + y * y + w * w);
            normals[i + 1] = new double[] {x / norm, y / norm, w / norm};
        }
        for (int i = 0; i < normals.length; i++) {
            seen[i] = patch.tilt(normals[i], ratios[i]);
        }
    }

    private void look(int step, double z) {
        for (int i = 0; i < normals.length; i++) {
            double score = seen[i] ? patch.score(z, ratios[i]) : NOT_INSIDE;
            if (score > scores[step]) {
                scores[step] = score;
                cosines[step] = patch.cosine(normals[i]);
            }
        }
    }

    private void decide(int pixel, double entry, int steps, Depths depths) {
        int best = 0;
        for (int i = 1; i < steps; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        double other = -1;
        for (int i = 0; i < steps; i++) {
            other = Math.abs(i - best) > PEAK ? Math.max(other, scores[i]) : other;
        }
        if (steps > 0 && scores[best] > LEAST_SCORE && scores[best] - other > MARGIN) {
            depths.depth()[pixel] = (float) (best <= ENTRY ? entry : entry + (best + summit(best, steps)) * step);
            depths.cosine()[pixel] = (float) cosines[best];
        }
    }

    /** Where a parabola through the best score and the two beside it is highest, in steps from the best. */
    private double summit(int best, int steps) {
        if (best == 0 || best + 1 >= steps) {
            return 0;
        }
        double before = scores[best - 1];
        double after = scores[best + 1];
        double bend = before - 2 * scores[best] + after;
        return before > 0 && after > 0 && bend < 0 ? (before - after) / (2 * bend) : 0;
    }
}
