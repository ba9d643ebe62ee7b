package org.svdmv.core.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svdmv.core.checkpoint.SafetensorsWriter.Entry;
import org.svdmv.core.kernel.Kernels;
import org.svdmv.core.kernel.Precision;

class CheckpointTest {
    private static final String LABEL = "model.diffusion_model.label_emb.0.0.weight";
    private static final Map<String, String> METADATA = Map.of(ModelFacts.METADATA_KEY, TinyModel.FACTS.toJson());

    @TempDir
    Path folder;

    private final NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");

    @Test
    void aPartHandsOutMatricesInTheWantedPrecisionAndVectorsInFloat32AndRemembersThem() {
        Path file = folder.resolve("tiny.safetensors");
        Map<String, NDArray> values = new LinkedHashMap<>();
        List<Entry> entries = new ArrayList<>();
        TinyModel.tensors().forEach((name, shape) -> {
            values.put(name, manager.randomNormal(new Shape(shape)));
            entries.add(Entry.of(name, values.get(name), name.contains("bias") ? Precision.F32 : Precision.BF16));
        });
        SafetensorsWriter.write(file, METADATA, entries);
        Checkpoint checkpoint = Checkpoint.open(file);
        assertEquals(List.of(StoredType.BF16, StoredType.F32), checkpoint.storedTypes(PartName.UNET));
        for (Precision precision : Precision.values()) {
            try (Part part = checkpoint.open(PartName.UNET, precision, Device.cpu())) {
                Weights w = part.weights().at("label_emb", 0, 0);
                NDArray weight = w.tensor("weight", 128, 40);
                NDArray bias = w.tensor("bias", 128);
                NDArray stored = Kernels.cast(values.get(LABEL), Precision.BF16);
                assertArrayEquals(floats(Kernels.cast(stored, precision)), floats(weight));
                assertArrayEquals(values.get(LABEL.replace("weight", "bias")).toFloatArray(), bias.toFloatArray());
                assertFalse(part.untaken().contains(LABEL));
                NDArray kernel = part.take("input_blocks.0.0.weight", 32, 12, 3, 3);
                stored = Kernels.cast(values.get("model.diffusion_model.input_blocks.0.0.weight"), Precision.BF16);
                assertArrayEquals(floats(Kernels.cast(stored, precision)), floats(kernel));
                part.pass("input_blocks.0.0.bias", 32);
                part.pass("there.is.no.such.tensor", 7);
                assertFalse(part.untaken().contains("model.diffusion_model.input_blocks.0.0.bias"));
                assertTrue(part.untaken().contains("model.diffusion_model.out.2.weight"));
            }
        }
    }

    @Test
    void weightsThatAreTakenOutliveTheTensorTheyWereMadeFromAndTheFile() throws IOException {
        Path file = folder.resolve("tiny.safetensors");
        NDArray values = manager.randomNormal(new Shape(128, 40));
        List<Entry> entries = new ArrayList<>();
        TinyModel.tensors()
                .forEach((name, shape) -> entries.add(
                        name.equals(LABEL)
                                ? Entry.of(name, values, Precision.F32)
                                : new Entry(
                                        name, Precision.F32, shape, s -> s.write(manager.zeros(new Shape(shape))))));
        SafetensorsWriter.write(file, METADATA, entries);
        try (Part part = Checkpoint.open(file).open(PartName.UNET, Precision.F32, Device.cpu())) {
            NDArray taken = part.take("label_emb.0.0.weight", 128, 40);
            Files.delete(file);
            System.gc();
            taken.muli(2);
            assertArrayEquals(values.mul(2).toFloatArray(), taken.toFloatArray());
        }
    }

    @Test
    void aMissingTensorAndAWrongShapeAreNamed() {
        try (Part part = Checkpoint.open(tiny(tensors -> {})).open(PartName.DECODER, Precision.F16, Device.cpu())) {
            String missing = assertThrows(CheckpointException.class, () -> part.take("decoder.nothing", 1, 2))
                    .getMessage();
            assertTrue(
                    missing.contains("the decoder of") && missing.contains("lacks the tensor \"decoder.nothing\""),
                    missing);
            String wrong = assertThrows(
                            CheckpointException.class, () -> part.take("decoder.conv_in.weight", 64, 4, 3, 3))
                    .getMessage();
            assertTrue(wrong.contains("\"first_stage_model.decoder.conv_in.weight\" of " + folder), wrong);
            assertTrue(wrong.contains("has shape [64, 6, 3, 3]; wanted [64, 4, 3, 3]"), wrong);
        }
    }

