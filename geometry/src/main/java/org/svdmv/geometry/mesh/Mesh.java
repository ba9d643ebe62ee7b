package org.svdmv.geometry.mesh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.joml.Matrix3d;
import org.joml.Matrix4d;
import org.joml.Matrix4dc;
import org.joml.Vector3d;

/**
 * Triangles in the world frame (right-handed, +Z up), counter-clockwise seen from outside.
 *
 * <p>A vertex has a position, a unit shading normal, a color and, where a {@link Skin} covers its triangles, a texture coordinate.
 * Flat shading is vertices that are not shared. What is seen is {@code color * texel}.
 * The arrays are the mesh's own: neither the giver nor a reader may write to them.
 *
 * @param positions x, y, z of every vertex
 * @param normals unit x, y, z of every vertex
 * @param colors red, green, blue of every vertex, display encoded (sRGB), 0 to 1
 * @param uvs u, v of every vertex, origin at the texture's top left, 1 at its far edge, repeating; empty if there are no skins
 * @param triangles three vertex numbers each
 * @param skins which runs of triangles are textured; the others show their color alone
 */
public record Mesh(float[] positions, float[] normals, float[] colors, float[] uvs, int[] triangles, List<Skin> skins) {

    /** A texture over {@code triangleCount} triangles from {@code firstTriangle} on. */
    public record Skin(int firstTriangle, int triangleCount, Texture texture) {}

    public Mesh {
        int vertices = positions.length / 3;
        need(positions.length == vertices * 3, "positions", positions.length, "a multiple of 3");
        need(normals.length == vertices * 3, "normals", normals.length, "" + vertices * 3);
        need(colors.length == vertices * 3, "colors", colors.length, "" + vertices * 3);
        need(triangles.length % 3 == 0, "triangles", triangles.length, "a multiple of 3");
        boolean uvsWanted = !skins.isEmpty();
        need(uvs.length == (uvsWanted ? vertices * 2 : 0), "uvs", uvs.length, "" + (uvsWanted ? vertices * 2 : 0));
        for (int vertex : triangles) {
            if (vertex < 0 || vertex >= vertices) {
                throw new IllegalArgumentException("a triangle names vertex " + vertex + ", the mesh has " + vertices);
            }
        }
        for (Skin skin : skins) {
            if (skin.firstTriangle() < 0 || skin.firstTriangle() + skin.triangleCount() > triangles.length / 3) {
                throw new IllegalArgumentException("a skin covers triangles " + skin.firstTriangle() + " to "
                        + (skin.firstTriangle() + skin.triangleCount()) + ", the mesh has " + triangles.length / 3);
            }
        }
        skins = List.copyOf(skins);
    }

    private static void need(boolean right, String what, int got, String wanted) {
        if (!right) {
            throw new IllegalArgumentException("mesh " + what + ": got " + got + " numbers, need " + wanted);
        }
    }

    /** All meshes as one, in the given order. */
    public static Mesh of(Mesh... parts) {
        return of(Arrays.asList(parts));
    }

    /** All meshes as one, in the given order. */
    public static Mesh of(List<Mesh> parts) {
        int vertices = parts.stream().mapToInt(Mesh::vertexCount).sum();
        int corners = parts.stream().mapToInt(m -> m.triangles.length).sum();
        boolean textured = parts.stream().anyMatch(m -> !m.skins.isEmpty());
        float[] positions = new float[vertices * 3];
        float[] normals = new float[vertices * 3];
        float[] colors = new float[vertices * 3];
        float[] uvs = new float[textured ? vertices * 2 : 0];
        int[] triangles = new int[corners];
        List<Skin> skins = new ArrayList<>();
        int v = 0;
        int t = 0;
        for (Mesh part : parts) {
            System.arraycopy(part.positions, 0, positions, v * 3, part.positions.length);
            System.arraycopy(part.normals, 0, normals, v * 3, part.normals.length);
            System.arraycopy(part.colors, 0, colors, v * 3, part.colors.length);
            System.arraycopy(part.uvs, 0, uvs, textured ? v * 2 : 0, part.uvs.length);
            for (int i = 0; i < part.triangles.length; i++) {
                triangles[t + i] = v + part.triangles[i];
            }
            for (Skin skin : part.skins) {
                skins.add(new Skin(t / 3 + skin.firstTriangle, skin.triangleCount, skin.texture));
            }
            v += part.vertexCount();
            t += part.triangles.length;
        }
        return new Mesh(positions, normals, colors, uvs, triangles, skins);
    }

    public int vertexCount() {
        return positions.length / 3;
    }

    public int triangleCount() {
        return triangles.length / 3;
    }

    public Bounds bounds() {
        return Bounds.of(positions);
    }

    /** The distance of the farthest vertex from the origin. */
    public double radius() {
        double square = 0;
        for (int i = 0; i < positions.length; i += 3) {
            square = Math.max(square, Vector3d.lengthSquared(positions[i], positions[i + 1], positions[i + 2]));
        }
        return Math.sqrt(square);
    }

    /** Moved and scaled so that the center of its bounds is the origin and their largest extent is 1. */
    public Mesh normalized() {
        return transformed(normalization());
    }

