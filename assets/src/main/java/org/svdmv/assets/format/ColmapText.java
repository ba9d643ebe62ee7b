package org.svdmv.assets.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joml.Quaterniond;
import org.joml.Quaterniondc;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.svdmv.assets.viewset.Json;
import org.svdmv.geometry.hull.PointCloud;

/** COLMAP's text files: fields between spaces, lines that begin with # are comments, every image has two lines. */
final class ColmapText {
    private ColmapText() {}

    static void write(ColmapModel model, Path folder) throws IOException {
        StringBuilder cameras = new StringBuilder("# CAMERA_ID, MODEL, WIDTH, HEIGHT, PARAMS[]\n");
        for (ColmapModel.Lens lens : model.lenses()) {
            cameras.append(lens.id()).append(' ').append(lens.model()).append(' ');
            cameras.append(lens.width()).append(' ').append(lens.height());
            append(cameras, lens.parameters().stream().mapToDouble(p -> p).toArray());
            cameras.append('\n');
        }
        Files.writeString(folder.resolve("cameras.txt"), cameras);
        StringBuilder images = new StringBuilder("# IMAGE_ID, QW, QX, QY, QZ, TX, TY, TZ, CAMERA_ID, NAME\n"
                + "# POINTS2D[] as (X, Y, POINT3D_ID), here empty lines\n");
        for (ColmapModel.Image image : model.images()) {
            Quaterniondc q = image.rotation();
            Vector3dc t = image.translation();
            images.append(image.id());
            append(images, q.w(), q.x(), q.y(), q.z(), t.x(), t.y(), t.z());
            images.append(' ')
                    .append(image.lensId())
                    .append(' ')
                    .append(image.name())
                    .append("\n\n");
        }
        Files.writeString(folder.resolve("images.txt"), images);
        Files.writeString(folder.resolve("points3D.txt"), points(model.points()));
    }

    private static String points(PointCloud points) {
        StringBuilder text =
                new StringBuilder("# POINT3D_ID, X, Y, Z, R, G, B, ERROR, TRACK[] as (IMAGE_ID, POINT2D_IDX)\n");
        for (int i = 0; i < points.size(); i++) {
            text.append(i + 1);
            append(text, points.x(i), points.y(i), points.z(i));
            text.append(' ').append(points.red(i)).append(' ').append(points.green(i));
            text.append(' ').append(points.blue(i)).append(" 0\n");
        }
        return text.toString();
    }

    private static void append(StringBuilder text, double... numbers) {
        for (double number : numbers) {
            text.append(' ').append(Json.number(number));
        }
    }

    static List<ColmapModel.Lens> lenses(Path file) throws IOException {
        List<ColmapModel.Lens> lenses = new ArrayList<>();
        for (Line line : lines(file)) {
            if (line.isData()) {
                Fields f = new Fields(line);
                int id = f.integer("CAMERA_ID");
                ColmapLens model = ColmapLens.of(f.word("MODEL"));
                int width = f.integer("WIDTH");
                int height = f.integer("HEIGHT");
                List<Double> parameters = new ArrayList<>();
                for (int i = 0; i < model.parameters(); i++) {
                    parameters.add(f.number("PARAMS[" + i + "]"));
                }
                lenses.add(new ColmapModel.Lens(id, model, width, height, parameters));
            }
        }
        return lenses;
    }

    static List<ColmapModel.Image> images(Path file) throws IOException {
        List<ColmapModel.Image> images = new ArrayList<>();
        boolean pointsNext = false;
        for (Line line : lines(file)) {
            if (pointsNext) {
                pointsNext = false;
            } else if (line.isData()) {
                Fields f = new Fields(line);
                int id = f.integer("IMAGE_ID");
                double w = f.number("QW");
                Quaterniond q = new Quaterniond(f.number("QX"), f.number("QY"), f.number("QZ"), w);
                Vector3d t = new Vector3d(f.number("TX"), f.number("TY"), f.number("TZ"));
                images.add(new ColmapModel.Image(id, q, t, f.integer("CAMERA_ID"), f.rest("NAME")));
                pointsNext = true;
            }
        }
        return images;
    }

    static PointCloud points(Path file) throws IOException {
        PointList points = new PointList();
        for (Line line : lines(file)) {
            if (line.isData()) {
                Fields f = new Fields(line);
                f.word("POINT3D_ID");
                points.add(f.number("X"), f.number("Y"), f.number("Z"), f.integer("R"), f.integer("G"), f.integer("B"));
            }
        }
        return points.cloud();
    }

    private static List<Line> lines(Path file) throws IOException {
        String[] texts = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\r?\n", -1);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            // a line of key points is kept where it is, a comment is nowhere
            if (!texts[i].startsWith("#")) {
                lines.add(new Line(i + 1, texts[i].strip()));
            }
        }
        return lines;
    }

    private record Line(int number, String text) {
        boolean isData() {
            return !text.isEmpty();
        }
    }

    /** The fields of a line, taken from the left. */
    private static final class Fields {
        private final Line line;
        private String rest;

        Fields(Line line) {
            this.line = line;
            rest = line.text();
        }

        String word(String field) {
            if (rest.isEmpty()) {
                throw new IllegalArgumentException("line " + line.number() + " ends before " + field + ": \""
                        + shortened(line.text()) + "\"; write the model again");
            }
            String[] parts = rest.split("\\s+", 2);
            rest = parts.length > 1 ? parts[1] : "";
            return parts[0];
        }

        /** Up to the end of the line: a name may have spaces. */
        String rest(String field) {
            String name = rest;
            word(field);
            return name;
        }

        int integer(String field) {
            String word = word(field);
            try {
                return Integer.parseInt(word);
            } catch (NumberFormatException e) {
                throw wrong(field, word, e);
            }
        }

        double number(String field) {
            String word = word(field);
            try {
                return Double.parseDouble(word);
            } catch (NumberFormatException e) {
                // as C writes them
                if (word.toLowerCase(Locale.ROOT).matches("[+-]?(nan|inf)")) {
                    return Double.NaN;
                }
                throw wrong(field, word, e);
            }
        }

        private IllegalArgumentException wrong(String field, String word, Exception cause) {
            return new IllegalArgumentException(
                    "line " + line.number() + " has \"" + shortened(word) + "\" as its " + field
                            + "; wanted a number; write the model again",
                    cause);
        }

        private static String shortened(String text) {
            return text.length() > 60 ? text.substring(0, 60) + "..." : text;
        }
    }
}
