package org.svdmv.assets.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.svdmv.geometry.hull.PointCloud;

/** Colored points as a PLY file (Turk 1994): {@code float x y z, uchar red green blue}. */
public final class PlyPoints {
    /** How the numbers are written. */
    public enum Encoding {
        ASCII("ascii"),
        BINARY("binary_little_endian");

        private final String word;

        Encoding(String word) {
            this.word = word;
        }
    }

    private static final int BYTES_A_POINT = 3 * Float.BYTES + 3;

    private PlyPoints() {}

    public static void write(PointCloud points, Path file, Encoding encoding) throws IOException {
        byte[] header = header(points, encoding).getBytes(StandardCharsets.US_ASCII);
        byte[] body = encoding == Encoding.ASCII ? text(points) : binary(points);
        byte[] all = new byte[header.length + body.length];
        System.arraycopy(header, 0, all, 0, header.length);
        System.arraycopy(body, 0, all, header.length, body.length);
        Files.write(file, all);
    }

    public static PointCloud read(Path file) {
        return PlyReader.read(file);
    }

    private static String header(PointCloud points, Encoding encoding) {
        return """
                ply
                format %s 1.0
                comment svdmv: right-handed, +Z up, the object at the origin
                element vertex %d
                property float x
                property float y
                property float z
                property uchar red
                property uchar green
                property uchar blue
                end_header
                """
                .formatted(encoding.word, points.size());
    }

    private static byte[] text(PointCloud points) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            text.append(points.x(i)).append(' ').append(points.y(i)).append(' ').append(points.z(i));
            text.append(' ').append(points.red(i)).append(' ').append(points.green(i));
            text.append(' ').append(points.blue(i)).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] binary(PointCloud points) {
        ByteBuffer bytes = ByteBuffer.allocate(points.size() * BYTES_A_POINT).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < points.size(); i++) {
            bytes.putFloat(points.x(i)).putFloat(points.y(i)).putFloat(points.z(i));
            bytes.put((byte) points.red(i)).put((byte) points.green(i)).put((byte) points.blue(i));
        }
        return bytes.array();
    }
}
