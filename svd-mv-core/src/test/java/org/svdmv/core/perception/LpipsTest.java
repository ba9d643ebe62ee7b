package org.svdmv.core.perception;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.svdmv.core.checkpoint.CheckpointException;
import org.svdmv.core.checkpoint.SafetensorsWriter;
import org.svdmv.core.checkpoint.SafetensorsWriter.Entry;
import org.svdmv.core.kernel.Precision;
import org.svdmv.core.perception.Trunk.Convolution;

class LpipsTest {
    @TempDir
    static Path folder;

    private static Lpips alex;
    private static Lpips vgg;

    @BeforeAll
    static void open() {
        alex = Lpips.open(written("alex", Trunk.ALEX, true));
        vgg = Lpips.open(written("vgg", Trunk.VGG, false));
    }

    @AfterAll
    static void close() {
        alex.close();
        vgg.close();
    }

    /** Weights by {@link #uniform}: kernels in +-sqrt(6 / fan in), biases in +-0.1, heads in [0, 5^stage / channels). */
    private static Path written(String name, Trunk trunk, boolean ofLpips) {
        try (NDManager manager = NDManager.newBaseManager()) {
            List<Entry> entries = new ArrayList<>();
            int tensor = 0;
            for (int stage = 0; stage < 5; stage++) {
                for (Convolution c : trunk.stages().get(stage)) {
                    String layer = ofLpips ? "net.slice" + (stage + 1) + "." + c.index() : "features." + c.index();
                    int fanIn = c.in() * c.kernel() * c.kernel();
                    double reach = Math.sqrt(6.0 / fanIn);
                    float[] kernel = uniform(tensor++, c.out() * fanIn, -reach, reach);
                    Shape shape = new Shape(c.out(), c.in(), c.kernel(), c.kernel());
                    entries.add(Entry.of(layer + ".weight", manager.create(kernel, shape), Precision.F32));
                    float[] bias = uniform(tensor++, c.out(), -0.1, 0.1);
                    entries.add(Entry.of(layer + ".bias", manager.create(bias), Precision.F32));
                }
                int channels = trunk.channels(stage);
                float[] head = uniform(tensor++, channels, 0, Math.pow(5, stage) / channels);
                Shape shape = new Shape(1, channels, 1, 1);
                entries.add(Entry.of("lin" + stage + ".model.1.weight", manager.create(head, shape), Precision.F32));
            }
            Path file = folder.resolve(name + ".safetensors");
            SafetensorsWriter.write(file, Map.of(), entries);
            return file;
        }
    }

    /** Element i of tensor t is {@code low + (high - low) h(i + 0x9E3779B9 t) / 2^32}, h Wellons' integer hash lowbias32. */
    private static float[] uniform(int tensor, int size, double low, double high) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            int x = i + tensor * 0x9E3779B9;
            x = (x ^ x >>> 16) * 0x7feb352d;
            x = (x ^ x >>> 15) * 0x846ca68b;
            x ^= x >>> 16;
            values[i] = (float) (low + (high - low) * (x & 0xFFFFFFFFL) / 0x1p32);
        }
        return values;
    }

    /** {@code 128 + (x (c + 1) / 3 + y) % 64 - 32 + k ((x x + 3 y (c + 1)) % 11 - 5)}. */
    private static BufferedImage waves(int k, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int rgb = 0;
                for (int c = 0; c < 3; c++) {
                    int wave = (x * (c + 1) / 3 + y) % 64 - 32 + k * ((x * x + 3 * y * (c + 1)) % 11 - 5);
                    rgb = rgb << 8 | 128 + wave;
                }
                image.setRGB(x, y, rgb);
            }
        }
        return image;
    }

    @ParameterizedTest
    @CsvFileSource(resources = "lpips.csv")
    void itIsThatOfThePublishedAlgorithm(String trunk, int a, int b, int width, int height, double expected) {
        Lpips lpips = trunk.equals("alex") ? alex : vgg;
        assertEquals(expected, lpips.of(waves(a, width, height), waves(b, width, height)), 2e-4 * expected);
    }

    @Test
    void equalPicturesHaveNoDistanceAndOrderDoesNotMatter() {
        assertEquals(0, alex.of(waves(2, 40, 33), waves(2, 40, 33)));
        assertEquals(alex.of(waves(2, 40, 33), waves(5, 40, 33)), alex.of(waves(5, 40, 33), waves(2, 40, 33)), 1e-7);
    }

    @Test
    void theTrunkIsRecognizedByItsWeights() {
        assertEquals("AlexNet", alex.trunk());
        assertEquals("VGG16", vgg.trunk());
    }

    @Test
    void theSmallestPictureThatTheTrunkTakesIsTaken() {
        assertTrue(alex.of(waves(0, 31, 31), waves(3, 31, 31)) > 0);
        assertTrue(vgg.of(waves(0, 16, 16), waves(3, 16, 16)) > 0);
        String words = assertThrows(IllegalArgumentException.class, () -> alex.of(waves(0, 30, 40), waves(1, 30, 40)))
                .getMessage();
        assertTrue(words.contains("at least 31") && words.contains("30 x 40"), words);
        assertThrows(IllegalArgumentException.class, () -> alex.of(waves(0, 40, 40), waves(1, 40, 41)));
    }

    @Test
    void aFileThatIsNoLpipsIsRefusedWithTheNameOfWhatIsMissing() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Path headless = folder.resolve("headless.safetensors");
            SafetensorsWriter.write(
                    headless,
                    Map.of(),
                    List.of(
                            Entry.of("features.0.weight", manager.zeros(new Shape(64, 3, 11, 11)), Precision.F32),
                            Entry.of("features.0.bias", manager.zeros(new Shape(64)), Precision.F32)));
            refused(headless, "lin0.model.1.weight");
            Path wrong = folder.resolve("wrong.safetensors");
            SafetensorsWriter.write(
                    wrong,
                    Map.of(),
                    List.of(Entry.of("features.0.weight", manager.zeros(new Shape(32, 3, 3, 3)), Precision.F32)));
            refused(wrong, "[64, 3, 3, 3] of VGG16");
        }
    }

    private static void refused(Path file, String words) {
        String message =
                assertThrows(CheckpointException.class, () -> Lpips.open(file)).getMessage();
        assertTrue(message.contains(words), message);
    }
}
