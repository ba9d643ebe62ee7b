package org.svdmv.geometry.surface;

import java.util.Arrays;
import org.joml.Vector3d;

/**
 * Fewer triangles for the same closed surface, by collapsing the edge whose quadric error is least (Garland and Heckbert 1997) again and
 * again. An edge is collapsed only where its ends have two neighbors in common (the link condition of Dey, Edelsbrunner, Guha and
 * Nekhayev 1999), so that the surface stays a manifold of the same topology, and where no triangle around turns over.
 */
public final class Decimation {
    /** Of the planes' weights, for the vertices themselves: flat parts get even triangles and every quadric a single least point. */
    private static final double POINT_WEIGHT = 1e-3;
    /** cos of the angle by which a triangle may turn. */
    private static final double LEAST_COSINE = 0.2;
    /** Twice area over squared longest side: thinner triangles do not come about. */
    private static final double LEAST_SHAPE = 0.02;

    /** To what share a thin triangle may become thinner in one collapse, so that clusters of thin ones can be resolved. */
    private static final double THINNER = 0.1;

    private final double[] p;
    private final int[] corners;
    private final double[] quadrics;
    /** The corners at each vertex as a circular list: the next one at the same vertex. */
    private final int[] nextAtVertex;
    /** Any corner at each vertex; -1 if it is gone. */
    private final int[] anyCorner;

    private final boolean[] gone;
    private final int[] stamps;
    private final int[] marks;
    private int mark;
    private final CollapseQueue queue = new CollapseQueue();
    private final double[] sum = new double[Quadric.SIZE];
    private final double[] target = new double[3];
    private final Vector3d normalBefore = new Vector3d();
    private final Vector3d normalAfter = new Vector3d();
    private int triangles;

    private Decimation(Triangulation surface) {
        p = surface.positions().clone();
        corners = surface.triangles().clone();
        triangles = surface.triangleCount();
        quadrics = new double[Quadric.SIZE * surface.vertexCount()];
        nextAtVertex = new int[corners.length];
        anyCorner = new int[surface.vertexCount()];
        Arrays.fill(anyCorner, -1);
        gone = new boolean[triangles];
        stamps = new int[surface.vertexCount()];
        marks = new int[surface.vertexCount()];
        link();
        measure(surface);
    }

    /** At most so many triangles, or the least that the topology and the shape of the triangles allow. */
    public static Triangulation to(int triangles, Triangulation surface) {
        if (triangles < 4) {
            throw new IllegalArgumentException("need at least 4 triangles, those of a tetrahedron, got " + triangles
                    + "; 20000 show an object well");
        }
        if (surface.triangleCount() <= triangles) {
            return surface;
        }
        return new Decimation(surface).run(triangles);
    }

    private void link() {
        for (int i = 0; i < corners.length; i++) {
            int any = anyCorner[corners[i]];
            if (any < 0) {
                anyCorner[corners[i]] = i;
                nextAtVertex[i] = i;
            } else {
                nextAtVertex[i] = nextAtVertex[any];
                nextAtVertex[any] = i;
            }
        }
    }

    private void measure(Triangulation surface) {
        for (int t = 0; t < triangles; t++) {
            Vector3d n = surface.areaNormal(t);
            double doubleArea = n.length();
            if (!(doubleArea > 0)) {
                continue;
            }
            n.div(doubleArea);
            double d = -n.dot(surface.vertex(corners[3 * t]));
            for (int i = 3 * t; i < 3 * t + 3; i++) {
                int v = corners[i];
                int at = Quadric.SIZE * v;
                Quadric.addPlane(quadrics, at, doubleArea, n.x, n.y, n.z, d);
                Quadric.addPoint(quadrics, at, POINT_WEIGHT * doubleArea, p[3 * v], p[3 * v + 1], p[3 * v + 2]);
            }
        }
    }

    private void proposeAll() {
        for (int i = 0; i < corners.length; i++) {
            if (!gone[i / 3] && corners[i] < corners[Fans.next(i)]) {
                propose(corners[i], corners[Fans.next(i)]);
            }
        }
    }

    private void propose(int a, int b) {
        int from = Math.min(a, b);
        int to = Math.max(a, b);
        queue.add(place(from, to), from, to, stamps[from] + stamps[to]);
    }

    /** Where the edge's vertex goes, into {@code target}; answers the error there. */
    private double place(int a, int b) {
        Quadric.sum(quadrics, Quadric.SIZE * a, Quadric.SIZE * b, sum);
        if (!Quadric.least(sum, target)) {
            for (int axis = 0; axis < 3; axis++) {
                target[axis] = (p[3 * a + axis] + p[3 * b + axis]) / 2;
            }
        }
        return Math.max(0, Quadric.at(sum, target[0], target[1], target[2]));
    }

    private Triangulation run(int wanted) {
        for (int before = Integer.MAX_VALUE; triangles > wanted && triangles < before; ) {
            before = triangles;
            proposeAll();
            collapseTo(wanted);
        }
        return left();
    }

    private void collapseTo(int wanted) {
        while (triangles > wanted && !queue.isEmpty()) {
            int a = queue.leastFrom();
            int b = queue.leastTo();
            int stamp = queue.leastStamp();
            queue.removeLeast();
            boolean current = anyCorner[a] >= 0 && anyCorner[b] >= 0 && stamp == stamps[a] + stamps[b];
            if (current && mayCollapse(a, b)) {
                collapse(a, b);
            }
        }
    }

