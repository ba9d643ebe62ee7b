package org.svdmv.core.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The fields of a JSON object, read by type; every complaint names the file and the field. */
record JsonFields(String where, JsonNode node) {
    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final long MAX_BYTES = 16L << 20;

    /** The object that is the whole of a file. */
    static JsonFields read(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new CheckpointException(
                        file + " has " + Files.size(file) + " bytes; wanted a JSON file of at most " + MAX_BYTES);
            }
            return parse(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new CheckpointException("cannot read " + file + ": " + e, e);
        }
    }

    /** The object that is the whole of a text. */
    static JsonFields parse(String where, String text) {
        try {
            JsonNode node = JSON.readTree(text);
            if (!node.isObject()) {
                throw new CheckpointException(where + " is not a JSON object");
            }
            return new JsonFields(where, node);
        } catch (JsonProcessingException e) {
            throw new CheckpointException(where + " is not valid JSON: " + e.getOriginalMessage(), e);
        }
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    JsonFields object(String name) {
        JsonNode child = need(name);
        if (!child.isObject()) {
            throw wrong(name, "an object");
        }
        return new JsonFields(where + ": " + name, child);
    }

    List<JsonFields> objects(String name) {
        List<JsonFields> objects = new ArrayList<>();
        for (JsonNode child : array(name)) {
            if (!child.isObject()) {
                throw wrong(name, "an array of objects");
            }
            objects.add(new JsonFields(where + ": " + name, child));
        }
        return objects;
    }

    List<Integer> integers(String name) {
        List<Integer> integers = new ArrayList<>();
        for (JsonNode child : array(name)) {
            if (!child.isInt()) {
                throw wrong(name, "an array of whole numbers");
            }
            integers.add(child.intValue());
        }
        return integers;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode child : array(name)) {
            if (!child.isTextual()) {
                throw wrong(name, "an array of texts");
            }
            texts.add(child.textValue());
        }
        return texts;
    }

    int integer(String name) {
        if (!need(name).isInt()) {
            throw wrong(name, "a whole number");
        }
        return node.get(name).intValue();
    }

    double number(String name) {
        if (!need(name).isNumber()) {
            throw wrong(name, "a number");
        }
        return node.get(name).doubleValue();
    }

    boolean truth(String name) {
        if (!need(name).isBoolean()) {
            throw wrong(name, "true or false");
        }
        return node.get(name).booleanValue();
    }

    String text(String name) {
        if (!need(name).isTextual()) {
            throw wrong(name, "a text");
        }
        return node.get(name).textValue();
    }

    private JsonNode array(String name) {
        if (!need(name).isArray()) {
            throw wrong(name, "an array");
        }
        return node.get(name);
    }

    private JsonNode need(String name) {
        if (!has(name)) {
            throw new CheckpointException(where + " lacks the field \"" + name + '"');
        }
        return node.get(name);
    }

    private CheckpointException wrong(String name, String wanted) {
        return new CheckpointException(where + ": field \"" + name + "\" is "
                + FileKind.shown(node.get(name).toString()) + "; wanted " + wanted);
    }
}
