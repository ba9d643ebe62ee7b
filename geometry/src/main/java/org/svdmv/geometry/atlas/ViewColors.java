package org.svdmv.geometry.atlas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.metric.MaskIou;
import org.svdmv.geometry.raster.Light;
import org.svdmv.geometry.raster.Rasterizer;
import org.svdmv.geometry.raster.RenderedView;
import org.svdmv.geometry.surface.Fans;
import org.svdmv.geometry.surface.Triangulation;

/**
 * The color of a surface's points, the mean of the views that see them, those that see them from the front counting most. What no view
 * sees has the colors around it.
 */
public final class ViewColors {
    private static final int CHANNELS = 3;
    private static final float UNSEEN = 0.6f;

    private final Triangulation surface;
    private final double[] normals;
    private final List<SeenBy> views = new ArrayList<>();
    private final List<Double> maskIous = new ArrayList<>();
    private final float[] ofVertices;
    private final double seenShare;

    private ViewColors(Triangulation surface, ViewSet set) {
        this.surface = surface;
        this.normals = surface.normals();
        Mesh bare = bare();
        List<RenderedView> rendered = Rasterizer.renderAll(bare, Light.NONE, set.cameras(), 1);
        for (int i = 0; i < set.size(); i++) {
            views.add(new SeenBy(set.views().get(i), rendered.get(i).depth()));
            maskIous.add(MaskIou.of(rendered.get(i).mask(), set.views().get(i).mask()));
        }
        this.ofVertices = new float[CHANNELS * surface.vertexCount()];
        boolean[] known = look();
        this.seenShare = (double) count(known) / Math.max(1, known.length);
        spread(known);
    }

    public static ViewColors of(Triangulation surface, ViewSet set) {
        return new ViewColors(surface, set);
    }

    /** How many of the vertices some view sees. */
    public double seenShare() {
        return seenShare;
    }

    /** For each view, the intersection over union of its mask and the surface's silhouette. */
    public List<Double> maskIous() {
        return List.copyOf(maskIous);
    }

    /** The surface with a color at each vertex. */
    public Mesh colored() {
        return mesh(ofVertices);
    }

    private Mesh bare() {
        float[] white = new float[CHANNELS * surface.vertexCount()];
        Arrays.fill(white, 1);
        return mesh(white);
    }

    private Mesh mesh(float[] colors) {
        return new Mesh(
                floats(surface.positions()), floats(normals), colors, new float[0], surface.triangles(), List.of());
    }

    static float[] floats(double[] numbers) {
        float[] result = new float[numbers.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (float) numbers[i];
        }
        return result;
    }

    Triangulation surface() {
        return surface;
    }

    double[] normals() {
        return normals;
    }

    /** Red, green and blue of a vertex, 0 to 1, by channel. */
    float ofVertex(int vertex, int channel) {
        return ofVertices[CHANNELS * vertex + channel];
    }

    /** Writes red, green and blue, 0 to 1, at a point with a unit normal; false if no view sees it. */
    boolean at(double x, double y, double z, double nx, double ny, double nz, double[] sums) {
        Arrays.fill(sums, 0);
        for (SeenBy view : views) {
            view.add(x, y, z, nx, ny, nz, sums);
        }
        if (!(sums[CHANNELS] > 0)) {
            return false;
        }
        for (int c = 0; c < CHANNELS; c++) {
            sums[c] /= 255 * sums[CHANNELS];
        }
        return true;
    }

    private boolean[] look() {
        double[] p = surface.positions();
        boolean[] known = new boolean[surface.vertexCount()];
        IntStream.range(0, known.length).parallel().forEach(v -> {
            double[] sums = new double[CHANNELS + 1];
            int i = CHANNELS * v;
            known[v] = at(p[i], p[i + 1], p[i + 2], normals[i], normals[i + 1], normals[i + 2], sums);
            for (int c = 0; c < CHANNELS; c++) {
                ofVertices[i + c] = (float) sums[c];
            }
        });
        return known;
    }

    private static int count(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }

    /** Ring by ring, each unseen vertex becomes the mean of its neighbors that have a color. */
    private void spread(boolean[] known) {
        Fans fans = Fans.of(surface);
        int left = known.length - count(known);
        for (int before = left + 1; left > 0 && left < before; ) {
            before = left;
            boolean[] now = known.clone();
            for (int v = 0; v < known.length; v++) {
                if (!now[v] && takeFromNeighbors(v, fans, now)) {
                    known[v] = true;
                    left--;
                }
            }
        }
        for (int v = 0; v < known.length; v++) {
            if (!known[v]) {
                Arrays.fill(ofVertices, CHANNELS * v, CHANNELS * v + CHANNELS, UNSEEN);
            }
        }
    }

    private boolean takeFromNeighbors(int v, Fans fans, boolean[] known) {
        int count = 0;
        float[] sum = new float[CHANNELS];
        for (int i = fans.start()[v]; i < fans.start()[v + 1]; i++) {
            int neighbor = surface.triangles()[Fans.next(fans.corners()[i])];
            if (known[neighbor]) {
                count++;
                for (int c = 0; c < CHANNELS; c++) {
                    sum[c] += ofVertices[CHANNELS * neighbor + c];
                }
            }
        }
        for (int c = 0; c < CHANNELS && count > 0; c++) {
            ofVertices[CHANNELS * v + c] = sum[c] / count;
        }
        return count > 0;
    }
}
