package org.svdmv.geometry.mesh;

import static org.junit.jupiter.api.Assertions.*;

import java.util.Arrays;
import java.util.List;
import org.joml.Matrix4d;
import org.junit.jupiter.api.Test;

class MeshTest {
    private static final Rgb RED = new Rgb(1, 0, 0);
    private static final Rgb BLUE = new Rgb(0, 0, 1);

    @Test
    void aNormalizedMeshIsCenteredWithLargestExtentOne() {
        Mesh mesh = Shapes.box(2, 8, 4).at(5, -3, 1).normalized();
        assertEquals(0, mesh.bounds().center().length(), 1e-6);
        assertEquals(0.25, mesh.bounds().size().x, 1e-6);
        assertEquals(1, mesh.bounds().size().y, 1e-6);
        assertEquals(0.5, mesh.bounds().size().z, 1e-6);
    }

    @Test
    void normalizingTwiceIsNormalizingOnce() {
        Mesh once = Shapes.torus(3, 1).turnedX(40).at(1, 2, 3).normalized();
        assertClose(once.positions(), once.normalized().positions(), 1e-6);
    }

    @Test
    void aMeshWithoutExtentCannotBeNormalized() {
        Mesh empty = Mesh.of();
        String words =
                assertThrows(IllegalArgumentException.class, empty::normalized).getMessage();
        assertTrue(words.contains("0 vertices"), words);
    }

    @Test
    void aTransformAndItsInverseGiveTheMeshBack() {
        Mesh mesh = Shapes.capsule(0.3, 2);
        Matrix4d m = new Matrix4d().rotationXYZ(1, 2, 3).scale(1, -2, 0.5).translate(4, 5, 6);
        Mesh back = mesh.transformed(m).transformed(m.invert(new Matrix4d()));
        assertClose(mesh.positions(), back.positions(), 1e-5);
        assertClose(mesh.normals(), back.normals(), 1e-5);
        assertArrayEquals(mesh.triangles(), back.triangles());
    }

    @Test
    void turnsGoTheWayTheirNamesSay() {
        Mesh point = Shapes.box(0.1, 0.1, 0.1);
        assertEquals(1, point.at(1, 0, 0).turnedZ(90).bounds().center().y, 1e-6);
        assertEquals(1, point.at(0, 1, 0).turnedX(90).bounds().center().z, 1e-6);
        assertEquals(1, point.at(0, 0, 1).turnedY(90).bounds().center().x, 1e-6);
    }

    @Test
    void flatteningIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Shapes.box(1, 1, 1).scaled(1, 0, 1));
    }

    @Test
    void joinedMeshesKeepTheirTrianglesColorsAndSkins() {
        Texture texture = new Texture(1, 1, new int[] {0xff00ff00});
        Mesh plain = Shapes.box(1, 1, 1).colored(RED);
        Mesh triangle = new Mesh(
                new float[] {0, 0, 0, 1, 0, 0, 0, 1, 0},
                new float[] {0, 0, 1, 0, 0, 1, 0, 0, 1},
                new float[9],
                new float[] {0, 0, 1, 0, 0, 1},
                new int[] {0, 1, 2},
                List.of(new Mesh.Skin(0, 1, texture)));
        Mesh joined = Mesh.of(plain, triangle);
        assertEquals(13, joined.triangleCount());
        assertEquals(List.of(new Mesh.Skin(12, 1, texture)), joined.skins());
        int last = joined.triangles()[36];
        assertArrayEquals(new float[] {0, 0, 0}, Arrays.copyOfRange(joined.colors(), 3 * last, 3 * last + 3));
        assertEquals(1f, joined.colors()[0]);
        assertEquals(1f, joined.uvs()[2 * last + 2]);
        assertEquals(ShapesTest.volume(plain), ShapesTest.volume(joined), 1e-6);
    }

    @Test
    void stripesHaveSharpEdgesAndKeepTheSurface() {
        Mesh ball = Shapes.sphere(1);
        Mesh striped = ball.striped(0, 0, 1, -0.1, 0.3, List.of(RED, BLUE));
        assertEquals(ShapesTest.volume(ball), ShapesTest.volume(striped), 1e-5);
        for (int t = 0; t < striped.positions().length; t += 9) {
            double middle = (striped.positions()[t + 2] + striped.positions()[t + 5] + striped.positions()[t + 8]) / 3;
            boolean red = Math.floorMod((int) Math.floor((middle + 0.1) / 0.3), 2) == 0;
            assertEquals(red ? 1f : 0f, striped.colors()[t]);
            assertEquals(red ? 0f : 1f, striped.colors()[t + 8]);
        }
    }

    @Test
    void aTextureIsExactAtTexelCentersLinearBetweenThemAndRepeats() {
        Texture texture = new Texture(2, 2, new int[] {0xff000000, 0xffff0000, 0xff00ff00, 0xffffff00});
        float[] rgba = new float[4];
        texture.sample(0.75, 0.25, rgba);
        assertArrayEquals(new float[] {1, 0, 0, 1}, rgba, 1e-6f);
        texture.sample(0.5, 0.5, rgba);
        assertArrayEquals(new float[] {0.5f, 0.5f, 0, 1}, rgba, 1e-6f);
        texture.sample(0.375, 0.25, rgba);
        assertArrayEquals(new float[] {0.25f, 0, 0, 1}, rgba, 1e-6f);
        texture.sample(-3.25, 7.75, rgba);
        assertArrayEquals(new float[] {1, 1, 0, 1}, rgba, 1e-6f);
        texture.sample(0, 0.25, rgba);
        assertArrayEquals(new float[] {0.5f, 0, 0, 1}, rgba, 1e-6f);
    }

    @Test
    void aMeshThatDoesNotFitTogetherIsRefusedWithWhatAndHowMuch() {
        float[] three = new float[9];
        String words = assertThrows(
                        IllegalArgumentException.class,
                        () -> new Mesh(three, new float[6], three, new float[0], new int[3], List.of()))
                .getMessage();
        assertTrue(words.contains("normals") && words.contains("6") && words.contains("9"), words);
        words = assertThrows(
                        IllegalArgumentException.class,
                        () -> new Mesh(three, three, three, new float[0], new int[] {0, 1, 3}, List.of()))
                .getMessage();
        assertTrue(words.contains("vertex 3") && words.contains("has 3"), words);
    }

    private static void assertClose(float[] expected, float[] actual, double tolerance) {
        assertArrayEquals(expected, actual, (float) tolerance);
    }
}