    @Test
    void diffusersProjectionsAreJoinedTurnedAndReshapedIntoThoseOfTheReference() {
        NDArray q = manager.randomNormal(new Shape(4, 4));
        NDArray k = manager.randomNormal(new Shape(4, 4));
        NDArray v = manager.randomNormal(new Shape(4, 4));
        NDArray projection = manager.randomNormal(new Shape(3, 4));
        Path clip = folder.resolve("model.safetensors");
        String layer = "vision_model.encoder.layers.0.";
        SafetensorsWriter.write(
                clip,
                Map.of(),
                List.of(
                        Entry.of(layer + "self_attn.q_proj.weight", q, Precision.F32),
                        Entry.of(layer + "self_attn.k_proj.weight", k, Precision.F32),
                        Entry.of(layer + "self_attn.v_proj.weight", v, Precision.F32),
                        Entry.of(layer + "mlp.fc1.weight", q, Precision.F32),
                        Entry.of("visual_projection.weight", projection, Precision.F32)));
        Path vae = folder.resolve("vae.safetensors");
        String attention = "encoder.mid_block.attentions.0.";
        SafetensorsWriter.write(
                vae,
                Map.of(),
                List.of(
                        Entry.of(attention + "to_q.weight", q, Precision.BF16),
                        Entry.of(attention + "key.weight", k, Precision.F32)));
        Layout layout = new DiffusersFolder(
                folder, List.of(), List.of(SafetensorsFile.read(vae)), List.of(SafetensorsFile.read(clip)));
        try (Part part = new Part(PartName.IMAGE_ENCODER, layout, Precision.BF16, Device.cpu())) {
            NDArray joined = part.take("transformer.resblocks.0.attn.in_proj_weight", 12, 4);
            assertArrayEquals(floats(Kernels.cast(q.concat(k).concat(v), Precision.BF16)), floats(joined));
            NDArray turned = part.take("proj", 4, 3);
            assertArrayEquals(floats(Kernels.cast(projection.transpose(), Precision.BF16)), floats(turned));
            assertEquals(List.of(folder.getFileName() + "/" + layer + "mlp.fc1.weight"), part.untaken());
        }
        try (Part part = new Part(PartName.ENCODER, layout, Precision.F32, Device.cpu())) {
            assertArrayEquals(
                    floats(Kernels.cast(q, Precision.BF16)),
                    floats(part.take("encoder.mid.attn_1.q.weight", 4, 4, 1, 1)));
            assertArrayEquals(floats(k), floats(part.take("encoder.mid.attn_1.k.weight", 4, 4, 1, 1)));
        }
    }

    @Test
    void whatIsNoModelOfTheFamilyIsRefusedByWhatItIs() {
        assertRefused("it is a LoRA", Map.of("unet.down_blocks.0.attentions.0.to_q.lora_A.weight", List.of(4L, 4L)));
        assertRefused("averaged weights only", Map.of("model_ema.diffusion_modelinput_blocks00weight", List.of(4L)));
        assertRefused("one network of a diffusers folder", Map.of("down_blocks.0.resnets.0.conv1.weight", List.of(4L)));
        assertRefused(
                "none of its 1 tensors is named as in one (the first are [\"double_blocks.0\"])",
                Map.of("double_blocks.0", List.of(4L)));
        assertRefused("no layer over time", tensors -> tensors.keySet().removeIf(n -> n.contains("time_stack")));
        assertRefused("lacks the image encoder", tensors -> tensors.keySet().removeIf(n -> n.contains("open_clip")));
        assertRefused("lacks the decoder of the autoencoder", tensors -> tensors.keySet()
                .removeIf(n -> n.startsWith("first_stage")));
        assertRefused(
                "takes 18 channels, so it is a fine-tune with other inputs; wanted 12",
                tensors -> tensors.put("model.diffusion_model.input_blocks.0.0.weight", List.of(32L, 18L, 3L, 3L)),
                TinyModel.FACTS.toJson().replace("\"inChannels\":12", "\"inChannels\":18"));
    }

    @Test
    void eightBitFloatsAreRefusedByNameWithTheWayOut() throws IOException {
        Path file = tiny(tensors -> {});
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("\"F16\",\"shape\":[128,40]");
        assertTrue(at > 0);
        // The same bytes, read as twice as many numbers of one byte.
        String edited = text.replace("\"F16\",\"shape\":[128,40]", "\"F8_E4M3\",\"shape\":[256,40]");
        long length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
        byte[] out = edited.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer.wrap(out).order(ByteOrder.LITTLE_ENDIAN).putLong(length + edited.length() - text.length());
        Path eight = TestFiles.written(folder.resolve("eight.safetensors"), out);
        String message = assertThrows(CheckpointException.class, () -> Checkpoint.open(eight))
                .getMessage();
        assertTrue(
                message.contains("is stored as F8_E4M3; wanted F32, F16 or BF16: take the fp16 or fp32 file"), message);
    }

    @Test
    void aFineTuneOfADiffusersFolderIsRefusedByItsClass() {
        Path root = folder.resolve("tuned");
        TestFiles.written(
                root.resolve("unet/config.json"),
                "{\"_class_name\":\"UNetSpatioTemporalConditionModelVid2vid\"}".getBytes());
        TestFiles.manifest("svd.diffusers").properties().forEach(part -> {
            Map<String, List<Long>> tensors = TestFiles.shapes(part.getValue());
            tensors.computeIfPresent("conv_in.weight", (n, s) -> List.of(320L, 12L, 3L, 3L));
            String stem = part.getKey().equals("image_encoder") ? "model" : "diffusion_pytorch_model";
            TestFiles.hollow(root.resolve(part.getKey()).resolve(stem + ".safetensors"), tensors, Precision.F32);
        });
        String message = assertThrows(CheckpointException.class, () -> Checkpoint.open(root))
                .getMessage();
        assertTrue(message.contains("(UNetSpatioTemporalConditionModelVid2vid) takes 12 channels"), message);
    }

