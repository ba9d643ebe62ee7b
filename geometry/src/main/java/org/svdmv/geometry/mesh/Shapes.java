package org.svdmv.geometry.mesh;

import java.util.List;
import org.joml.Matrix4d;
import org.joml.Quaterniond;
import org.joml.Vector2d;
import org.joml.Vector2dc;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/** Closed solids, white, centered at the origin with their axis along z unless said otherwise. */
public final class Shapes {
    /** Sides of everything round: smooth enough at the sizes of this project, cheap enough for thousands of objects. */
    private static final int SIDES = 20;

    private Shapes() {}

    /** A box with these extents along x, y and z. */
    public static Mesh box(double x, double y, double z) {
        return extruded(rectangle(x, y), z);
    }

    /** A box whose edges and corners are rounded with {@code radius} (at most half the smallest extent). */
    public static Mesh roundedBox(double x, double y, double z, double radius) {
        double r = Math.min(radius, Math.min(x, Math.min(y, z)) / 2);
        int columns = 4 * 4;
        int rows = 2 * 4;
        MeshBuilder mesh = new MeshBuilder();
        for (int row = 0; row < rows; row++) {
            double latitude = Math.PI * (row < rows / 2 ? row : row - 1) / (rows - 2) - Math.PI / 2;
            double up = row < rows / 2 ? -1 : 1;
            for (int column = 0; column <= columns; column++) {
                int corner = column % columns / 4;
                double longitude = Math.PI / 2 * (corner + column % 4 / 3.0);
                double sx = corner == 0 || corner == 3 ? 1 : -1;
                double sy = corner < 2 ? 1 : -1;
                double nx = Math.cos(latitude) * Math.cos(longitude);
                double ny = Math.cos(latitude) * Math.sin(longitude);
                double nz = Math.sin(latitude);
                mesh.vertex(
                        sx * (x / 2 - r) + r * nx, sy * (y / 2 - r) + r * ny, up * (z / 2 - r) + r * nz, nx, ny, nz);
            }
        }
        mesh.grid(0, rows, columns + 1);
        for (int up = -1; up <= 1; up += 2) {
            int[] lid = new int[4];
            for (int corner = 0; corner < 4; corner++) {
                double sx = corner == 0 || corner == 3 ? 1 : -1;
                double sy = corner < 2 ? 1 : -1;
                lid[corner] = mesh.vertex(sx * (x / 2 - r), sy * (y / 2 - r), up * z / 2, 0, 0, up);
            }
            if (up > 0) {
                mesh.quad(lid[0], lid[1], lid[2], lid[3]);
            } else {
                mesh.quad(lid[3], lid[2], lid[1], lid[0]);
            }
        }
        return mesh.build();
    }

    public static Mesh cylinder(double radius, double height) {
        return frustum(radius, radius, height);
    }

    /** A cone with its tip up. */
    public static Mesh cone(double radius, double height) {
        return frustum(radius, 0, height);
    }

    /** A cone cut off: one radius at the bottom, one at the top. */
    public static Mesh frustum(double bottom, double top, double height) {
        return revolved(List.of(
                new Vector2d(0, -height / 2),
                new Vector2d(bottom, -height / 2),
                new Vector2d(top, height / 2),
                new Vector2d(0, height / 2)));
    }

    /** A pyramid cut off with {@code sides} flat sides; an even number of sides has a flat side towards +x. */
    public static Mesh prism(int sides, double bottom, double top, double height) {
        MeshBuilder mesh = new MeshBuilder();
        int low = mesh.vertex(0, 0, -height / 2);
        int high = mesh.vertex(0, 0, height / 2);
        for (int i = 0; i < sides; i++) {
            double angle = 2 * Math.PI * (i + 0.5) / sides;
            mesh.vertex(bottom * Math.cos(angle), bottom * Math.sin(angle), -height / 2);
            mesh.vertex(top * Math.cos(angle), top * Math.sin(angle), height / 2);
        }
        for (int i = 0; i < sides; i++) {
            int a = 2 + 2 * i;
            int b = 2 + 2 * ((i + 1) % sides);
            mesh.quad(a, b, b + 1, a + 1);
            mesh.triangle(low, b, a);
            mesh.triangle(high, a + 1, b + 1);
        }
        return mesh.flat();
    }

    public static Mesh sphere(double radius) {
        return ellipsoid(radius, radius, radius);
    }

    /** An ellipsoid with these half axes. */
    public static Mesh ellipsoid(double x, double y, double z) {
        return ball(x, y, z, SIDES);
    }

    /** A sphere with few triangles, for small or many ones. */
    public static Mesh bead(double radius) {
        return ball(radius, radius, radius, SIDES / 2);
    }

