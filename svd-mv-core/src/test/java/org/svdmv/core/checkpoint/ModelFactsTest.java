package org.svdmv.core.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svdmv.core.kernel.Precision;
import org.svdmv.core.spec.AutoencoderSpec;

class ModelFactsTest {
    @TempDir
    Path folder;

    @Test
    void factsWrittenAreFactsRead() {
        String json = TinyModel.FACTS.toJson();
        assertEquals(TinyModel.FACTS, ModelFacts.fromJson(json));
        assertEquals(json, ModelFacts.fromJson(json).toJson());
    }

    @Test
    void aModelThatStoresItsFactsIsOpenedByThem() {
        Checkpoint checkpoint = Checkpoint.open(tiny(Map.of(ModelFacts.METADATA_KEY, TinyModel.FACTS.toJson())));
        assertEquals(TinyModel.FACTS, checkpoint.facts());
        assertEquals(List.of(), checkpoint.unknown());
    }

    @Test
    void anAutoencoderWithoutResidualBlocksOnItsWayIsOpened() {
        ModelFacts facts = withAutoencoder(
                new AutoencoderSpec(128, List.of(1, 1, 1, 1), 0, 6, true, false),
                new AutoencoderSpec(96, List.of(1, 1, 2, 2), 0, 6, false, false));
        Map<String, String> metadata = Map.of(ModelFacts.METADATA_KEY, facts.toJson());
        Path weights =
                TestFiles.hollow(folder.resolve("tiny.safetensors"), TinyModel.tensors(facts), Precision.F16, metadata);
        Checkpoint checkpoint = Checkpoint.open(weights);
        assertEquals(facts, checkpoint.facts());
        assertEquals(List.of(), checkpoint.unknown());
    }

    @Test
    void anEncoderThatLacksAResidualBlockIsRefused() {
        Map<String, List<Long>> tensors = new LinkedHashMap<>(TinyModel.tensors());
        tensors.keySet().removeIf(name -> name.contains("encoder.down.0.block.0"));
        Path weights = TestFiles.hollow(
                folder.resolve("tiny.safetensors"),
                tensors,
                Precision.F16,
                Map.of(ModelFacts.METADATA_KEY, TinyModel.FACTS.toJson()));
        assertTrue(refusal(weights).contains("the levels of the encoder have [0, 1] residual blocks"));
    }

    private static ModelFacts withAutoencoder(AutoencoderSpec encoder, AutoencoderSpec decoder) {
        ModelFacts f = TinyModel.FACTS;
        return new ModelFacts(
                f.variant(),
                f.unet(),
                f.imageEncoder(),
                encoder,
                decoder,
                f.vector(),
                f.frames(),
                f.imageWidth(),
                f.imageHeight(),
                f.latentScale(),
                f.condAug(),
                f.fpsId(),
                f.motionBucketId(),
                f.sampling());
    }

    @Test
    void aDescriptionBesideTheWeightsServesAsWell() {
        Path weights = tiny(Map.of(ModelFacts.METADATA_KEY, "{\"variant\":\"custom\"}"));
        Path spec = TestFiles.written(
                folder.resolve("spec.json"), TinyModel.FACTS.toJson().getBytes());
        assertEquals(TinyModel.FACTS, Checkpoint.open(weights, spec).facts());
    }

