package org.svdmv.geometry.raster;

import java.util.Arrays;
import org.joml.Vector3d;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;

/**
 * One camera's picture in the making: which triangle each sample sees.
 *
 * <p>Corners are rounded to 1/256 of a sample and edges are decided in whole numbers, with one rule for samples exactly on an
 * edge, so that triangles that share an edge leave no sample out and take none twice.
 */
final class Frame {
    /** Nothing nearer is drawn. */
    private static final double NEAR = 1e-3;
    /** Subdivisions of a sample in each direction. */
    private static final int GRID = 256;
    /** Samples beyond which corners are cut off, so that products of corner positions stay exact in a long. */
    private static final double REACH = 1 << 20;

    private final Surface surface;
    private final Intrinsics k;
    private final int n;
    private final int width;
    private final int height;
    private final double[] points;
    private final long[] corners;
    private final boolean[] inReach;
    private final Weights weights;
    private final float[] inverseDepth;
    private final int[] triangle;
    private final float[] rgba = new float[4];

    Frame(Surface surface, Camera camera, int samplesPerSide) {
        this.surface = surface;
        this.k = camera.intrinsics();
        this.n = samplesPerSide;
        this.width = k.width() * n;
        this.height = k.height() * n;
        int vertices = surface.mesh.vertexCount();
        this.points = new double[3 * vertices];
        this.corners = new long[2 * vertices];
        this.inReach = new boolean[vertices];
        this.weights = new Weights(k, points);
        this.inverseDepth = new float[width * height];
        this.triangle = new int[width * height];
        Arrays.fill(triangle, -1);
        place(camera);
    }

    private void place(Camera camera) {
        float[] p = surface.mesh.positions();
        Vector3d point = new Vector3d();
        for (int i = 0; i < inReach.length; i++) {
            camera.pose().cameraFromWorld().transformPosition(p[3 * i], p[3 * i + 1], p[3 * i + 2], point);
            points[3 * i] = point.x;
            points[3 * i + 1] = point.y;
            points[3 * i + 2] = point.z;
            double u = sampleU(point.x, point.z);
            double v = sampleV(point.y, point.z);
            inReach[i] = point.z >= NEAR && Math.abs(u) <= REACH && Math.abs(v) <= REACH;
            corners[2 * i] = Math.round(u * GRID);
            corners[2 * i + 1] = Math.round(v * GRID);
        }
    }

    private double sampleU(double x, double z) {
        return (k.fx() * x / z + k.cx()) * n;
    }

    private double sampleV(double y, double z) {
        return (k.fy() * y / z + k.cy()) * n;
    }

    void draw() {
        for (int t = 0; t < surface.mesh.triangleCount(); t++) {
            int a = surface.corner(t, 0);
            int b = surface.corner(t, 1);
            int c = surface.corner(t, 2);
            if (!weights.of(a, b, c)) {
                continue;
            }
            if (inReach[a] && inReach[b] && inReach[c]) {
                fill(
                        t,
                        corners[2 * a],
                        corners[2 * a + 1],
                        corners[2 * b],
                        corners[2 * b + 1],
                        corners[2 * c],
                        corners[2 * c + 1]);
            } else {
                fillClipped(t, a, b, c);
            }
        }
    }

    /** The part of a triangle in front of the camera and within reach, as a fan. */
    private void fillClipped(int t, int a, int b, int c) {
        double reachX = REACH * 0.5 / n / k.fx();
        double reachY = REACH * 0.5 / n / k.fy();
        Clip clip = new Clip(points, a, b, c)
                .to(0, 0, 1, NEAR)
                .to(1, 0, reachX, 0)
                .to(-1, 0, reachX, 0)
                .to(0, 1, reachY, 0)
                .to(0, -1, reachY, 0);
        long[] u = new long[clip.size()];
        long[] v = new long[clip.size()];
        for (int i = 0; i < clip.size(); i++) {
            u[i] = Math.round(sampleU(clip.x(i), clip.z(i)) * GRID);
            v[i] = Math.round(sampleV(clip.y(i), clip.z(i)) * GRID);
        }
        for (int i = 2; i < clip.size(); i++) {
            fill(t, u[0], v[0], u[i - 1], v[i - 1], u[i], v[i]);
        }
    }

