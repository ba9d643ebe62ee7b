package org.svdmv.assets.mesh;

import static org.junit.jupiter.api.Assertions.*;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svdmv.geometry.mesh.Mesh;

class ObjFileTest {
    @TempDir
    Path folder;

    private Mesh read(String obj) throws IOException {
        return MeshFile.read(Files.writeString(folder.resolve("thing.obj"), obj));
    }

    private String refusal(String obj) {
        return assertThrows(MeshException.class, () -> read(obj)).getMessage();
    }

    @Test
    void yUpBecomesZUp() throws IOException {
        Mesh mesh = read("v 1 2 3\nv 4 2 3\nv 1 5 3\nf 1 2 3\n");
        assertArrayEquals(new float[] {1, -3, 2, 4, -3, 2, 1, -3, 5}, mesh.positions(), 1e-6f);
        assertArrayEquals(new float[] {0, -1, 0}, java.util.Arrays.copyOf(mesh.normals(), 3), 1e-6f);
    }

    @Test
    void polygonsBecomeFansAndNegativeNumbersCountBack() throws IOException {
        Mesh mesh = read("v 0 0 0\nv 1 0 0\nv 1 1 0\nv 0 1 0\nf -4 -3 -2 -1\n");
        assertEquals(2, mesh.triangleCount());
        assertEquals(1, mesh.bounds().size().x, 1e-6);
        assertEquals(1, mesh.bounds().size().z, 1e-6);
    }

    @Test
    void givenNormalsAreTurnedAndMadeUnit() throws IOException {
        Mesh mesh = read("v 0 0 0\nv 1 0 0\nv 0 1 0\nvn 0 3 4\nf 1//1 2//1 3//1\n");
        assertArrayEquals(new float[] {0, -0.8f, 0.6f}, java.util.Arrays.copyOf(mesh.normals(), 3), 1e-6f);
    }

    @Test
    void facesTakeTheColorOfTheirMaterial() throws IOException {
        Files.writeString(folder.resolve("my colors.mtl"), "newmtl red\nKd 1 0 0\nnewmtl half\nKd 0 0.5 0\n");
        Mesh mesh =
                read("mtllib my colors.mtl\nv 0 0 0\nv 1 0 0\nv 0 1 0\nusemtl red\nf 1 2 3\nusemtl half\nf 3 2 1\n");
        assertArrayEquals(new float[] {1, 0, 0}, java.util.Arrays.copyOf(mesh.colors(), 3));
        assertArrayEquals(new float[] {0, 0.5f, 0}, java.util.Arrays.copyOfRange(mesh.colors(), 9, 12));
    }

    @Test
    void aMaterialHoldsUntilTheNext() throws IOException {
        Files.writeString(folder.resolve("m.mtl"), "newmtl red\nKd 1 0 0\n");
        Mesh mesh = read("mtllib m.mtl\nv 0 0 0\nv 1 0 0\nv 0 1 0\nusemtl red\nf 1 2 3\nf 3 2 1\n");
        assertArrayEquals(new float[] {1, 0, 0}, java.util.Arrays.copyOfRange(mesh.colors(), 9, 12));
    }

    @Test
    void colorsMayFollowPositions() throws IOException {
        Mesh mesh = read("v 0 0 0 1 0.5 0\nv 1 0 0 0 0 1\nv 0 1 0 1 1 1\nf 1 2 3\n");
        assertArrayEquals(new float[] {0.8f, 0.4f, 0, 0, 0, 0.8f}, java.util.Arrays.copyOf(mesh.colors(), 6), 1e-6f);
    }

    @Test
    void theOriginOfATextureIsBottomLeft() throws IOException {
        BufferedImage picture = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 1, 0xff0000);
        ImageIO.write(picture, "png", folder.resolve("skin.png").toFile());
        Files.writeString(folder.resolve("m.mtl"), "newmtl a\nKd 0 0 0\nmap_Kd skin.png\n");
        Mesh mesh = read("mtllib m.mtl\nusemtl a\nv 0 0 0\nv 1 0 0\nv 0 1 0\nvt 0.25 0.25\nf 1/1 2/1 3/1\n");
        float[] rgba = new float[4];
        mesh.skins().get(0).texture().sample(mesh.uvs()[0], mesh.uvs()[1], rgba);
        assertArrayEquals(new float[] {1, 0, 0, 1}, rgba, 1e-6f);
        assertEquals(1f, mesh.colors()[0]);
    }

    @Test
    void missingMaterialsAndTexturesAreNamed() throws IOException {
        String words = refusal("mtllib gone.mtl\nv 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 3\n");
        assertTrue(words.contains("thing.obj") && words.contains("gone.mtl"), words);
        Files.writeString(folder.resolve("m.mtl"), "newmtl a\nmap_Kd C:\\skins\\gone.png\n");
        words = refusal("mtllib m.mtl\nusemtl a\nv 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 3\n");
        assertTrue(words.contains("gone.png"), words);
    }

    @Test
    void aFaceOfVerticesThatAreNotThereIsRefused() {
        String words = refusal("v 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 4\n");
        assertTrue(words.contains("position 4 of 3"), words);
    }

    @Test
    void brokenAndEmptyFilesAreRefused() {
        assertTrue(refusal("v 0 0 x\nf 1 1 1\n").contains("damaged OBJ (For input string: \"x\")"));
        assertTrue(refusal("v NaN 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 3\n").contains("NaN"));
        assertTrue(refusal("# nothing\n").contains("no triangles"));
        assertTrue(refusal("").contains("empty"));
    }

    @Test
    void otherFilesAreRefused() {
        Path gone = folder.resolve("gone.obj");
        assertTrue(assertThrows(MeshException.class, () -> MeshFile.read(gone))
                .getMessage()
                .contains("does not exist"));
        assertTrue(assertThrows(MeshException.class, () -> MeshFile.read(folder))
                .getMessage()
                .contains("directory"));
        assertTrue(assertThrows(
                        MeshException.class, () -> MeshFile.read(Files.writeString(folder.resolve("a.stl"), "solid")))
                .getMessage()
                .contains("convert it to GLB"));
    }
}