    @Test
    void aFolderWithoutWeightsSaysWhatItHas() throws IOException {
        Files.createDirectories(folder.resolve("f/unet"));
        Files.createFile(folder.resolve("f/unet/diffusion_pytorch_model.bin"));
        String message = assertThrows(CheckpointException.class, () -> Checkpoint.open(folder.resolve("f")))
                .getMessage();
        assertTrue(message.contains("found diffusion_pytorch_model.bin; fetch the .safetensors files"), message);
        Files.createDirectories(folder.resolve("g"));
        message = assertThrows(CheckpointException.class, () -> Checkpoint.open(folder.resolve("g")))
                .getMessage();
        assertTrue(message.contains("holds no checkpoint; wanted a .safetensors file, or a diffusers folder"), message);
    }

    /** Renamed, reshaped and lost tensors in a file that is whole: each is opened, or refused in words. */
    @Test
    void noMixOfTensorsCrashesOrHangs() {
        Map<String, List<Long>> whole = TinyModel.tensors();
        List<String> names = List.copyOf(whole.keySet());
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            Random random = new Random(576);
            int refused = 0;
            for (int i = 0; i < 200; i++) {
                Map<String, List<Long>> mixed = new LinkedHashMap<>(whole);
                for (int n = random.nextInt(4); n >= 0; n--) {
                    mix(mixed, names, random);
                }
                Map<String, String> metadata = random.nextInt(3) == 0 ? Map.of() : METADATA;
                Path file = TestFiles.hollow(folder.resolve("mixed.safetensors"), mixed, Precision.F16, metadata);
                try {
                    Checkpoint.open(file);
                } catch (CheckpointException e) {
                    refused++;
                }
            }
            assertTrue(refused > 50 && refused < 200, "refused " + refused);
        });
    }

    private static void mix(Map<String, List<Long>> tensors, List<String> names, Random random) {
        String name = names.get(random.nextInt(names.size()));
        if (random.nextBoolean()) {
            // Sizes are told by few tensors: aim at them half of the time.
            List<String> telling = names.stream()
                    .filter(
                            n -> n.matches(
                                    ".*(conv_in|conv_out|conv1|input_blocks.*0|label_emb.*|proj|positional.*|to_k|quant_conv|c_fc).weight|.*embedding"))
                    .toList();
            name = telling.get(random.nextInt(telling.size()));
        }
        switch (random.nextInt(4)) {
            case 0 -> tensors.remove(name);
            case 1 -> tensors.put(name, List.of());
            case 2 -> {
                List<Long> shape = new ArrayList<>(tensors.getOrDefault(name, List.of(1L)));
                if (!shape.isEmpty()) {
                    shape.set(
                            random.nextInt(shape.size()),
                            List.of(0L, 1L, 2L, 7L, 33L, 64L, 1L << 25).get(random.nextInt(7)));
                }
                tensors.put(name, shape);
            }
            default -> {
                List<Long> shape = tensors.getOrDefault(name, List.of(1L));
                tensors.put(name.replace(".0.", ".1."), shape);
            }
        }
    }

    private void assertRefused(String complaint, Map<String, List<Long>> tensors) {
        Path file = TestFiles.hollow(folder.resolve("other.safetensors"), tensors, Precision.F16);
        assertComplains(complaint, file);
    }

    private void assertRefused(String complaint, Consumer<Map<String, List<Long>>> edit) {
        assertComplains(complaint, tiny(edit));
    }

    private void assertRefused(String complaint, Consumer<Map<String, List<Long>>> edit, String facts) {
        Map<String, List<Long>> tensors = TinyModel.tensors();
        edit.accept(tensors);
        assertComplains(
                complaint,
                TestFiles.hollow(
                        folder.resolve("tiny.safetensors"),
                        tensors,
                        Precision.F16,
                        Map.of(ModelFacts.METADATA_KEY, facts)));
    }

    private static void assertComplains(String complaint, Path file) {
        String message = assertThrows(CheckpointException.class, () -> Checkpoint.open(file))
                .getMessage();
        assertTrue(message.contains(complaint), message);
        assertTrue(message.contains(file.toString()), message);
    }

    private Path tiny(Consumer<Map<String, List<Long>>> edit) {
        Map<String, List<Long>> tensors = TinyModel.tensors();
        edit.accept(tensors);
        return TestFiles.hollow(folder.resolve("tiny.safetensors"), tensors, Precision.F16, METADATA);
    }

    private static float[] floats(NDArray x) {
        return Kernels.cast(x, Precision.F32).toFloatArray();
    }
}
