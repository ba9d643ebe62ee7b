package org.svdmv.geometry.procedural;

import static org.svdmv.geometry.mesh.Shapes.*;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.joml.Vector2d;
import org.joml.Vector3d;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.mesh.Rgb;

/** The words in which objects are described: x is forwards (the front), y to the object's left, z up from the ground at 0. */
final class Parts {
    private Parts() {}

    /** A point of space. */
    static Vector3d v(double x, double y, double z) {
        return new Vector3d(x, y, z);
    }

    /** A point of a profile or an outline. */
    static Vector2d p(double x, double y) {
        return new Vector2d(x, y);
    }

    /** {@code n} parts by their number. */
    static Mesh each(int n, IntFunction<Mesh> part) {
        List<Mesh> parts = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            parts.add(part.apply(i));
        }
        return Mesh.of(parts);
    }

    /** {@code n} copies evenly around z, the first as it is. */
    static Mesh around(int n, Mesh part) {
        return each(n, i -> part.turnedZ(360.0 * i / n));
    }

    /** A part, or nothing. */
    static Mesh when(boolean there, Mesh part) {
        return there ? part : Mesh.of();
    }

    /** A box from its bottom's center. */
    static Mesh block(double x, double y, double z, double sizeX, double sizeY, double sizeZ) {
        return box(sizeX, sizeY, sizeZ).at(x, y, z + sizeZ / 2);
    }

    /** A rounded box from its bottom's center. */
    static Mesh cushion(double x, double y, double z, double sizeX, double sizeY, double sizeZ) {
        double radius = 0.3 * Math.min(sizeX, Math.min(sizeY, sizeZ));
        return roundedBox(sizeX, sizeY, sizeZ, radius).at(x, y, z + sizeZ / 2);
    }

    /** An upright cylinder from its bottom's center. */
    static Mesh post(double x, double y, double z, double radius, double height) {
        return cylinder(radius, height).at(x, y, z + height / 2);
    }

    /** A round bar of constant radius. */
    static Mesh rod(Vector3d from, Vector3d to, double radius) {
        return bar(from, to, radius, radius);
    }

    /** Four upright legs below a rectangle of this size, from the ground to {@code height}. */
    static Mesh legs(double sizeX, double sizeY, double height, double radius) {
        Mesh leg = bar(
                v(sizeX / 2, sizeY / 2, 0),
                v(sizeX / 2 - radius, sizeY / 2 - radius, height),
                radius * 0.8,
                radius * 1.2);
        return Mesh.of(leg, leg.scaled(-1, 1, 1)).mirroredPair();
    }

    /** A wheel in the plane of x and z with a hub on both sides. */
    static Mesh wheel(double radius, double width, Rgb tire, Rgb hub) {
        Mesh rim = revolved(List.of(
                        p(0, -width / 2),
                        p(radius * 0.85, -width / 2),
                        p(radius, -width / 4),
                        p(radius, width / 4),
                        p(radius * 0.85, width / 2),
                        p(0, width / 2)))
                .colored(tire);
        return Mesh.of(rim, cylinder(radius * 0.5, width * 1.1).colored(hub)).turnedX(90);
    }

    /** Two wheels on an axle at x, their outer sides {@code track} apart, standing on the ground. */
    static Mesh axle(double x, double track, double radius, double width, Rgb tire, Rgb hub) {
        return wheel(radius, width, tire, hub)
                .at(x, (track - width) / 2, radius)
                .mirroredPair();
    }

    /** A white eye with a dark pupil, looking along x. */
    static Mesh eye(double radius) {
        return Mesh.of(
                bead(radius).colored(Rgb.WHITE.darker(0.03)),
                bead(radius * 0.6).at(radius * 0.55, 0, 0).colored(Palette.INK));
    }

    /** A pair of eyes, {@code apart} from each other. */
    static Mesh eyes(double x, double z, double apart, double radius) {
        return eye(radius).at(x, apart / 2, z).mirroredPair();
    }

    /** A pair of plain dark eyes. */
    static Mesh beads(double x, double z, double apart, double radius) {
        return bead(radius).at(x, apart / 2, z).mirroredPair().colored(Palette.INK);
    }

    /** A handle: half a ring in the plane of x and z that bulges along +x from two ends at x = 0, {@code height} apart. */
    static Mesh handle(double reach, double height, double radius) {
        List<Vector3d> path = new ArrayList<>();
        for (int i = 0; i <= 10; i++) {
            double angle = Math.PI * i / 10 - Math.PI / 2;
            path.add(v(reach * Math.cos(angle), 0, height / 2 * Math.sin(angle)));
        }
        return tube(path, radius);
    }

    /** A tube along a smooth curve through the four control points of a cubic Bezier curve. */
    static Mesh curve(Vector3d a, Vector3d b, Vector3d c, Vector3d d, double radius) {
        List<Vector3d> path = new ArrayList<>();
        for (int i = 0; i <= 10; i++) {
            double t = i / 10.0;
            double s = 1 - t;
            path.add(a.mul(s * s * s, new Vector3d())
                    .fma(3 * s * s * t, b)
                    .fma(3 * s * t * t, c)
                    .fma(t * t * t, d));
        }
        return tube(path, radius);
    }

    /** A roof with its ridge along x: a triangle of this width (y) and height, {@code length} long, standing on z. */
    static Mesh gable(double z, double length, double width, double height) {
        return extruded(List.of(p(-width / 2, 0), p(width / 2, 0), p(0, height)), length)
                .turnedX(90)
                .turnedZ(90)
                .at(0, 0, z);
    }

    /** A window that looks along x: a pane in a frame. */
    static Mesh window(double width, double height, Rgb frame, Rgb pane) {
        return Mesh.of(
                box(0.04, width, height).colored(frame),
                box(0.06, width * 0.75, height * 0.75).colored(pane));
    }

    /** A thin round plate that looks along x. */
    static Mesh disc(double radius, double thickness) {
        return cylinder(radius, thickness).turnedY(90);
    }

    /** Balls over a sphere of this radius, sunk halfway: its dots. */
    static Mesh dots(int n, double radius, double size) {
        return dots(n, n, radius, size);
    }

    /** The topmost {@code shown} of {@code n} such balls. */
    static Mesh dots(int n, int shown, double radius, double size) {
        double golden = Math.PI * (3 - Math.sqrt(5));
        return each(shown, i -> {
            double z = 1 - 2 * (i + 0.5) / n;
            double ring = Math.sqrt(1 - z * z);
            double angle = golden * i;
            return bead(size).at(radius * ring * Math.cos(angle), radius * ring * Math.sin(angle), radius * z);
        });
    }
}
