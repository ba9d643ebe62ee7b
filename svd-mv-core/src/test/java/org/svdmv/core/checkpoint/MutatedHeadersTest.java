package org.svdmv.core.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand damaged files: each is accepted exactly if a second, slower reading of the format accepts it. */
class MutatedHeadersTest {
    private static final String HEADER = "{\"__metadata__\":{\"format\":\"pt\",\"note\":\"caf\u00e9\"},"
            + "\"conv_in.weight\":{\"dtype\":\"F32\",\"shape\":[4,2,3,3],\"data_offsets\":[0,288]},"
            + "\"conv_in.bias\":{\"dtype\":\"F16\",\"shape\":[4],\"data_offsets\":[288,296]},"
            + "\"mix\":{\"dtype\":\"BF16\",\"shape\":[1],\"data_offsets\":[296,298]},"
            + "\"none\":{\"dtype\":\"F32\",\"shape\":[0,3],\"data_offsets\":[298,298]},"
            + "\"ids\":{\"dtype\":\"I64\",\"shape\":[1,2],\"data_offsets\":[298,314]},"
            + "\"scale\":{\"dtype\":\"U8\",\"shape\":[],\"data_offsets\":[314,315]}}   ";
    private static final int DATA = 315;
    private static final Map<String, Integer> SIZES = Map.ofEntries(
            Map.entry("F64", 8),
            Map.entry("F32", 4),
            Map.entry("F16", 2),
            Map.entry("BF16", 2),
            Map.entry("F8_E4M3", 1),
            Map.entry("F8_E5M2", 1),
            Map.entry("I64", 8),
            Map.entry("I32", 4),
            Map.entry("I16", 2),
            Map.entry("I8", 1),
            Map.entry("U64", 8),
            Map.entry("U32", 4),
            Map.entry("U16", 2),
            Map.entry("U8", 1),
            Map.entry("BOOL", 1));

    @TempDir
    Path folder;