    /** {@code worldFromMesh} of {@link #normalized}. */
    public Matrix4d normalization() {
        Bounds bounds = bounds();
        double extent = bounds.largestExtent();
        if (!(extent > 0 && extent < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("cannot normalize a mesh of extent " + extent + " with " + vertexCount()
                    + " vertices; it needs at least two different finite points");
        }
        Vector3d center = bounds.center();
        return new Matrix4d().scaling(1 / extent).translate(-center.x, -center.y, -center.z);
    }

    /** {@code p' = M p, n' = M^-T n / |M^-T n|}; a mirroring M also turns the triangles round, so that outside stays outside. */
    public Mesh transformed(Matrix4dc targetFromSource) {
        Matrix3d linear = targetFromSource.get3x3(new Matrix3d());
        double determinant = linear.determinant();
        if (!(Math.abs(determinant) > 0)) {
            throw new IllegalArgumentException("cannot transform a mesh by a matrix of determinant " + determinant
                    + "; it would flatten the mesh");
        }
        Matrix3d normalMatrix = linear.invert(new Matrix3d()).transpose();
        float[] moved = new float[positions.length];
        float[] turned = new float[normals.length];
        Vector3d p = new Vector3d();
        for (int i = 0; i < positions.length; i += 3) {
            targetFromSource.transformPosition(p.set(positions[i], positions[i + 1], positions[i + 2]));
            put(moved, i, p);
            normalMatrix.transform(p.set(normals[i], normals[i + 1], normals[i + 2]));
            put(turned, i, p.normalize());
        }
        return new Mesh(moved, turned, colors, uvs, determinant < 0 ? reversed(triangles) : triangles, skins);
    }

    public Mesh at(double x, double y, double z) {
        return transformed(new Matrix4d().translation(x, y, z));
    }

    public Mesh scaled(double x, double y, double z) {
        return transformed(new Matrix4d().scaling(x, y, z));
    }

    public Mesh scaled(double factor) {
        return scaled(factor, factor, factor);
    }

    /** Turned about the x axis, y towards z. */
    public Mesh turnedX(double degrees) {
        return transformed(new Matrix4d().rotationX(Math.toRadians(degrees)));
    }

    /** Turned about the y axis, z towards x. */
    public Mesh turnedY(double degrees) {
        return transformed(new Matrix4d().rotationY(Math.toRadians(degrees)));
    }

    /** Turned about the z axis, x towards y: counter-clockwise seen from above. */
    public Mesh turnedZ(double degrees) {
        return transformed(new Matrix4d().rotationZ(Math.toRadians(degrees)));
    }

    /** Moved along z so that the lowest point is at {@code z}. */
    public Mesh standingAt(double z) {
        return at(0, 0, z - bounds().min().z());
    }

    /** Itself and its mirror image at the plane y = 0 (left and right of something that looks along x). */
    public Mesh mirroredPair() {
        return of(this, scaled(1, -1, 1));
    }

    /** All vertices in one color. */
    public Mesh colored(Rgb color) {
        return painted((x, y, z) -> color);
    }

    /** Every vertex in the color that {@code paint} has where it is. */
    public Mesh painted(Paint paint) {
        float[] painted = new float[colors.length];
        for (int i = 0; i < painted.length; i += 3) {
            Rgb color = paint.at(positions[i], positions[i + 1], positions[i + 2]);
            painted[i] = (float) color.red();
            painted[i + 1] = (float) color.green();
            painted[i + 2] = (float) color.blue();
        }
        return new Mesh(positions, normals, painted, uvs, triangles, skins);
    }

    /**
     * Cut along planes {@code width} apart across the axis (x, y, z), the slices colored in turn with sharp edges;
     * the first color begins at {@code start}. The result has no texture and shares no vertices.
     */
    public Mesh striped(double x, double y, double z, double start, double width, List<Rgb> turn) {
        if (!(width > 0) || turn.isEmpty()) {
            throw new IllegalArgumentException(
                    "stripes need a width above 0 and a color, got " + width + " and " + turn.size() + " colors");
        }
        return new Stripes(x, y, z, start, width, turn).on(this);
    }

    /** Flat shaded: no vertex is shared, every normal is its triangle's. Triangles without area keep their normals. */
    public Mesh faceted() {
        int corners = triangles.length;
        float[] p = gathered(positions, 3);
        float[] n = gathered(normals, 3);
        Vector3d normal = new Vector3d();
        for (int t = 0; t < corners * 3; t += 9) {
            if (faceNormal(p, t, t + 3, t + 6, normal)) {
                put(n, t, normal);
                put(n, t + 3, normal);
                put(n, t + 6, normal);
            }
        }
        int[] own = new int[corners];
        Arrays.setAll(own, i -> i);
        return new Mesh(p, n, gathered(colors, 3), uvs.length == 0 ? uvs : gathered(uvs, 2), own, skins);
    }

    private float[] gathered(float[] perVertex, int stride) {
        float[] result = new float[triangles.length * stride];
        for (int i = 0; i < triangles.length; i++) {
            System.arraycopy(perVertex, triangles[i] * stride, result, i * stride, stride);
        }
        return result;
    }

    /** Normal of the triangle whose corners start at the numbers a, b and c; false if it has no area. */
    static boolean faceNormal(float[] positions, int a, int b, int c, Vector3d normal) {
        double ux = positions[b] - positions[a];
        double uy = positions[b + 1] - positions[a + 1];
        double uz = positions[b + 2] - positions[a + 2];
        double vx = positions[c] - positions[a];
        double vy = positions[c + 1] - positions[a + 1];
        double vz = positions[c + 2] - positions[a + 2];
        normal.set(uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx);
        double length = normal.length();
        if (!(length > 0)) {
            return false;
        }
        normal.div(length);
        return true;
    }

    private static void put(float[] target, int at, Vector3d value) {
        target[at] = (float) value.x;
        target[at + 1] = (float) value.y;
        target[at + 2] = (float) value.z;
    }

    private static int[] reversed(int[] triangles) {
        int[] result = triangles.clone();
        for (int i = 0; i < result.length; i += 3) {
            result[i + 1] = triangles[i + 2];
            result[i + 2] = triangles[i + 1];
        }
        return result;
    }
}