    @Test
    void withoutADescriptionAStrangeModelIsRefusedByItsVector() {
        assertTrue(refusal(tiny(Map.of())).contains("its conditioning vector has 40 channels"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"frames\":9            | \"frames\":0             | need at least 1 frame, got 0",
                "\"frames\":9            | \"frames\":\"9\"         | field \"frames\" is \"\"9\"\"; wanted a whole number",
                "\"variant\":\"custom\"  | \"variant\":\"sv5d\"     | \"sv5d\"; known are [svd, svd_xt, sv3d_u, sv3d_p, custom]",
                "\"sigmaMin\":0.01       | \"sigmaMin\":90          | need 0 < sigmaMin < sigmaMax, got 90.0 and 80.0",
                "\"quantity\":\"cond_aug\",\"width\":8 | \"quantity\":\"cond_aug\",\"width\":6 | the conditioning vector has 40 channels",
                "\"modelChannels\":32    | \"modelChannels\":64     | the description says modelChannels 64, the tensors say 32",
                "\"headChannels\":16     | \"headChannels\":24      | the width of its attention heads",
                "\"heads\":3             | \"heads\":5              | the heads of its image encoder",
                "\"imageWidth\":64       | \"imageWidth\":63        | the image size 63 x 64 is not a multiple of 2",
                "{                       | [                        | is not valid JSON",
            })
    void factsThatContradictThemselvesOrTheTensorsAreRefused(String from, String to, String complaint) {
        String json = TinyModel.FACTS.toJson();
        assertTrue(json.contains(from), json);
        String message = refusal(tiny(Map.of(ModelFacts.METADATA_KEY, json.replace(from, to))));
        assertTrue(message.contains(complaint), message);
        assertTrue(message.contains("tiny.safetensors"), message);
    }

    @Test
    void goldenDataAreDescribedByTheFileBesideThem() {
        Map<String, List<Long>> tensors = new LinkedHashMap<>(TinyModel.tensors());
        tensors.put("model.diffusion_model.label_emb.0.0.weight", List.of(128L, 1280L));
        Path weights = TestFiles.hollow(
                folder.resolve("some.safetensors"),
                tensors,
                Precision.F32,
                Map.of("modelspec.architecture", "golden-sv3d_p"));
        String golden =
                """
                {"unet": {"num_head_channels": 16, "model_channels": 32, "num_res_blocks": 1, "channel_mult": [1, 2]},
                 "clip": {"num_attention_heads": 3, "num_hidden_layers": 2}, "vae": {},
                 "runs": [{"version": "svd"},
                  {"version": "sv3d_p", "sampler": "heun", "steps": 4, "frames": 5, "image": 64, "cond_aug": 1e-05,
                   "fps_id": null, "guidance": {"kind": "triangle", "min": 1.0, "max": 2.25},
                   "sigma": {"min": 0.002, "max": 600.0, "rho": 7.0}, "latent_scale": 0.25}]}""";
        Path spec = TestFiles.written(folder.resolve("golden.json"), golden.getBytes());
        ModelFacts facts = Checkpoint.open(weights).facts();
        assertEquals(facts, Checkpoint.open(weights, spec).facts());
        assertEquals(ModelVariant.SV3D_P, facts.variant());
        assertEquals(16, facts.unet().headChannels());
        assertEquals(3, facts.imageEncoder().heads());
        assertEquals(5, facts.frames());
        assertEquals(64, facts.imageWidth());
        assertEquals(0.25, facts.latentScale());
        assertEquals(SamplingFacts.SamplerKind.HEUN, facts.sampling().sampler());
        assertEquals(2.25, facts.sampling().guidanceMax());
        assertEquals(600, facts.sampling().sigmaMax());
        assertEquals(6, facts.fpsId());
        Path other = TestFiles.written(
                folder.resolve("other.json"),
                golden.replace("\"version\": \"sv3d_p\"", "\"version\": \"sv3d_u\"")
                        .getBytes());
        String message = assertThrows(CheckpointException.class, () -> Checkpoint.open(weights, other))
                .getMessage();
        assertTrue(message.contains("has runs of [svd, sv3d_u]; wanted one of [some, sv3d_p"), message);
    }

    /** Facts and configurations come with files from anywhere: damaged ones are read, or refused in words. */
    @Test
    void noDamageToADescriptionCrashesOrHangs() {
        String[] descriptions = {
            TinyModel.FACTS.toJson(),
            """
            {"_class_name": "UNetSpatioTemporalConditionModel", "num_frames": 25, "addition_time_embed_dim": 256,
             "block_out_channels": [320, 640, 1280, 1280], "num_attention_heads": [5, 10, 20, 20]}""",
            """
            {"unet": {"num_head_channels": 16, "model_channels": 32, "num_res_blocks": 1, "channel_mult": [1, 2]},
             "clip": {"num_attention_heads": 3, "num_hidden_layers": 2}, "runs": [{"version": "sv3d_p", "steps": 4,
             "guidance": {"kind": "linear", "min": 1, "max": 2}, "sigma": {"min": 1, "max": 2, "rho": 3}}]}"""
        };
        Path root = folder.resolve("root");
        Random random = new Random(21);
        int refused = 0;
        for (int i = 0; i < 3000; i++) {
            String text = damaged(descriptions[i % 3], random);
            try {
                switch (i % 3) {
                    case 0 -> ModelFacts.fromJson(text);
                    case 1 -> {
                        TestFiles.written(root.resolve("unet/config.json"), text.getBytes(StandardCharsets.UTF_8));
                        new DiffusersConfig(root).layer();
                    }
                    default -> GoldenSpec.layer(JsonFields.parse("spec", text), List.of("sv3d_p"));
                }
            } catch (CheckpointException e) {
                refused++;
            }
        }
        assertTrue(refused > 1000 && refused < 3000, "refused " + refused);
    }

    private static String damaged(String text, Random random) {
        String[] values = {
            "-1", "0", "1e9", "2147483648", "1.5", "null", "true", "\"x\"", "[]", "{}", "[1]", "", ",", "]", "}"
        };
        Matcher tokens = Pattern.compile("\"[^\"]*\"|[0-9.E-]+|[\\[\\]{},:]").matcher(text);
        int which = random.nextInt((int) tokens.results().count());
        tokens.reset();
        for (int i = 0; i <= which; i++) {
            tokens.find();
        }
        return text.substring(0, tokens.start()) + values[random.nextInt(values.length)] + text.substring(tokens.end());
    }

    private Path tiny(Map<String, String> metadata) {
        return TestFiles.hollow(folder.resolve("tiny.safetensors"), TinyModel.tensors(), Precision.F16, metadata);
    }

    private static String refusal(Path path) {
        return assertThrows(CheckpointException.class, () -> Checkpoint.open(path))
                .getMessage();
    }
}