    @Test
    void noDamageCrashesHangsOrPasses() {
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            Random random = new Random(20240318);
            int accepted = 0;
            for (int i = 0; i < 10_000; i++) {
                byte[] bytes = mutated(random);
                boolean wanted = valid(bytes);
                assertEquals(wanted, accepts(bytes), () -> "file " + new String(bytes, StandardCharsets.ISO_8859_1));
                accepted += wanted ? 1 : 0;
            }
            System.out.println(
                    accepted); // Some damage is none (a letter of a name, a reordering): both verdicts must have been
            // put to the test.
            assertTrue(accepted > 300 && accepted < 5000, "accepted " + accepted);
        });
    }

    private boolean accepts(byte[] bytes) {
        try {
            SafetensorsHeader.read(TestFiles.written(folder.resolve("mutated.safetensors"), bytes));
            return true;
        } catch (CheckpointException e) {
            assertTrue(e.getMessage().length() < 1000 && e.getMessage().lines().count() == 1, e.getMessage());
            return false;
        }
    }

    private static byte[] mutated(Random random) {
        String header = HEADER;
        int data = DATA;
        for (int n = random.nextInt(3); n >= 0; n--) {
            switch (random.nextInt(9)) {
                case 0 -> header = flipped(header, random);
                case 1 -> header = numberEdited(header, random);
                case 2 -> header = structureEdited(header, random);
                case 3 -> header = pieceMoved(header, random);
                case 4 ->
                    header = header.replaceFirst(
                            pick(random, "F32", "F16", "BF16", "I64", "U8"),
                            pick(
                                    random, "F32", "F16", "BF16", "I64", "U8", "F8_E4M3", "F8_E5M2", "BOOL", "F4",
                                    "f32", ""));
                case 5 ->
                    header = header.replace(
                            pick(random, "mix", "ids", "none", "scale"), pick(random, "mix", "ids", "z", ""));
                case 6 -> header = " ".repeat(random.nextInt(2)) + header + " ".repeat(random.nextInt(9));
                case 7 -> data += pick(random, -1, 1, -DATA, 8, 1000);
                default ->
                    header = header.replace(
                            pick(random, "}", "[0,3]", "298", "\"dtype\":", "\"pt\"", "[]"),
                            pick(
                                    random,
                                    "",
                                    "}}",
                                    "null",
                                    "[0,9223372036854775807]",
                                    "[[0]]",
                                    "1e2",
                                    "298.0",
                                    "-298",
                                    "00",
                                    "\"dtype\":"));
            }
        }
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer file =
                ByteBuffer.allocate(8 + json.length + Math.max(0, data)).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(json.length).put(json);
        byte[] bytes = file.array();
        if (random.nextInt(4) == 0) {
            bytes[random.nextInt(Math.min(bytes.length, 8 + json.length))] ^= (byte) (1 << random.nextInt(8));
        }
        return random.nextInt(8) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    private static String flipped(String header, Random random) {
        char[] chars = header.toCharArray();
        chars[random.nextInt(chars.length)] =
                (char) (random.nextInt(16) == 0 ? random.nextInt(0x800) : 32 + random.nextInt(95));
        return new String(chars);
    }

    private static String numberEdited(String header, Random random) {
        Matcher numbers = Pattern.compile("\\d+").matcher(header);
        int which = random.nextInt((int) numbers.results().count());
        numbers.reset();
        for (int i = 0; i <= which; i++) {
            numbers.find();
        }
        String value = pick(
                random,
                "0",
                "1",
                "2",
                "4",
                "8",
                "288",
                "296",
                "297",
                "298",
                "314",
                "315",
                "4294967296",
                "4611686018427387904",
                "9223372036854775807",
                "18446744073709551616",
                "-1",
                "1.5");
        return header.substring(0, numbers.start()) + value + header.substring(numbers.end());
    }

    private static String structureEdited(String header, Random random) {
        int at = random.nextInt(header.length());
        while ("{}[],:\"".indexOf(header.charAt(at)) < 0) {
            at = (at + 1) % header.length();
        }
        String with = pick(
                random,
                "",
                "{",
                "}",
                "[",
                "]",
                ",",
                ":",
                "\"",
                "\\",
                header.substring(at, at + 1).repeat(2));
        return header.substring(0, at) + with + header.substring(at + 1);
    }

    /** Cuts the entries apart and puts them together in another order, one perhaps twice or not at all. */
    private static String pieceMoved(String header, Random random) {
        String[] pieces = header.trim().replaceAll("^\\{|}$", "").split("(?<=}),");
        int from = random.nextInt(pieces.length);
        int to = random.nextInt(pieces.length);
        String kept = pieces[to];
        pieces[to] = pieces[from];
        if (random.nextInt(3) > 0) {
            pieces[from] = kept;
        }
        return "{" + String.join(",", pieces) + "}";
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static final ObjectMapper TREE = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .build();

    /** The format as its text says it, with no care for speed: every byte of the data is ticked off. */
    private static boolean valid(byte[] file) {
        if (file.length < 10) {
            return false;
        }
        BigInteger length = new BigInteger(1, reversed(Arrays.copyOf(file, 8)));
        if (length.compareTo(BigInteger.valueOf(file.length - 8)) > 0 || file[8] != '{') {
            return false;
        }
        byte[] json = Arrays.copyOfRange(file, 8, 8 + length.intValue());
        String text = new String(json, StandardCharsets.UTF_8);
        if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), json) || text.matches("(?s).*[:\\[,]\\s*-0\\b.*")) {
            return false;
        }
        try {
            JsonNode root = TREE.readTree(text);
            BitSet data = new BitSet();
            int bytes = file.length - 8 - json.length;
            for (Map.Entry<String, JsonNode> entry : root.properties()) {
                if (entry.getKey().equals("__metadata__")
                        ? !texts(entry.getValue())
                        : !tick(entry.getValue(), data, bytes)) {
                    return false;
                }
            }
            return root.isObject() && data.cardinality() == bytes;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean texts(JsonNode metadata) {
        return metadata.isObject()
                && metadata.properties().stream().allMatch(e -> e.getValue().isTextual());
    }

    private static boolean tick(JsonNode tensor, BitSet data, int bytes) {
        JsonNode shape = tensor.path("shape");
        JsonNode offsets = tensor.path("data_offsets");
        Integer size = SIZES.get(tensor.path("dtype").asText("?"));
        if (tensor.size() != 3
                || size == null
                || !tensor.get("dtype").isTextual()
                || !naturals(shape)
                || !naturals(offsets)
                || offsets.size() != 2) {
            return false;
        }
        BigInteger wanted = BigInteger.valueOf(size);
        for (JsonNode n : shape) {
            wanted = wanted.multiply(n.bigIntegerValue());
        }
        BigInteger begin = offsets.get(0).bigIntegerValue();
        BigInteger end = offsets.get(1).bigIntegerValue();
        if (end.compareTo(BigInteger.valueOf(bytes)) > 0 || !end.subtract(begin).equals(wanted)) {
            return false;
        }
        BitSet own = new BitSet();
        own.set(begin.intValue(), end.intValue());
        boolean free = !data.intersects(own);
        data.or(own);
        return free;
    }

    private static boolean naturals(JsonNode array) {
        if (!array.isArray()) {
            return false;
        }
        List<BigInteger> values = new ArrayList<>();
        for (JsonNode n : array) {
            if (!n.isIntegralNumber() || n.bigIntegerValue().signum() < 0) {
                return false;
            }
            values.add(n.bigIntegerValue());
        }
        return values.stream().allMatch(v -> v.bitLength() < 64);
    }

    private static byte[] reversed(byte[] bytes) {
        for (int i = 0; i < bytes.length / 2; i++) {
            byte b = bytes[i];
            bytes[i] = bytes[bytes.length - 1 - i];
            bytes[bytes.length - 1 - i] = b;
        }
        return bytes;
    }
}
