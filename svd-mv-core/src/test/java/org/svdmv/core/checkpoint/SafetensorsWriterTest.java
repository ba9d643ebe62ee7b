package org.svdmv.core.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svdmv.core.checkpoint.SafetensorsWriter.Entry;
import org.svdmv.core.kernel.Kernels;
import org.svdmv.core.kernel.Precision;

class SafetensorsWriterTest {
    @TempDir
    Path folder;

    private final NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");

    @Test
    void whatIsWrittenIsReadBackInEveryPrecision() {
        NDArray x = manager.randomNormal(new Shape(3, 5));
        Path file = folder.resolve("new/folder/x.safetensors");
        SafetensorsWriter.write(
                file,
                Map.of("z", "last", "a", "first"),
                List.of(
                        Entry.of("odd", x.get("0:1, 0:3"), Precision.F16),
                        Entry.of("bf16", x, Precision.BF16),
                        Entry.of("f32", x, Precision.F32),
                        Entry.of("scalar", manager.create(2.5f), Precision.F32)));
        SafetensorsFile read = SafetensorsFile.read(file);
        assertEquals(
                List.of("f32", "scalar", "bf16", "odd"),
                List.copyOf(read.header().tensors().keySet()));
        assertEquals(Map.of("a", "first", "z", "last"), read.header().metadata());
        assertArrayEquals(x.toFloatArray(), read(read, "f32"));
        assertArrayEquals(new float[] {2.5f}, read(read, "scalar"));
        assertArrayEquals(rounded(x, Precision.BF16), read(read, "bf16"));
        assertArrayEquals(rounded(x.get("0:1, 0:3"), Precision.F16), read(read, "odd"));
    }

    @Test
    void theSameTensorsGiveTheSameBytesInAnyOrder() throws IOException {
        Entry a = Entry.of("a", manager.arange(7f), Precision.F32);
        Entry b = Entry.of("b", manager.arange(3f), Precision.BF16);
        SafetensorsWriter.write(folder.resolve("one"), Map.of("k", "v", "l", "w"), List.of(a, b));
        SafetensorsWriter.write(folder.resolve("two"), Map.of("l", "w", "k", "v"), List.of(b, a));
        assertArrayEquals(Files.readAllBytes(folder.resolve("one")), Files.readAllBytes(folder.resolve("two")));
    }

    @Test
    void everyTensorLiesOnAMultipleOfItsNumbersSize() {
        for (int n = 1; n < 9; n++) {
            Path file = folder.resolve("x" + "y".repeat(n));
            SafetensorsWriter.write(
                    file,
                    Map.of("pad", "p".repeat(n)),
                    List.of(
                            Entry.of("half", manager.arange((float) n), Precision.F16),
                            Entry.of("full", manager.arange((float) n), Precision.F32)));
            SafetensorsFile.read(file)
                    .header()
                    .tensors()
                    .values()
                    .forEach(t -> assertEquals(0, t.start() % t.type().bytes()));
        }
    }

    @Test
    void aLargeTensorIsWrittenPieceByPieceWhateverItsLayoutInMemory() {
        // 9.4 million numbers: more than one piece; first one long row, then transposed.
        NDArray row = manager.arange(9_437_184f).reshape(1, 3, 1024, 3072);
        NDArray turned = row.transpose(2, 1, 3, 0);
        Path file = folder.resolve("large");
        SafetensorsWriter.write(
                file,
                Map.of(),
                List.of(Entry.of("row", row, Precision.F32), Entry.of("turned", turned, Precision.F32)));
        SafetensorsFile read = SafetensorsFile.read(file);
        try (NDManager other = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
            MappedFiles files = new MappedFiles(other);
            assertTrue(files.read(stored(read, "row")).contentEquals(row));
            assertTrue(files.read(stored(read, "turned")).contentEquals(turned));
        }
    }

    @Test
    void valuesMayComeInPiecesButMustFillTheTensor() {
        Entry pieces = new Entry("p", Precision.F16, List.of(2L, 3L), sink -> {
            sink.write(manager.arange(3f));
            sink.write(manager.arange(3f, 6f, 1f));
        });
        SafetensorsWriter.write(folder.resolve("pieces"), Map.of(), List.of(pieces));
        assertArrayEquals(new float[] {0, 1, 2, 3, 4, 5}, read(SafetensorsFile.read(folder.resolve("pieces")), "p"));
        Entry lacking = new Entry("p", Precision.F16, List.of(2L, 3L), sink -> sink.write(manager.arange(3f)));
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> SafetensorsWriter.write(folder.resolve("lacking"), Map.of(), List.of(lacking)))
                .getMessage();
        assertTrue(message.contains("was given 6 bytes; f16 [2, 3] wants 12"), message);
    }

    @Test
    void aWriteThatFailsLeavesTheOldFileAndNoLitter() throws IOException {
        Path file = folder.resolve("kept");
        SafetensorsWriter.write(file, Map.of(), List.of(Entry.of("a", manager.arange(2f), Precision.F32)));
        Entry failing = new Entry("b", Precision.F32, List.of(1L), sink -> {
            throw new IllegalStateException("out of luck");
        });
        assertThrows(IllegalStateException.class, () -> SafetensorsWriter.write(file, Map.of(), List.of(failing)));
        assertTrue(SafetensorsHeader.read(file).tensors().containsKey("a"));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
        assertFalse(Files.exists(folder.resolve(".kept.partial")));
    }

    @Test
    void aFileWhoseDataBeginAtAnOddByteIsReadByCopy() {
        // 63 bytes of header: no tensor of it can be mapped.
        String header =
                "{\"f\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[2,6]},\"b\":{\"dtype\":\"BF16\",\"shape\":[1],\"data_offsets\":[0,2]}} ";
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        assertEquals(1, text.length % 2);
        ByteBuffer bytes = ByteBuffer.allocate(8 + text.length + 6).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(text.length).put(text).putShort((short) 0x3fc0).putFloat(-3.25f);
        SafetensorsFile file = SafetensorsFile.read(TestFiles.written(folder.resolve("odd"), bytes.array()));
        assertArrayEquals(new float[] {1.5f}, read(file, "b"));
        assertArrayEquals(new float[] {-3.25f}, read(file, "f"));
    }

    private float[] read(SafetensorsFile file, String name) {
        try (NDManager other = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
            return Kernels.cast(new MappedFiles(other).read(stored(file, name)), Precision.F32)
                    .toFloatArray();
        }
    }

    private static StoredTensor stored(SafetensorsFile file, String name) {
        return new StoredTensor(file, file.header().tensors().get(name));
    }

    private static float[] rounded(NDArray x, Precision precision) {
        return Kernels.cast(Kernels.cast(x, precision), Precision.F32).toFloatArray();
    }
}
