package org.svdmv.core.checkpoint;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The grammar of a safetensors header: reads it token by token, so that nothing can nest deeper than the format does. */
final class HeaderJson {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(8)
                    .maxNumberLength(32)
                    .maxNameLength(10_000)
                    .maxStringLength((int) SafetensorsHeader.MAX_HEADER_BYTES)
                    .build())
            .build();

    private final String where;

    HeaderJson(String where) {
        this.where = where;
    }

    record Content(List<TensorInfo> tensors, Map<String, String> metadata) {}

    /** @param dataStart first byte of the data; offsets in the header count from there */
    Content parse(byte[] json, long dataStart) {
        List<TensorInfo> tensors = new ArrayList<>();
        Map<String, String> metadata = new LinkedHashMap<>();
        if (json.length == 0 || json[0] != '{') {
            throw damaged(where, "the header does not open with '{'");
        }
        try (JsonParser parser = JSON.createParser(utf8(json))) {
            expect(parser.nextToken(), JsonToken.START_OBJECT, "the header");
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = text(parser.currentName());
                if (name.equals("__metadata__")) {
                    metadata(parser, metadata);
                } else {
                    tensors.add(tensor(parser, name, dataStart));
                }
            }
            if (parser.nextToken() != null) {
                throw damaged(where, "there is text after the closing brace of the header");
            }
        } catch (IOException e) {
            throw damaged(where, "the header is not valid JSON: " + firstLine(e.getMessage()));
        }
        return new Content(tensors, metadata);
    }

    private void metadata(JsonParser parser, Map<String, String> into) throws IOException {
        expect(parser.nextToken(), JsonToken.START_OBJECT, "__metadata__");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = text(parser.currentName());
            expect(parser.nextToken(), JsonToken.VALUE_STRING, "__metadata__ " + FileKind.shown(key));
            into.put(key, text(parser.getText()));
        }
    }

    private TensorInfo tensor(JsonParser parser, String name, long dataStart) throws IOException {
        String what = "tensor " + FileKind.shown(name);
        expect(parser.nextToken(), JsonToken.START_OBJECT, what);
        String type = "";
        List<Long> shape = List.of();
        List<Long> offsets = List.of();
        int seen = 0;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            seen++;
            switch (field) {
                case "dtype" -> {
                    expect(parser.nextToken(), JsonToken.VALUE_STRING, what + ": dtype");
                    type = parser.getText();
                }
                case "shape" -> shape = naturals(parser, what + ": shape");
                case "data_offsets" -> offsets = naturals(parser, what + ": data_offsets");
                default ->
                    throw damaged(
                            where,
                            what + " has a field " + FileKind.shown(field)
                                    + "; wanted dtype, shape and data_offsets only");
            }
        }
        if (seen != 3 || offsets.size() != 2) {
            throw damaged(where, what + " needs dtype, shape and two data_offsets");
        }
        return placed(name, storedType(type, what), shape, offsets.get(0), offsets.get(1), dataStart);
    }

    private TensorInfo placed(String name, StoredType type, List<Long> shape, long begin, long end, long dataStart) {
        String what = "tensor " + FileKind.shown(name);
        try {
            long bytes = type.bytes();
            for (long size : shape) {
                bytes = Math.multiplyExact(bytes, size);
            }
            if (end < begin || end - begin != bytes) {
                throw damaged(
                        where,
                        what + " spans data_offsets [" + begin + ", " + end + "]; " + type + " " + shape + " wants "
                                + bytes + " bytes");
            }
            Math.addExact(dataStart, end);
            return new TensorInfo(name, type, shape, dataStart + begin, bytes);
        } catch (ArithmeticException e) {
            throw damaged(where, what + ": " + type + " " + shape + " at " + begin + " exceeds any file");
        }
    }

    private StoredType storedType(String type, String what) {
        try {
            return StoredType.valueOf(type);
        } catch (IllegalArgumentException e) {
            throw damaged(
                    where, what + " has dtype " + FileKind.shown(type) + "; known are " + List.of(StoredType.values()));
        }
    }

    private List<Long> naturals(JsonParser parser, String what) throws IOException {
        expect(parser.nextToken(), JsonToken.START_ARRAY, what);
        List<Long> numbers = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            expect(parser.currentToken(), JsonToken.VALUE_NUMBER_INT, what);
            String digits = parser.getText();
            if (digits.startsWith("-")
                    || digits.length() > 19
                    || parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
                throw damaged(
                        where, what + " has " + FileKind.shown(digits) + "; wanted whole numbers from 0 to 2^63 - 1");
            }
            numbers.add(parser.getLongValue());
        }
        return numbers;
    }

    private void expect(JsonToken got, JsonToken wanted, String what) {
        if (got != wanted) {
            throw damaged(where, what + ": got " + got + ", wanted " + wanted);
        }
    }

    /** Refuses halves of surrogate pairs, which JSON escapes can smuggle in and UTF-8 cannot hold. */
    private String text(String s) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(s)) {
            throw damaged(where, "the name or text " + FileKind.shown(s) + " is not Unicode");
        }
        return s;
    }

    private char[] utf8(byte[] json) {
        try {
            CharBuffer chars = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json));
            char[] exact = new char[chars.remaining()];
            chars.get(exact);
            return exact;
        } catch (CharacterCodingException e) {
            throw damaged(where, "the header is not valid UTF-8");
        }
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", "?");
    }

    static CheckpointException damaged(String where, String what) {
        return new CheckpointException(where + " is damaged: " + what + "; fetch the file again");
    }
}
