package org.svdmv.geometry.tracks;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.StaticOrbit;
import org.svdmv.camera.Trajectory;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.mesh.Texture;
import org.svdmv.geometry.raster.TrueOrbit;

/** A box that shows corners on all sides: quilted of patches of random colors. */
public final class Patchwork {
    private static final int PATCHES = 6;
    private static final int TEXELS_A_PATCH = 16;

    private Patchwork() {}

    /** True views of a box of extent 0.8 from around it at this elevation. */
    public static ViewSet seen(int views, int size, double elevationDegrees) {
        return seen(new StaticOrbit(views, elevationDegrees), size);
    }

    public static ViewSet seen(Trajectory trajectory, int size) {
        return new TrueOrbit(trajectory, 0, 2, Intrinsics.sv3d(size), 3)
                .of(box(0.8, 0.7, 0.5).normalized().scaled(0.8), () -> {});
    }

    static Mesh box(double x, double y, double z) {
        double[][] axes = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        double[] half = {x / 2, y / 2, z / 2};
        float[] positions = new float[6 * 4 * 3];
        float[] normals = new float[6 * 4 * 3];
        float[] uvs = new float[6 * 4 * 2];
        int[] triangles = new int[6 * 6];
        for (int face = 0; face < 6; face++) {
            int out = face / 2;
            int sign = face % 2 * 2 - 1;
            int a = (out + (sign > 0 ? 1 : 2)) % 3;
            int b = (out + (sign > 0 ? 2 : 1)) % 3;
            for (int corner = 0; corner < 4; corner++) {
                int i = face * 4 + corner;
                int right = corner == 1 || corner == 2 ? 1 : 0;
                int up = corner / 2;
                for (int k = 0; k < 3; k++) {
                    double unit = axes[out][k] * sign + axes[a][k] * (2 * right - 1) + axes[b][k] * (2 * up - 1);
                    positions[3 * i + k] = (float) (unit * half[k]);
                    normals[3 * i + k] = (float) axes[out][k] * sign;
                }
                uvs[2 * i] = (face % 3 + right) / 3f;
                uvs[2 * i + 1] = (face / 3 + up) / 2f;
            }
            int[] quad = {0, 1, 2, 0, 2, 3};
            for (int k = 0; k < 6; k++) {
                triangles[6 * face + k] = 4 * face + quad[k];
            }
        }
        float[] white = new float[positions.length];
        Arrays.fill(white, 1);
        return new Mesh(positions, normals, white, uvs, triangles, List.of(new Mesh.Skin(0, 12, quilt())));
    }

    private static Texture quilt() {
        int width = 3 * PATCHES * TEXELS_A_PATCH;
        int height = 2 * PATCHES * TEXELS_A_PATCH;
        SplittableRandom random = new SplittableRandom(3);
        int[] patches = random.ints(3 * PATCHES * 2 * PATCHES, 0, 1 << 24).toArray();
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            int column = i % width / TEXELS_A_PATCH;
            int row = i / width / TEXELS_A_PATCH;
            argb[i] = 0xff000000 | patches[row * 3 * PATCHES + column];
        }
        return new Texture(width, height, argb);
    }
}
