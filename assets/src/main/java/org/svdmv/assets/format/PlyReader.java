package org.svdmv.assets.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.svdmv.assets.viewset.ViewSetException;
import org.svdmv.geometry.hull.PointCloud;

/** Reads the vertices of a PLY file: positions, and colors where there are any; other properties are stepped over. */
final class PlyReader {
    private static final Map<String, Integer> BYTES = Map.ofEntries(
            Map.entry("char", 1),
            Map.entry("int8", 1),
            Map.entry("uchar", 1),
            Map.entry("uint8", 1),
            Map.entry("short", 2),
            Map.entry("int16", 2),
            Map.entry("ushort", 2),
            Map.entry("uint16", 2),
            Map.entry("int", 4),
            Map.entry("int32", 4),
            Map.entry("uint", 4),
            Map.entry("uint32", 4),
            Map.entry("float", 4),
            Map.entry("float32", 4),
            Map.entry("double", 8),
            Map.entry("float64", 8));
    private static final List<String> WANTED = List.of("x", "y", "z", "red", "green", "blue");
    private static final int NO_COLOR = 128;

    private record Property(String name, String type) {}

    private final Path file;
    private final byte[] bytes;
    private final List<Property> properties = new ArrayList<>();
    private String format = "";
    private int count = -1;
    private int at;

    private PlyReader(Path file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    static PointCloud read(Path file) {
        try {
            PlyReader reader = new PlyReader(file, Files.readAllBytes(file));
            reader.header();
            return reader.format.equals("ascii") ? reader.text() : reader.binary();
        } catch (NoSuchFileException e) {
            throw new ViewSetException(file, "there is no such file");
        } catch (IOException e) {
            throw new ViewSetException(file, "cannot be read (" + e.getMessage() + ")");
        } catch (IllegalArgumentException e) {
            throw new ViewSetException(file, e.getMessage());
        }
    }

    private void header() {
        need(line().equals("ply"), "does not begin with the word ply");
        String element = "";
        boolean first = true;
        for (String line = line(); !line.equals("end_header"); line = line()) {
            String[] words = line.split("\\s+");
            switch (words[0] + "/" + words.length) {
                case "format/3" -> format = words[1];
                case "element/3" -> {
                    need(
                            words[1].equals("vertex") || count >= 0,
                            "has the element " + words[1] + " before its vertices");
                    element = words[1];
                    count = element.equals("vertex") ? integer(words[2]) : count;
                }
                case "property/3" -> {
                    if (element.equals("vertex")) {
                        need(BYTES.containsKey(words[1]), "has a property of the unknown type " + words[1]);
                        properties.add(new Property(words[2], words[1]));
                    }
                }
                default -> need(isSteppedOver(words[0], element), "has the header line \"" + line + "\"");
            }
        }
        need(
                format.matches("ascii|binary_little_endian|binary_big_endian"),
                "has the format \"" + format + "\"; wanted ascii or binary");
        need(count >= 0, "has no vertices");
        need(indexes()[2] >= 0 && indexes()[1] >= 0 && indexes()[0] >= 0, "has vertices without x, y and z");
    }

    private static boolean isSteppedOver(String word, String element) {
        return word.equals("comment")
                || word.equals("obj_info")
                || word.equals("property") && !element.equals("vertex");
    }

    private String line() {
        int end = at;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        need(end < bytes.length && end - at < 1 << 12, "ends within its header");
        String line = new String(bytes, at, end - at, StandardCharsets.ISO_8859_1).strip();
        at = end + 1;
        return line;
    }

    /** Where the wanted properties are among all; -1 for what is missing. */
    private int[] indexes() {
        List<String> names = properties.stream().map(Property::name).toList();
        return WANTED.stream().mapToInt(names::indexOf).toArray();
    }

    private PointCloud text() {
        String[] words = new String(bytes, at, bytes.length - at, StandardCharsets.ISO_8859_1)
                .strip()
                .split("\\s+");
        need(words.length >= (long) count * properties.size(), "ends before its " + count + " vertices do");
        return cloud((vertex, property) -> Double.parseDouble(words[vertex * properties.size() + property]));
    }

    private PointCloud binary() {
        ByteBuffer data = ByteBuffer.wrap(bytes)
                .order(format.endsWith("little_endian") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int[] offsets = new int[properties.size()];
        int stride = 0;
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = stride;
            stride += BYTES.get(properties.get(i).type());
        }
        int vertexBytes = stride;
        need(bytes.length - at >= (long) count * vertexBytes, "ends before its " + count + " vertices do");
        return cloud((vertex, property) -> number(
                data,
                at + vertex * vertexBytes + offsets[property],
                properties.get(property).type()));
    }

    private static double number(ByteBuffer data, int at, String type) {
        return switch (type) {
            case "char", "int8" -> data.get(at);
            case "uchar", "uint8" -> data.get(at) & 255;
            case "short", "int16" -> data.getShort(at);
            case "ushort", "uint16" -> data.getShort(at) & 0xFFFF;
            case "int", "int32" -> data.getInt(at);
            case "uint", "uint32" -> data.getInt(at) & 0xFFFFFFFFL;
            case "float", "float32" -> data.getFloat(at);
            default -> data.getDouble(at);
        };
    }

    private interface Values {
        double of(int vertex, int property);
    }

    private PointCloud cloud(Values values) {
        int[] at = indexes();
        float[] positions = new float[3 * count];
        byte[] colors = new byte[3 * count];
        for (int v = 0; v < count; v++) {
            for (int c = 0; c < 3; c++) {
                positions[3 * v + c] = (float) values.of(v, at[c]);
                colors[3 * v + c] = (byte) (at[3 + c] < 0 ? NO_COLOR : (int) values.of(v, at[3 + c]));
            }
        }
        return new PointCloud(positions, colors);
    }

    private int integer(String word) {
        need(word.matches("[0-9]{1,9}"), "counts \"" + word + "\" vertices");
        return Integer.parseInt(word);
    }

    private static void need(boolean condition, String got) {
        if (!condition) {
            throw new IllegalArgumentException(got + "; wanted a PLY file with vertices x, y, z");
        }
    }
}
