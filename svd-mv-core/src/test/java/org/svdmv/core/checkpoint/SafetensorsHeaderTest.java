package org.svdmv.core.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetensorsHeaderTest {
    @TempDir
    Path folder;

    @Test
    void tensorsAreListedInTheOrderOfTheirBytesWhateverTheOrderOfTheHeader() {
        Path file = TestFiles.written(
                folder.resolve("a.safetensors"),
                "{\"__metadata__\":{\"by\":\"hand\"},"
                        + "\"second\":{\"dtype\":\"BF16\",\"shape\":[3],\"data_offsets\":[16,22]},"
                        + "\"empty\":{\"data_offsets\":[16,16],\"dtype\":\"I64\",\"shape\":[7,0]},"
                        + "\"first\":{\"dtype\":\"F32\",\"shape\":[2,2],\"data_offsets\":[0,16]},"
                        + "\"flag\":{\"dtype\":\"BOOL\",\"shape\":[],\"data_offsets\":[22,23]}}  ",
                23);
        SafetensorsHeader header = SafetensorsHeader.read(file);
        assertEquals(
                List.of("first", "empty", "second", "flag"),
                List.copyOf(header.tensors().keySet()));
        assertEquals(Map.of("by", "hand"), header.metadata());
        TensorInfo second = header.tensors().get("second");
        assertEquals(new TensorInfo("second", StoredType.BF16, List.of(3L), header.dataStart() + 16, 6), second);
        assertEquals(3, second.elements());
        assertEquals(4 + 0 + 3 + 1, header.elements());
    }

    @Test
    void aFileWithoutTensorsIsAFile() {
        assertEquals(
                0,
                SafetensorsHeader.read(TestFiles.written(folder.resolve("none"), "{}", 0))
                        .tensors()
                        .size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                                                                                | open with '{'",
                "{\"a\":1}                                                                         | tensor \"a\": got VALUE_NUMBER_INT, wanted START_OBJECT",
                "{\"a\":{}}                                                                        | needs dtype, shape and two data_offsets",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0]}}                    | needs dtype, shape and two data_offsets",
                "{\"a\":{\"dtype\":\"F4\",\"shape\":[1],\"data_offsets\":[0,4]}}                   | dtype \"F4\"; known are [F64, F32,",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}}                 | whole numbers from 0",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1.0],\"data_offsets\":[0,4]}}                | got VALUE_NUMBER_FLOAT",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[-0,4]}}                 | \"-0\"; wanted whole numbers",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[9223372036854775808],\"data_offsets\":[0,4]}} | wanted whole numbers",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[4611686018427387904,4],\"data_offsets\":[0,4]}} | exceeds any file",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,4]}}                  | F32 [3] wants 12 bytes",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[4,0]}}                  | spans data_offsets [4, 0]",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4],\"x\":1}}          | has a field \"x\"",
                "{\"a\":{\"dtype\":\"U8\",\"shape\":[4],\"data_offsets\":[0,4]},\"a\":{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[4,4]}} | Duplicate",
                "{\"a\":{\"dtype\":\"U8\",\"shape\":[4],\"data_offsets\":[0,4]},\"\\u0061\":{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[4,4]}} | Duplicate",
                "{\"a\":{\"dtype\":\"U8\",\"shape\":[4],\"shape\":[4],\"data_offsets\":[0,4]}}     | Duplicate",
                "{\"a\":{\"dtype\":\"U8\",\"shape\":[3],\"data_offsets\":[1,4]}}                   | after a gap",
                "{\"a\":{\"dtype\":\"U8\",\"shape\":[3],\"data_offsets\":[0,3]},\"b\":{\"dtype\":\"U8\",\"shape\":[2],\"data_offsets\":[2,4]}} | inside the tensor before it",
                "{\"a\":{\"dtype\":\"U8\",\"shape\":[3],\"data_offsets\":[0,3]}}                   | longer than its header says",
                "{\"a\":{\"dtype\":\"U8\",\"shape\":[9],\"data_offsets\":[0,9]}}                   | is cut short",
                "{\"a\":{\"dtype\":\"U8\",\"shape\":[4],\"data_offsets\":[0,4]}} {}                | text after the closing brace",
                "{\"a\":{\"dtype\":\"U8\",\"shape\":[[[[[[[[[[4]]]]]]]]]],\"data_offsets\":[0,4]}} | wanted VALUE_NUMBER_INT",
                "{\"\\ud800\":{\"dtype\":\"U8\",\"shape\":[4],\"data_offsets\":[0,4]}}             | not Unicode",
                "{\"__metadata__\":{\"n\":1}}                                                      | __metadata__ \"n\": got VALUE_NUMBER_INT, wanted VALUE_STRING",
                "{\"__metadata__\":null}                                                           | __metadata__: got VALUE_NULL",
                "{\"a\":{\"dtype\":\"U8\",                                                         | not valid JSON",
            })
    void aBrokenHeaderIsRefusedByWhatIsWrong(String header, String complaint) {
        Path file = TestFiles.written(folder.resolve("bad.safetensors"), header, 4);
        String message = assertThrows(CheckpointException.class, () -> SafetensorsHeader.read(file))
                .getMessage();
        assertTrue(message.contains(complaint), message);
        assertTrue(message.contains("bad.safetensors"), message);
    }

    @Test
    void bytesThatAreNoUnicodeAreRefused() {
        byte[] bytes = {3, 0, 0, 0, 0, 0, 0, 0, '{', (byte) 0xff, '}'};
        assertTrue(refusal(bytes).contains("not valid UTF-8"));
    }

    @Test
    void theHeaderMustFitTheFileAndTheFormatsLimit() {
        assertTrue(refusal(bytes("\u0040\u0000\u0000\u0000\u0000\u0000\u0000\u0000{}"))
                .contains("claims 64 bytes; wanted 2 to 2"));
        assertTrue(refusal(bytes("\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff{}"))
                .contains("claims 18446744073709551615 bytes"));
        assertTrue(refusal(bytes("\u0002\u0000")).contains("only 2 bytes"));
        assertTrue(refusal(new byte[0]).contains("it is empty"));
    }

    @Test
    void anotherKindOfFileIsNamedWithTheWayOut() {
        Map.of(
                        "PK\u0003\u0004\u0014\u0000\u0000\u0000archive/data.pkl", "never opened here",
                        "\u0080\u0002\u008a\nl\u00fc\u009cF\u00f9 jP", "never opened here",
                        "GGUF\u0003\u0000\u0000\u0000\u0000\u0000", "GGUF",
                        "version https://git-lfs.github.com/spec/v1", "git lfs pull",
                        "<!DOCTYPE html><html>", "web page",
                        "some text that is long enough", "should open with '{'")
                .forEach((start, complaint) -> {
                    String message = refusal(bytes(start));
                    assertTrue(message.contains(complaint), message);
                });
    }

    @Test
    void aMissingFileAndAFolderAreToldApart() {
        assertTrue(assertThrows(CheckpointException.class, () -> SafetensorsHeader.read(folder.resolve("no")))
                .getMessage()
                .contains("no such file"));
        assertTrue(assertThrows(CheckpointException.class, () -> SafetensorsHeader.read(folder))
                .getMessage()
                .contains("not a regular file"));
    }

    private String refusal(byte[] bytes) {
        Path file = TestFiles.written(folder.resolve("bad"), bytes);
        return assertThrows(CheckpointException.class, () -> SafetensorsHeader.read(file))
                .getMessage();
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
}