    /** Gives the samples inside a triangle of the picture to triangle t where it is the nearest so far. */
    private void fill(int t, long ax, long ay, long bx, long by, long cx, long cy) {
        long area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
        if (area == 0) {
            return;
        }
        if (area < 0) {
            fillOriented(t, ax, ay, cx, cy, bx, by);
        } else {
            fillOriented(t, ax, ay, bx, by, cx, cy);
        }
    }

    private void fillOriented(int t, long ax, long ay, long bx, long by, long cx, long cy) {
        int left = firstSample(Math.min(ax, Math.min(bx, cx)));
        int right = Math.min(width - 1, lastSample(Math.max(ax, Math.max(bx, cx))));
        int top = firstSample(Math.min(ay, Math.min(by, cy)));
        int bottom = Math.min(height - 1, lastSample(Math.max(ay, Math.max(by, cy))));
        if (left > right || top > bottom) {
            return;
        }
        long startX = (long) left * GRID + GRID / 2;
        long startY = (long) top * GRID + GRID / 2;
        long rowA = edge(bx, by, cx, cy, startX, startY);
        long rowB = edge(cx, cy, ax, ay, startX, startY);
        long rowC = edge(ax, ay, bx, by, startX, startY);
        long stepAx = (by - cy) * GRID;
        long stepBx = (cy - ay) * GRID;
        long stepCx = (ay - by) * GRID;
        long stepAy = (cx - bx) * GRID;
        long stepBy = (ax - cx) * GRID;
        long stepCy = (bx - ax) * GRID;
        boolean holes = surface.mayHaveHoles(t);
        double perSample = weights.inverseDepthPerU() / n;
        for (int y = top; y <= bottom; y++) {
            long a = rowA;
            long b = rowB;
            long c = rowC;
            double v = (y + 0.5) / n;
            double rowDepth = weights.inverseDepthAtCorner() + weights.inverseDepthPerV() * v + 0.5 * perSample;
            int i = y * width + left;
            for (int x = left; x <= right; x++, i++) {
                if ((a | b | c) >= 0) {
                    float near = (float) (rowDepth + perSample * x);
                    if (near > inverseDepth[i] && !(holes && isHole(t, (x + 0.5) / n, v))) {
                        inverseDepth[i] = near;
                        triangle[i] = t;
                    }
                }
                a += stepAx;
                b += stepBx;
                c += stepCx;
            }
            rowA += stepAy;
            rowB += stepBy;
            rowC += stepCy;
        }
    }

    /** The first sample whose center is at or right of a position on the grid, in the picture. */
    private static int firstSample(long position) {
        return (int) Math.max(0, Math.floorDiv(position + GRID / 2 - 1, (long) GRID));
    }

    /** The last sample whose center is at or left of a position on the grid. */
    private static int lastSample(long position) {
        return (int) Math.floorDiv(position - GRID / 2, (long) GRID);
    }

    /**
     * Not negative where (x, y) is inside the edge from a to b. Exactly on the edge it is inside for one of the two directions of
     * the edge: as if every sample were moved by an infinitely small step to the left and a still smaller one up.
     */
    private static long edge(long ax, long ay, long bx, long by, long x, long y) {
        long dx = bx - ax;
        long dy = by - ay;
        boolean inside = dy > 0 || dy == 0 && dx < 0;
        return dx * (y - ay) - dy * (x - ax) - (inside ? 0 : 1);
    }

    private boolean isHole(int t, double u, double v) {
        double b1 = weights.weight1(u, v);
        double b2 = weights.weight2(u, v);
        surface.texel(t, 1 - b1 - b2, b1, b2, weights.spread(u, v) / (n * n), rgba);
        return rgba[3] < 0.5f;
    }

    RenderedView finish() {
        return new Shading(surface, k, n, weights, triangle).picture();
    }
}
