package org.svdmv.geometry.atlas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.mesh.Texture;
import org.svdmv.geometry.surface.Triangulation;

/**
 * A texture over a surface: each texel has the color that the views see at its point of the surface, so neighboring charts agree at
 * their seams; around each chart the texture goes on for some texels, so that reading it bilinearly does not let others in.
 */
final class TextureAtlas {
    private static final int OPAQUE = 0xff000000;

    private final ViewColors colors;
    private final Triangulation surface;
    private final int side;
    private final List<Chart> charts;
    private final Packing packing;
    private final int[] argb;

    private TextureAtlas(ViewColors colors, int side) {
        this.colors = colors;
        this.surface = colors.surface();
        this.side = side;
        this.charts = Charts.of(surface);
        this.packing = Packing.of(charts, surface, side);
        this.argb = new int[side * side];
    }

    /** @param side of the texture, in texels */
    static Mesh textured(ViewColors colors, int side) {
        TextureAtlas atlas = new TextureAtlas(colors, side);
        IntStream.range(0, atlas.charts.size()).parallel().forEach(atlas::bake);
        for (int i = 0; i < Packing.PADDING; i++) {
            atlas.grow();
        }
        atlas.fillRest();
        return atlas.mesh();
    }

    private void bake(int number) {
        Chart chart = charts.get(number);
        double[] box = chart.box(surface);
        double[] weights = new double[3];
        double[] sums = new double[4];
        for (int t : chart.triangles()) {
            FlatTriangle flat = FlatTriangle.of(chart, surface, t, box[0], box[1], packing.scale())
                    .moved(packing.left()[number], packing.top()[number]);
            for (int texel : flat.cells(side, side)) {
                if (argb[texel] == 0) {
                    flat.weights(texel % side + 0.5, texel / side + 0.5, weights);
                    argb[texel] = color(t, weights, sums);
                }
            }
        }
    }

    /** Of the point of the surface; where no view sees it, of the vertices. */
    private int color(int t, double[] w, double[] sums) {
        double[] p = surface.positions();
        double[] n = colors.normals();
        int a = 3 * surface.triangles()[3 * t];
        int b = 3 * surface.triangles()[3 * t + 1];
        int c = 3 * surface.triangles()[3 * t + 2];
        double nx = mix(n, a, b, c, w);
        double ny = mix(n, a + 1, b + 1, c + 1, w);
        double nz = mix(n, a + 2, b + 2, c + 2, w);
        double length = Math.max(1e-12, Math.sqrt(nx * nx + ny * ny + nz * nz));
        boolean seen = colors.at(
                mix(p, a, b, c, w),
                mix(p, a + 1, b + 1, c + 1, w),
                mix(p, a + 2, b + 2, c + 2, w),
                nx / length,
                ny / length,
                nz / length,
                sums);
        for (int channel = 0; channel < 3 && !seen; channel++) {
            sums[channel] = w[0] * colors.ofVertex(a / 3, channel)
                    + w[1] * colors.ofVertex(b / 3, channel)
                    + w[2] * colors.ofVertex(c / 3, channel);
        }
        return OPAQUE | level(sums[0]) << 16 | level(sums[1]) << 8 | level(sums[2]);
    }

    private static double mix(double[] of, int a, int b, int c, double[] w) {
        return w[0] * of[a] + w[1] * of[b] + w[2] * of[c];
    }

    private static int level(double channel) {
        return (int) Math.round(255 * Math.max(0, Math.min(1, channel)));
    }

    /** Each empty texel at the side of baked ones becomes their mean. */
    private void grow() {
        int[] before = argb.clone();
        IntStream.range(0, side).parallel().forEach(y -> {
            for (int x = 0; x < side; x++) {
                if (before[y * side + x] == 0) {
                    argb[y * side + x] = around(before, x, y);
                }
            }
        });
    }

    private int around(int[] texels, int x, int y) {
        int count = 0;
        int[] sum = new int[3];
        for (int j = Math.max(0, y - 1); j <= Math.min(side - 1, y + 1); j++) {
            for (int i = Math.max(0, x - 1); i <= Math.min(side - 1, x + 1); i++) {
                int texel = texels[j * side + i];
                if (texel != 0) {
                    count++;
                    sum[0] += texel >> 16 & 255;
                    sum[1] += texel >> 8 & 255;
                    sum[2] += texel & 255;
                }
            }
        }
        return count == 0 ? 0 : OPAQUE | sum[0] / count << 16 | sum[1] / count << 8 | sum[2] / count;
    }

    /** What no chart is near has the mean color, for pictures of the texture made smaller. */
    private void fillRest() {
        long[] sum = new long[4];
        for (int texel : argb) {
            if (texel != 0) {
                sum[0] += texel >> 16 & 255;
                sum[1] += texel >> 8 & 255;
                sum[2] += texel & 255;
                sum[3]++;
            }
        }
        long count = Math.max(1, sum[3]);
        int mean = OPAQUE | (int) (sum[0] / count) << 16 | (int) (sum[1] / count) << 8 | (int) (sum[2] / count);
        for (int i = 0; i < argb.length; i++) {
            argb[i] = argb[i] == 0 ? mean : argb[i];
        }
    }

    /** A vertex for each chart that it is in. */
    private Mesh mesh() {
        List<double[]> corners = new ArrayList<>();
        int[] triangles = new int[surface.triangles().length];
        int next = 0;
        for (int number = 0; number < charts.size(); number++) {
            Chart chart = charts.get(number);
            double[] box = chart.box(surface);
            Map<Integer, Integer> numbers = new HashMap<>();
            for (int t : chart.triangles()) {
                for (int corner = 3 * t; corner < 3 * t + 3; corner++) {
                    int vertex = surface.triangles()[corner];
                    if (!numbers.containsKey(vertex)) {
                        numbers.put(vertex, corners.size());
                        double[] flat = chart.flat(surface, corner);
                        corners.add(new double[] {
                            vertex,
                            (packing.left()[number] + (flat[0] - box[0]) * packing.scale()) / side,
                            (packing.top()[number] + (flat[1] - box[1]) * packing.scale()) / side
                        });
                    }
                    triangles[next++] = numbers.get(vertex);
                }
            }
        }
        return mesh(corners, triangles);
    }

    private Mesh mesh(List<double[]> corners, int[] triangles) {
        int count = corners.size();
        float[] positions = new float[3 * count];
        float[] normals = new float[3 * count];
        float[] white = new float[3 * count];
        float[] uvs = new float[2 * count];
        for (int i = 0; i < count; i++) {
            double[] corner = corners.get(i);
            for (int axis = 0; axis < 3; axis++) {
                positions[3 * i + axis] = (float) surface.positions()[3 * (int) corner[0] + axis];
                normals[3 * i + axis] = (float) colors.normals()[3 * (int) corner[0] + axis];
                white[3 * i + axis] = 1;
            }
            uvs[2 * i] = (float) corner[1];
            uvs[2 * i + 1] = (float) corner[2];
        }
        Mesh.Skin skin = new Mesh.Skin(0, triangles.length / 3, new Texture(side, side, argb));
        return new Mesh(positions, normals, white, uvs, triangles, List.of(skin));
    }
}
