package org.svdmv.assets.format;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.joml.Matrix4d;
import org.svdmv.assets.viewset.Json;
import org.svdmv.assets.viewset.ViewSetException;

/** JSON that others have written. */
final class JsonFile {
    private static final long LARGEST = 64 << 20;

    private JsonFile() {}

    /** The file's root, an object. */
    static JsonNode read(Path directory, String name) {
        Path file = directory.resolve(name);
        try {
            Survey.existing(directory, name);
            if (Files.size(file) > LARGEST) {
                throw new ViewSetException(file, "has " + Files.size(file) + " bytes, too many for cameras");
            }
            JsonNode root = Json.parse(Files.readAllBytes(file));
            if (!root.isObject()) {
                throw new ViewSetException(file, "is no JSON object; wanted { ... }");
            }
            return root;
        } catch (JacksonException e) {
            String where =
                    e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
            String words = e.getOriginalMessage().replaceAll(" \\(start marker at \\[Source: .*", "");
            throw new ViewSetException(file, "is no JSON (" + words + where + "); write it again or correct it there");
        } catch (IOException e) {
            throw new ViewSetException(file, "cannot be read (" + e.getMessage() + ")");
        } catch (IllegalArgumentException e) {
            throw new ViewSetException(file, e.getMessage());
        }
    }

    /** Whether the file is there and as it should be; a broken one is taken for it, so that reading it says what is broken. */
    static boolean is(Path directory, String name, Predicate<JsonNode> condition) {
        try {
            return Files.exists(directory.resolve(name), LinkOption.NOFOLLOW_LINKS)
                    && condition.test(read(directory, name));
        } catch (ViewSetException e) {
            return true;
        }
    }

    static double number(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isNumber()) {
            throw wrong(node, field, "a number");
        }
        return value.asDouble();
    }

    static String text(JsonNode node, String field) {
        if (!node.path(field).isTextual()) {
            throw wrong(node, field, "a text");
        }
        return node.path(field).asText();
    }

    /** A matrix row by row; without a fourth row it is 0 0 0 1. */
    static Matrix4d matrix(JsonNode node, String field) {
        JsonNode rows = node.path(field);
        boolean complete = rows.isArray() && (rows.size() == 3 || rows.size() == 4);
        for (JsonNode row : rows) {
            complete = complete && row.isArray() && row.size() == 4;
            for (JsonNode number : row) {
                complete = complete && number.isNumber();
            }
        }
        if (!complete) {
            throw wrong(node, field, "4 rows of 4 numbers");
        }
        Matrix4d m = new Matrix4d();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < 4; column++) {
                m.set(column, row, rows.get(row).get(column).asDouble());
            }
        }
        return m.determineProperties();
    }

    private static IllegalArgumentException wrong(JsonNode node, String field, String wanted) {
        JsonNode got = node.path(field);
        return new IllegalArgumentException("need " + field + " to be " + wanted + ", got "
                + (got.isMissingNode() ? "nothing" : Survey.shortened(got.toString())));
    }
}
