package org.svdmv.assets.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.svdmv.assets.viewset.ViewSetException;
import org.svdmv.geometry.hull.PointCloud;

class PlyPointsTest {
    private static final PointCloud POINTS = new PointCloud(
            new float[] {0.1f, -2e-20f, 3e20f, 1 / 3f, 0, -7.25f}, new byte[] {0, 127, (byte) 128, (byte) 255, 1, 2});

    @TempDir
    Path temporary;

    @ParameterizedTest
    @EnumSource
    void pointsComeBackToTheLastBit(PlyPoints.Encoding encoding) throws IOException {
        Path file = temporary.resolve("points.ply");
        PlyPoints.write(POINTS, file, encoding);
        PointCloud read = PlyPoints.read(file);
        assertArrayEquals(POINTS.positions(), read.positions());
        assertArrayEquals(POINTS.colors(), read.colors());
    }

    @Test
    void filesOfOthersAreReadWhateverElseTheySay() throws IOException {
        PointCloud read = PlyPoints.read(file("ply\r\nformat ascii 1.0\r\nobj_info x\r\nelement vertex 2\r\n"
                + "property double z\r\nproperty float nx\r\nproperty float x\r\nproperty float y\r\n"
                + "element face 1\r\nproperty list uchar int vertex_indices\r\nend_header\r\n"
                + "3 9 1 2\r\n6 9 4 5e0\r\n3 0 1 1\r\n"));
        assertArrayEquals(new float[] {1, 2, 3, 4, 5, 6}, read.positions());
        assertEquals(128, read.red(1));
    }

    @Test
    void brokenFilesAreRefusedByWords() throws IOException {
        String header = "ply\nformat ascii 1.0\nelement vertex 2\nproperty float x\nproperty float y\n";
        saysOf("solid", "ends within its header");
        saysOf("solid\nx\n", "does not begin with the word ply");
        saysOf(header + "end_header\n", "has vertices without x, y and z");
        saysOf(header + "property float z\nend_header\n1 2 3 4 5\n", "ends before its 2 vertices do");
        saysOf(header + "property float z\nend_header\n1 2 3 4 5 nan\n", "For input string: \"nan\"");
        saysOf(header + "property half z\nend_header\n", "has a property of the unknown type half");
        saysOf(header + "property list uchar int z\nend_header\n", "has the header line \"property list uchar int z\"");
        saysOf(header.replace("vertex 2", "vertex many") + "end_header\n", "counts \"many\" vertices");
        saysOf(header.replace("ascii", "morse") + "property float z\nend_header\n", "has the format \"morse\"");
        Path binary = temporary.resolve("b.ply");
        PlyPoints.write(POINTS, binary, PlyPoints.Encoding.BINARY);
        byte[] bytes = Files.readAllBytes(binary);
        Files.write(binary, Arrays.copyOf(bytes, bytes.length - 1));
        says(binary, "ends before its 2 vertices do");
        says(temporary.resolve("none.ply"), "none.ply: there is no such file");
    }

    private void saysOf(String text, String words) throws IOException {
        says(file(text), words);
    }

    private static void says(Path file, String words) {
        String message =
                assertThrows(ViewSetException.class, () -> PlyPoints.read(file)).getMessage();
        assertTrue(message.contains(words), message);
    }

    private Path file(String text) throws IOException {
        return Files.write(temporary.resolve("a.ply"), text.getBytes(StandardCharsets.US_ASCII));
    }
}
