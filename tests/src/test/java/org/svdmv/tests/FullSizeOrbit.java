package org.svdmv.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.svdmv.core.checkpoint.RandomTensors;
import org.svdmv.core.checkpoint.SafetensorsWriter;
import org.svdmv.core.kernel.Precision;

/**
 * One step of an orbit with a model of SV3D_u's full size: 21 views of 576 x 576 pixels, all weights random. Not part of the suite, as
 * it writes 4.7 GB and takes minutes: {@code mvn -pl tests -am test -Dtest=FullSizeOrbit -Dsurefire.failIfNoSpecifiedTests=false}. The
 * seconds of each stage are then in {@code tests/target/full-size/orbit/run.json}.
 */
class FullSizeOrbit {
    private static final Path FOLDER = Path.of("target", "full-size").toAbsolutePath();
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path NAMES =
            ROOT.resolve("svd-mv-core/src/test/resources/org/svdmv/core/checkpoint/sv3d_u.sgm.json.gz");

    @Test
    void aModelOfFullSizeMakesItsOrbit() throws IOException, InterruptedException {
        Path weights = FOLDER.resolve("sv3d_u.safetensors");
        if (!Files.exists(weights)) {
            Files.createDirectories(FOLDER);
            write(weights);
        }
        Path output = FOLDER.resolve("orbit");
        List<String> command = List.of(
                ROOT.resolve("svdmv").toString(),
                "orbit",
                "--image",
                ROOT.resolve("assets/samples/mug.png").toString(),
                "--weights",
                weights.toString(),
                "--steps",
                "1",
                "--output",
                output.toString(),
                "--overwrite");
        assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
        assertTrue(Files.isRegularFile(output.resolve("view_20.png")));
    }

    /** Random numbers of every name and shape that the published file has, as bfloat16. */
    private static void write(Path weights) throws IOException {
        JsonNode names;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(NAMES))) {
            names = new ObjectMapper().readTree(in);
        }
        try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager()) {
            RandomTensors random = new RandomTensors(manager, Precision.F32, 0);
            List<SafetensorsWriter.Entry> entries = names.properties().stream()
                    .map(tensor -> entry(random, tensor.getKey(), shape(tensor.getValue())))
                    .toList();
            SafetensorsWriter.write(weights, Map.of(), entries);
        }
    }

    private static SafetensorsWriter.Entry entry(RandomTensors random, String name, List<Long> shape) {
        long[] sizes = shape.stream().mapToLong(Long::longValue).toArray();
        return new SafetensorsWriter.Entry(name, Precision.BF16, shape, sink -> {
            try (NDArray values = random.take(name, sizes)) {
                sink.write(values);
            }
        });
    }

    private static List<Long> shape(JsonNode sizes) {
        return StreamSupport.stream(sizes.spliterator(), false)
                .map(JsonNode::asLong)
                .toList();
    }
}