    private Triangulation left() {
        int[] kept = new int[3 * triangles];
        int length = 0;
        for (int t = 0; t < gone.length; t++) {
            if (!gone[t]) {
                System.arraycopy(corners, 3 * t, kept, length, 3);
                length += 3;
            }
        }
        return new Triangulation(p, kept).compact();
    }

    private boolean mayCollapse(int a, int b) {
        if (commonNeighbors(a, b) != 2 || degree(a) == 3 && degree(b) == 3) {
            return false;
        }
        place(a, b);
        return staysUp(a, b) && staysUp(b, a);
    }

    private int commonNeighbors(int a, int b) {
        mark++;
        int first = anyCorner[a];
        int i = first;
        do {
            marks[corners[Fans.next(i)]] = mark;
            i = nextAtVertex[i];
        } while (i != first);
        int common = 0;
        first = anyCorner[b];
        i = first;
        do {
            common += marks[corners[Fans.next(i)]] == mark ? 1 : 0;
            i = nextAtVertex[i];
        } while (i != first);
        return common;
    }

    private int degree(int v) {
        int count = 0;
        int i = anyCorner[v];
        do {
            count++;
            i = nextAtVertex[i];
        } while (i != anyCorner[v]);
        return count;
    }

    /** Whether the triangles at v that do not hold {@code other} keep their side and an honest shape when v goes to the target. */
    private boolean staysUp(int v, int other) {
        int i = anyCorner[v];
        do {
            int b = corners[Fans.next(i)];
            int c = corners[Fans.previous(i)];
            if (b != other && c != other && !staysUp(v, b, c)) {
                return false;
            }
            i = nextAtVertex[i];
        } while (i != anyCorner[v]);
        return true;
    }

    /** A triangle that was thin before may become thinner and has no side to keep. */
    private boolean staysUp(int v, int b, int c) {
        double shapeBefore = shape(b, c, p, 3 * v, normalBefore);
        double shapeAfter = shape(b, c, target, 0, normalAfter);
        if (shapeAfter < Math.min(LEAST_SHAPE, THINNER * shapeBefore)) {
            return false;
        }
        return shapeBefore < LEAST_SHAPE
                || normalBefore.dot(normalAfter) > LEAST_COSINE * normalBefore.length() * normalAfter.length();
    }

    /** Twice the area over the squared longest side of the triangle of b, c and the point {@code at}; its normal into {@code normal}. */
    private double shape(int b, int c, double[] point, int at, Vector3d normal) {
        double ex = p[3 * c] - p[3 * b];
        double ey = p[3 * c + 1] - p[3 * b + 1];
        double ez = p[3 * c + 2] - p[3 * b + 2];
        double fx = point[at] - p[3 * b];
        double fy = point[at + 1] - p[3 * b + 1];
        double fz = point[at + 2] - p[3 * b + 2];
        normal.set(ey * fz - ez * fy, ez * fx - ex * fz, ex * fy - ey * fx);
        double longest = Math.max(Vector3d.lengthSquared(ex, ey, ez), Vector3d.lengthSquared(fx, fy, fz));
        longest = Math.max(longest, Vector3d.lengthSquared(fx - ex, fy - ey, fz - ez));
        return longest > 0 ? normal.length() / longest : 0;
    }

    /** b becomes a, at the target; the two triangles between them go. */
    private void collapse(int a, int b) {
        System.arraycopy(target, 0, p, 3 * a, 3);
        System.arraycopy(sum, 0, quadrics, Quadric.SIZE * a, Quadric.SIZE);
        int[] ofB = cornersAt(b);
        for (int i : ofB) {
            if (corners[Fans.next(i)] == a || corners[Fans.previous(i)] == a) {
                gone[i / 3] = true;
                triangles--;
            }
        }
        for (int i : ofB) {
            if (gone[i / 3]) {
                int wing = corners[Fans.next(i)] == a ? corners[Fans.previous(i)] : corners[Fans.next(i)];
                relink(wing, cornersAt(wing));
            }
        }
        int[] ofA = cornersAt(a);
        int[] both = Arrays.copyOf(ofA, ofA.length + ofB.length);
        System.arraycopy(ofB, 0, both, ofA.length, ofB.length);
        anyCorner[b] = -1;
        relink(a, both);
        stamps[a]++;
        for (int i : cornersAt(a)) {
            corners[i] = a;
            propose(a, corners[Fans.next(i)]);
        }
    }

    private int[] cornersAt(int v) {
        int[] result = new int[degree(v)];
        int i = anyCorner[v];
        for (int k = 0; k < result.length; k++) {
            result[k] = i;
            i = nextAtVertex[i];
        }
        return result;
    }

    /** Makes those of the corners whose triangles are left the vertex's list. */
    private void relink(int v, int[] candidates) {
        int last = -1;
        int first = -1;
        for (int i : candidates) {
            if (!gone[i / 3]) {
                first = first < 0 ? i : first;
                nextAtVertex[i] = first;
                if (last >= 0) {
                    nextAtVertex[last] = i;
                }
                last = i;
            }
        }
        anyCorner[v] = first;
    }
}
