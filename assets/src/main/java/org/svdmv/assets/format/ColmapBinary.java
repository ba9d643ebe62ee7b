package org.svdmv.assets.format;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.joml.Quaterniond;
import org.joml.Quaterniondc;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.svdmv.geometry.hull.PointCloud;

/**
 * COLMAP's binary files, little endian:
 * <pre>
 *   cameras.bin   u64 n { i32 id, i32 model, u64 width, u64 height, f64 parameters[] }
 *   images.bin    u64 n { i32 id, f64 qw qx qy qz tx ty tz, i32 camera, name 0, u64 m { f64 x, f64 y, i64 point } }
 *   points3D.bin  u64 n { u64 id, f64 x y z, u8 r g b, f64 error, u64 m { i32 image, i32 index } }
 * </pre>
 */
final class ColmapBinary {
    private static final int KEY_POINT_BYTES = 24;
    private static final int TRACK_BYTES = 8;

    private ColmapBinary() {}

    static void write(ColmapModel model, Path folder) throws IOException {
        try (Out out = new Out(folder.resolve("cameras.bin"))) {
            out.u64(model.lenses().size());
            for (ColmapModel.Lens lens : model.lenses()) {
                out.i32(lens.id());
                out.i32(lens.model().ordinal());
                out.u64(lens.width());
                out.u64(lens.height());
                out.f64(lens.parameters().stream().mapToDouble(p -> p).toArray());
            }
        }
        try (Out out = new Out(folder.resolve("images.bin"))) {
            out.u64(model.images().size());
            for (ColmapModel.Image image : model.images()) {
                Quaterniondc q = image.rotation();
                Vector3dc t = image.translation();
                out.i32(image.id());
                out.f64(q.w(), q.x(), q.y(), q.z(), t.x(), t.y(), t.z());
                out.i32(image.lensId());
                out.text(image.name());
                out.u64(0);
            }
        }
        try (Out out = new Out(folder.resolve("points3D.bin"))) {
            PointCloud points = model.points();
            out.u64(points.size());
            for (int i = 0; i < points.size(); i++) {
                out.u64(i + 1);
                out.f64(points.x(i), points.y(i), points.z(i));
                out.bytes((byte) points.red(i), (byte) points.green(i), (byte) points.blue(i));
                out.f64(0);
                out.u64(0);
            }
        }
    }

    static List<ColmapModel.Lens> lenses(Path file) throws IOException {
        In in = new In(file);
        List<ColmapModel.Lens> lenses = new ArrayList<>();
        for (int n = in.count("cameras", 1); lenses.size() < n; ) {
            int id = in.i32();
            ColmapLens model = ColmapLens.of(in.i32());
            int width = in.count("columns", 0);
            int height = in.count("rows", 0);
            List<Double> parameters = new ArrayList<>();
            for (int i = 0; i < model.parameters(); i++) {
                parameters.add(in.f64());
            }
            lenses.add(new ColmapModel.Lens(id, model, width, height, parameters));
        }
        return lenses;
    }

    static List<ColmapModel.Image> images(Path file) throws IOException {
        In in = new In(file);
        List<ColmapModel.Image> images = new ArrayList<>();
        for (int n = in.count("images", 1); images.size() < n; ) {
            int id = in.i32();
            double w = in.f64();
            Quaterniond q = new Quaterniond(in.f64(), in.f64(), in.f64(), w);
            Vector3d t = new Vector3d(in.f64(), in.f64(), in.f64());
            images.add(new ColmapModel.Image(id, q, t, in.i32(), in.text()));
            in.skip(in.count("key points", KEY_POINT_BYTES), KEY_POINT_BYTES);
        }
        return images;
    }

    static PointCloud points(Path file) throws IOException {
        In in = new In(file);
        PointList points = new PointList();
        for (int n = in.count("points", 1), i = 0; i < n; i++) {
            in.skip(1, Long.BYTES);
            points.add(in.f64(), in.f64(), in.f64(), in.u8(), in.u8(), in.u8());
            in.skip(1, Double.BYTES);
            in.skip(in.count("observations", TRACK_BYTES), TRACK_BYTES);
        }
        return points.cloud();
    }

    private static final class Out implements AutoCloseable {
        private final OutputStream stream;
        private final ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);

        Out(Path file) throws IOException {
            stream = new BufferedOutputStream(Files.newOutputStream(file));
        }

        void u64(long value) throws IOException {
            stream.write(buffer.putLong(0, value).array());
        }

        void i32(int value) throws IOException {
            stream.write(buffer.putInt(0, value).array(), 0, Integer.BYTES);
        }

        void f64(double... values) throws IOException {
            for (double value : values) {
                stream.write(buffer.putDouble(0, value).array());
            }
        }

        void bytes(byte... values) throws IOException {
            stream.write(values);
        }

        void text(String value) throws IOException {
            stream.write(value.getBytes(StandardCharsets.UTF_8));
            stream.write(0);
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }

    private static final class In {
        private final ByteBuffer bytes;

        In(Path file) throws IOException {
            bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        }

        int u8() {
            need(1);
            return bytes.get() & 255;
        }

        int i32() {
            need(Integer.BYTES);
            return bytes.getInt();
        }

        double f64() {
            need(Double.BYTES);
            return bytes.getDouble();
        }

        /** A number of things of at least so many bytes each; not more than the rest of the file can hold. */
        int count(String things, int bytesEach) {
            need(Long.BYTES);
            int at = bytes.position();
            long count = bytes.getLong();
            long most = bytesEach == 0 ? Integer.MAX_VALUE : bytes.remaining() / bytesEach;
            if (count < 0 || count > most) {
                throw new IllegalArgumentException("byte " + at + " says " + Long.toUnsignedString(count) + " " + things
                        + ", more than the file holds; write the model again");
            }
            return (int) count;
        }

        String text() {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            for (int b = u8(); b != 0; b = u8()) {
                text.write(b);
            }
            return text.toString(StandardCharsets.UTF_8);
        }

        void skip(int count, int bytesEach) {
            need(count * bytesEach);
            bytes.position(bytes.position() + count * bytesEach);
        }

        private void need(int count) {
            if (bytes.remaining() < count) {
                throw new IllegalArgumentException("ends too early, after " + bytes.limit() + " bytes, "
                        + (count - bytes.remaining()) + " before what is announced; write the model again");
            }
        }
    }
}
