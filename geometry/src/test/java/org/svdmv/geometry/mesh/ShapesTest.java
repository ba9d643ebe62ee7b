package org.svdmv.geometry.mesh;

import static org.junit.jupiter.api.Assertions.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joml.Matrix4d;
import org.joml.Vector2d;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ShapesTest {
    /** An L, counter-clockwise, of area 3. */
    private static final List<Vector2d> L = List.of(
            new Vector2d(0, 0),
            new Vector2d(2, 0),
            new Vector2d(2, 1),
            new Vector2d(1, 1),
            new Vector2d(1, 2),
            new Vector2d(0, 2));

    /** The area of a regular polygon of n corners on the unit circle, over pi. */
    private static double roundness(int n) {
        return n * Math.sin(2 * Math.PI / n) / 2 / Math.PI;
    }

    static Stream<Arguments> solids() {
        double q = roundness(20);
        return Stream.of(
                Arguments.of("box", Shapes.box(1, 2, 3), 6, 1e-6),
                Arguments.of("rounded box", Shapes.roundedBox(1, 2, 3, 1e-6), 6, 1e-4),
                Arguments.of("cylinder", Shapes.cylinder(2, 3), Math.PI * 4 * 3 * q, 1e-5),
                Arguments.of("cone", Shapes.cone(2, 3), Math.PI * 4 * q, 1e-5),
                Arguments.of("frustum", Shapes.frustum(1, 2, 3), Math.PI * 7 * q, 1e-5),
                Arguments.of("prism", Shapes.prism(4, 1, 1, 3), 6, 1e-5),
                Arguments.of("sphere", Shapes.sphere(1), Math.PI * 4 / 3, 0.2),
                Arguments.of("bead", Shapes.bead(1), Math.PI * 4 / 3, 0.7),
                Arguments.of("ellipsoid", Shapes.ellipsoid(1, 2, 3), Math.PI * 8, 1.2),
                Arguments.of("dome", Shapes.dome(1, 1, 1), Math.PI * 2 / 3, 0.1),
                Arguments.of("torus", Shapes.torus(2, 0.5), 2 * Math.PI * Math.PI * 2 * 0.25 * q * roundness(10), 1e-4),
                Arguments.of("capsule", Shapes.capsule(1, 4), Math.PI * (2 + 4.0 / 3), 0.3),
                Arguments.of(
                        "bar",
                        Shapes.bar(new Vector3d(1, 2, 3), new Vector3d(2, 4, 5), 0.5, 0.5),
                        Math.PI * 0.25 * 3 * q,
                        1e-5),
                Arguments.of(
                        "tube",
                        Shapes.tube(List.of(new Vector3d(0, 0, 1), new Vector3d(0, 0, 2), new Vector3d(0, 0, 4)), 0.5),
                        Math.PI * 0.25 * 3 * roundness(10),
                        1e-5),
                Arguments.of("extruded", Shapes.extruded(L, 2), 6, 1e-5),
                Arguments.of("slab", Shapes.slab(L, 2), 6, 1e-5));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("solids")
    void theVolumeIsTheFormula(String name, Mesh mesh, double volume, double tolerance) {
        assertEquals(volume, volume(mesh), tolerance);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("solids")
    void everyEdgeIsSharedByTwoTrianglesInOppositeDirections(String name, Mesh mesh, double volume, double tolerance) {
        Map<List<String>, Integer> edges = new HashMap<>();
        for (int t = 0; t < mesh.triangles().length; t += 3) {
            for (int i = 0; i < 3; i++) {
                String a = place(mesh, mesh.triangles()[t + i]);
                String b = place(mesh, mesh.triangles()[t + (i + 1) % 3]);
                edges.merge(List.of(a, b), 1, Integer::sum);
                edges.merge(List.of(b, a), -1, Integer::sum);
            }
        }
        assertTrue(edges.values().stream().allMatch(n -> n == 0), "open edges: " + edges.values());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("solids")
    void normalsAreUnitAndLookOut(String name, Mesh mesh, double volume, double tolerance) {
        assertOutward(mesh);
        assertOutward(mesh.scaled(-1, 2, 0.5));
        assertOutward(mesh.transformed(new Matrix4d().rotationXYZ(0.3, 1, -2).scale(1, 3, 1)));
    }

    private static void assertOutward(Mesh mesh) {
        float[] n = mesh.normals();
        int[] corners = mesh.triangles();
        Vector3d face = new Vector3d();
        for (int t = 0; t < corners.length; t += 3) {
            assertTrue(Mesh.faceNormal(mesh.positions(), corners[t] * 3, corners[t + 1] * 3, corners[t + 2] * 3, face));
            Vector3d sum = new Vector3d();
            for (int i = 0; i < 3; i++) {
                int at = corners[t + i] * 3;
                Vector3d normal = new Vector3d(n[at], n[at + 1], n[at + 2]);
                assertEquals(1, normal.length(), 1e-5);
                sum.add(normal);
            }
            assertTrue(sum.dot(face) > 0, "normals of triangle " + t / 3 + " look in");
        }
        assertTrue(volume(mesh) > 0);
    }

    /** By the divergence theorem: the sum of the signed tetrahedra over the origin. */
    static double volume(Mesh mesh) {
        double sum = 0;
        for (int t = 0; t < mesh.triangles().length; t += 3) {
            sum += point(mesh, t).cross(point(mesh, t + 1)).dot(point(mesh, t + 2)) / 6;
        }
        return sum;
    }

    private static Vector3d point(Mesh mesh, int corner) {
        int at = mesh.triangles()[corner] * 3;
        float[] p = mesh.positions();
        return new Vector3d(p[at], p[at + 1], p[at + 2]);
    }

    private static String place(Mesh mesh, int vertex) {
        float[] p = mesh.positions();
        return Math.round(p[3 * vertex] * 2e4) + " " + Math.round(p[3 * vertex + 1] * 2e4) + " "
                + Math.round(p[3 * vertex + 2] * 2e4);
    }

    @Test
    void earsCoverThePolygonOnce() {
        double area = Ears.of(L).stream()
                .mapToDouble(ear -> {
                    Vector2d a = L.get(ear[0]);
                    Vector2d u = L.get(ear[1]).sub(a, new Vector2d());
                    Vector2d w = L.get(ear[2]).sub(a, new Vector2d());
                    double turn = u.x * w.y - u.y * w.x;
                    assertTrue(turn >= 0);
                    return turn / 2;
                })
                .sum();
        assertEquals(3, area, 1e-12);
    }

    @Test
    void aPolygonThatCrossesItselfIsRefused() {
        List<Vector2d> bow = List.of(new Vector2d(0, 0), new Vector2d(0, 1), new Vector2d(1, 0.4), new Vector2d(1, 1));
        assertThrows(IllegalArgumentException.class, () -> Shapes.extruded(bow, 1));
    }
}