    private static Mesh ball(double x, double y, double z, int sides) {
        int rows = sides / 2 + 1;
        MeshBuilder mesh = new MeshBuilder();
        for (int row = 0; row < rows; row++) {
            double latitude = Math.PI * row / (rows - 1) - Math.PI / 2;
            // The poles are exact points, so that the triangles that touch them twice have no area.
            double ring = row == 0 || row == rows - 1 ? 0 : Math.cos(latitude);
            for (int column = 0; column <= sides; column++) {
                double angle = 2 * Math.PI * (column % sides) / sides;
                double nx = ring * Math.cos(angle);
                double ny = ring * Math.sin(angle);
                double nz = Math.sin(latitude);
                mesh.vertex(x * nx, y * ny, z * nz, nx / x, ny / y, nz / z);
            }
        }
        mesh.grid(0, rows, sides + 1);
        return mesh.build();
    }

    /** The upper half of an ellipsoid, closed below, its flat side at z = 0. */
    public static Mesh dome(double x, double y, double z) {
        int steps = SIDES / 4;
        Vector2d[] profile = new Vector2d[steps + 2];
        profile[0] = new Vector2d(0, 0);
        for (int i = 0; i <= steps; i++) {
            double latitude = Math.PI / 2 * i / steps;
            profile[i + 1] = new Vector2d(i == steps ? 0 : Math.cos(latitude), Math.sin(latitude));
        }
        return revolved(List.of(profile)).scaled(x, y, z);
    }

    /** A ring of tube radius {@code tube} around z. */
    public static Mesh torus(double radius, double tube) {
        int around = SIDES / 2;
        MeshBuilder mesh = new MeshBuilder();
        for (int row = 0; row <= around; row++) {
            double angle = 2 * Math.PI * (row % around) / around;
            double r = radius + tube * Math.cos(angle);
            for (int column = 0; column <= SIDES; column++) {
                double c = cosOf(column);
                double s = sinOf(column);
                mesh.vertex(
                        r * c,
                        r * s,
                        tube * Math.sin(angle),
                        c * Math.cos(angle),
                        s * Math.cos(angle),
                        Math.sin(angle));
            }
        }
        mesh.grid(0, around + 1, SIDES + 1);
        return mesh.build();
    }

    /** A cylinder with half spheres on its ends; {@code height} is from tip to tip, at least {@code 2 radius}. */
    public static Mesh capsule(double radius, double height) {
        int steps = SIDES / 4;
        double straight = Math.max(0, height / 2 - radius);
        Vector2d[] profile = new Vector2d[2 * steps + 2];
        for (int i = 0; i <= steps; i++) {
            double latitude = Math.PI / 2 * i / steps;
            double r = i == steps ? 0 : radius * Math.cos(latitude);
            double z = straight + radius * Math.sin(latitude);
            profile[steps - i] = new Vector2d(r, -z);
            profile[steps + 1 + i] = new Vector2d(r, z);
        }
        return revolved(List.of(profile));
    }

    /**
     * A profile turned about the z axis. Points are (radius, z), upwards on the outside; begin and end at radius 0 to close it.
     * Bends below 40 degrees are shaded smooth, sharper ones as edges.
     */
    public static Mesh revolved(List<? extends Vector2dc> profile) {
        MeshBuilder mesh = new MeshBuilder();
        double edge = Math.cos(Math.toRadians(40));
        for (int i = 0; i + 1 < profile.size(); i++) {
            Vector2d own = outward(profile, i);
            Vector2d before = i == 0 ? own : outward(profile, i - 1);
            Vector2d after = i + 2 == profile.size() ? own : outward(profile, i + 1);
            Vector2d atStart = own.dot(before) < edge ? own : own.add(before, new Vector2d());
            Vector2d atEnd = own.dot(after) < edge ? own : own.add(after, new Vector2d());
            int first = ring(mesh, profile.get(i), atStart);
            ring(mesh, profile.get(i + 1), atEnd);
            mesh.grid(first, 2, SIDES + 1);
        }
        return mesh.build();
    }

    private static Vector2d outward(List<? extends Vector2dc> profile, int i) {
        Vector2d along = profile.get(i + 1).sub(profile.get(i), new Vector2d());
        return along.length() > 0 ? along.set(along.y, -along.x).normalize() : along;
    }

    private static int ring(MeshBuilder mesh, Vector2dc point, Vector2dc normal) {
        int first = -1;
        for (int column = 0; column <= SIDES; column++) {
            double c = cosOf(column);
            double s = sinOf(column);
            int vertex =
                    mesh.vertex(point.x() * c, point.x() * s, point.y(), normal.x() * c, normal.x() * s, normal.y());
            first = column == 0 ? vertex : first;
        }
        return first;
    }

    private static double cosOf(int column) {
        return Math.cos(2 * Math.PI * (column % SIDES) / SIDES);
    }

    private static double sinOf(int column) {
        return Math.sin(2 * Math.PI * (column % SIDES) / SIDES);
    }

    /** A round bar from one point to another, with a radius at each end. */
    public static Mesh bar(Vector3dc from, Vector3dc to, double fromRadius, double toRadius) {
        Vector3d along = to.sub(from, new Vector3d());
        Matrix4d place = new Matrix4d()
                .translation(from.add(to, new Vector3d()).mul(0.5))
                .rotate(new Quaterniond().rotationTo(new Vector3d(0, 0, 1), along));
        return frustum(fromRadius, toRadius, along.length()).transformed(place);
    }

    /** A round tube of constant radius along a path, closed with flat ends; its rings do not twist (parallel transport). */
    public static Mesh tube(List<? extends Vector3dc> path, double radius) {
        int sides = SIDES / 2;
        MeshBuilder mesh = new MeshBuilder();
        Vector3d side = perpendicular(tangent(path, 0));
        for (int i = 0; i < path.size(); i++) {
            Vector3d along = tangent(path, i);
            side.sub(along.mul(side.dot(along), new Vector3d())).normalize();
            Vector3d other = along.cross(side, new Vector3d());
            for (int column = 0; column <= sides; column++) {
                double angle = 2 * Math.PI * (column % sides) / sides;
                Vector3d out = side.mul(Math.cos(angle), new Vector3d()).fma(Math.sin(angle), other);
                mesh.vertex(out.mul(radius, new Vector3d()).add(path.get(i)), out);
            }
        }
        mesh.grid(0, path.size(), sides + 1);
        tubeEnd(mesh, path, 0, 0, sides, -1);
        tubeEnd(mesh, path, path.size() - 1, (path.size() - 1) * (sides + 1), sides, 1);
        return mesh.build();
    }

    private static void tubeEnd(
            MeshBuilder mesh, List<? extends Vector3dc> path, int i, int rim, int sides, int direction) {
        Vector3d normal = tangent(path, i).mul(direction);
        int center = mesh.vertex(path.get(i), normal);
        for (int column = 0; column <= sides; column++) {
            mesh.again(rim + column, normal);
        }
        for (int column = 1; column <= sides; column++) {
            int vertex = center + column;
            mesh.triangle(center, direction > 0 ? vertex : vertex + 1, direction > 0 ? vertex + 1 : vertex);
        }
    }

    private static Vector3d tangent(List<? extends Vector3dc> path, int i) {
        Vector3dc before = path.get(Math.max(0, i - 1));
        Vector3dc after = path.get(Math.min(path.size() - 1, i + 1));
        return after.sub(before, new Vector3d()).normalize();
    }

    private static Vector3d perpendicular(Vector3dc direction) {
        Vector3d axis = Math.abs(direction.z()) < 0.9 ? new Vector3d(0, 0, 1) : new Vector3d(1, 0, 0);
        return axis.cross(direction).normalize();
    }

    /**
     * A simple polygon, counter-clockwise in x and y, raised to a solid of {@code height} along z.
     * Its top and bottom are triangulated by cutting off ears.
     */
    public static Mesh extruded(List<? extends Vector2dc> outline, double height) {
        int n = outline.size();
        MeshBuilder mesh = new MeshBuilder();
        for (Vector2dc point : outline) {
            mesh.vertex(point.x(), point.y(), -height / 2);
            mesh.vertex(point.x(), point.y(), height / 2);
        }
        for (int i = 0; i < n; i++) {
            int a = 2 * i;
            int b = 2 * ((i + 1) % n);
            mesh.quad(a, b, b + 1, a + 1);
        }
        for (int[] ear : Ears.of(outline)) {
            mesh.triangle(2 * ear[0] + 1, 2 * ear[1] + 1, 2 * ear[2] + 1);
            mesh.triangle(2 * ear[0], 2 * ear[2], 2 * ear[1]);
        }
        return mesh.flat();
    }

    /**
     * A side view given as a polygon in x (forwards) and z (up), counter-clockwise when x points right and z up,
     * widened to {@code width} along y.
     */
    public static Mesh slab(List<? extends Vector2dc> sideView, double width) {
        return extruded(sideView, width).turnedX(90);
    }

    private static List<Vector2d> rectangle(double x, double y) {
        return List.of(
                new Vector2d(-x / 2, -y / 2),
                new Vector2d(x / 2, -y / 2),
                new Vector2d(x / 2, y / 2),
                new Vector2d(-x / 2, y / 2));
    }
}
