package org.svdmv.core.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svdmv.core.checkpoint.SamplingFacts.GuidanceKind;
import org.svdmv.core.checkpoint.VectorCondition.Quantity;
import org.svdmv.core.kernel.Precision;
import org.svdmv.core.model.Decoder;
import org.svdmv.core.model.Encoder;
import org.svdmv.core.model.ImageEncoder;
import org.svdmv.core.model.VideoUNet;
import org.svdmv.core.spec.AutoencoderSpec;
import org.svdmv.core.spec.ImageEncoderSpec;
import org.svdmv.core.spec.UNetSpec;

/** The checkpoints as they are published, at full size, by the names and shapes of their tensors; their numbers are holes in a file. */
class PublishedCheckpointsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"svd.sgm", "sv3d_u.sgm", "sv3d_p.sgm"})
    void everyTensorOfASingleFileIsTakenOrKnownToBeOfNoUse(String name) {
        Checkpoint checkpoint = single(name, name.replace(".sgm", ".safetensors"));
        assertEquals(List.of(), checkpoint.unknown());
        assertLoads(checkpoint);
    }

    @Test
    void everyTensorOfADiffusersFolderIsTaken() {
        Checkpoint checkpoint = diffusers(folder.resolve("stable-video-diffusion-img2vid-xt"), shapes());
        assertEquals(List.of(), checkpoint.layout().unclaimed());
        assertLoads(checkpoint);
    }

    @Test
    void theSizesAreThoseOfTheReferenceConfiguration() {
        UNetSpec unet = single("sv3d_p.sgm", "sv3d_p.safetensors").facts().unet();
        assertEquals(new UNetSpec(8, 4, 320, List.of(1, 2, 4, 4), 2, Set.of(0, 1, 2), 64, 1, 1024, 1280, 1e-5), unet);
        ModelFacts svd = single("svd.sgm", "svd.safetensors").facts();
        assertEquals(new ImageEncoderSpec(224, 14, 1280, 32, 16, 5120, 1024), svd.imageEncoder());
        assertEquals(new AutoencoderSpec(128, List.of(1, 2, 4, 4), 2, 4, true, false), svd.encoder());
        assertEquals(new AutoencoderSpec(128, List.of(1, 2, 4, 4), 2, 4, false, true), svd.decoder());
        ModelFacts folder = diffusers(this.folder.resolve("svd"), shapes()).facts();
        assertEquals(
                new UNetSpec(8, 4, 320, List.of(1, 2, 4, 4), 2, Set.of(0, 1, 2), 64, 1, 1024, 768, 1e-6),
                folder.unet());
        assertEquals(svd.imageEncoder(), folder.imageEncoder());
        assertEquals(svd.encoder(), folder.encoder());
        assertEquals(svd.decoder(), folder.decoder());
    }

    /** The counts are those of the papers and of the reference's own log. */
    @Test
    void theNumbersOfParametersAreThePublishedOnes() {
        assertEquals(1_523_967_722L, single("sv3d_u.sgm", "a.safetensors").parameters(PartName.UNET));
        assertEquals(1_524_623_082L, single("svd.sgm", "b.safetensors").parameters(PartName.UNET));
        assertEquals(1_524_623_082L, diffusers(folder.resolve("c"), shapes()).parameters(PartName.UNET));
        Checkpoint sv3d = single("sv3d_p.sgm", "d.safetensors");
        assertEquals(1_525_278_442L, sv3d.parameters(PartName.UNET));
        assertEquals(
                683_800_065L, sv3d.parameters(PartName.IMAGE_ENCODER) + elements(sv3d, "open_clip.model.", "visual."));
    }

    @Test
    void theVariantIsToldByNamesAndShapesAndBringsItsConfiguration() {
        ModelFacts u = single("sv3d_u.sgm", "renamed.safetensors").facts();
        assertEquals(ModelVariant.SV3D_U, u.variant());
        assertEquals(List.of(new VectorCondition(Quantity.COND_AUG, 256)), u.vector());
        assertEquals(1e-5, u.condAug());
        assertEquals(21, u.frames());
        assertEquals(GuidanceKind.TRIANGLE, u.sampling().guidance());
        assertEquals(50, u.sampling().steps());
        ModelFacts p = single("sv3d_p.sgm", "renamed.safetensors").facts();
        assertEquals(ModelVariant.SV3D_P, p.variant());
        assertEquals(
                List.of(
                        new VectorCondition(Quantity.COND_AUG, 256),
                        new VectorCondition(Quantity.POLARS_RAD, 512),
                        new VectorCondition(Quantity.AZIMUTHS_RAD, 512)),
                p.vector());
        ModelFacts svd = single("svd.sgm", "svd.safetensors").facts();
        assertEquals(ModelVariant.SVD, svd.variant());
        assertEquals(
                List.of(
                        new VectorCondition(Quantity.FPS_ID, 256),
                        new VectorCondition(Quantity.MOTION_BUCKET_ID, 256),
                        new VectorCondition(Quantity.COND_AUG, 256)),
                svd.vector());
        assertEquals(14, svd.frames());
        assertEquals(0.02, svd.condAug());
        assertEquals(2.5, svd.sampling().guidanceMax());
        ModelFacts xt = single("svd.sgm", "svd_xt_1_1.safetensors").facts();
        assertEquals(ModelVariant.SVD_XT, xt.variant());
        assertEquals(25, xt.frames());
        assertEquals(30, xt.sampling().steps());
        assertEquals(3.0, xt.sampling().guidanceMax());
    }

    @Test
    void anImageDecoderFileDecodesFrameByFrameAfterItsPostQuantConvolution() {
        Map<String, List<Long>> tensors = TestFiles.shapes(TestFiles.manifest("svd.sgm"));
        tensors.keySet().removeIf(n -> n.startsWith("first_stage_model.decoder"));
        Map<String, List<Long>> image = new LinkedHashMap<>();
        tensors.forEach((name, shape) -> {
            if (name.matches("conditioner.embedders.3.encoder.(decoder|post_quant_conv|quant_conv).*")) {
                image.put(name.replace("conditioner.embedders.3.encoder.", "first_stage_model."), shape);
            }
        });
        tensors.putAll(image);
        Checkpoint checkpoint = Checkpoint.open(
                TestFiles.hollow(folder.resolve("svd_xt_image_decoder.safetensors"), tensors, Precision.F16));
        assertEquals(
                new AutoencoderSpec(128, List.of(1, 2, 4, 4), 2, 4, true, false),
                checkpoint.facts().decoder());
        assertEquals(ModelVariant.SVD_XT, checkpoint.variant());
        assertEquals(List.of(), checkpoint.unknown());
        assertLoads(checkpoint);
    }

    @Test
    void anSv3dFolderTakesItsOrbitFromEachViewAndDecodesWithTheImageAutoencoderInItsOldNames() {
        Map<String, Map<String, List<Long>>> parts = shapes();
        parts.get("unet").put("add_embedding.linear_1.weight", List.of(1280L, 1280L));
        parts.put("vae", imageAutoencoder(parts.get("vae")));
        Path root = folder.resolve("sv3d-diffusers");
        TestFiles.written(
                root.resolve("unet/config.json"),
                bytes(
                        """
                {"_class_name": "SV3DUNetSpatioTemporalConditionModel", "num_frames": 21, "addition_time_embed_dim": 256,
                 "block_out_channels": [320, 640, 1280, 1280], "num_attention_heads": [5, 10, 20, 20]}"""));
        Checkpoint checkpoint = diffusers(root, parts);
        ModelFacts facts = checkpoint.facts();
        assertEquals(ModelVariant.SV3D_P, facts.variant());
        assertEquals(21, facts.frames());
        assertEquals(
                1280, facts.vector().stream().mapToInt(VectorCondition::width).sum());
        assertEquals(new AutoencoderSpec(128, List.of(1, 2, 4, 4), 2, 4, true, false), facts.decoder());
        assertEquals(List.of(), checkpoint.unknown());
        assertLoads(checkpoint);
    }

    @Test
    void shardsAreFoundThroughTheirIndex() {
        Map<String, Map<String, List<Long>>> parts = shapes();
        Path root = folder.resolve("sharded");
        Map<String, List<Long>> first = new LinkedHashMap<>();
        Map<String, List<Long>> second = new LinkedHashMap<>();
        StringBuilder index = new StringBuilder("{\"metadata\":{},\"weight_map\":{");
        parts.remove("unet").forEach((name, shape) -> {
            boolean one = first.size() < 700;
            (one ? first : second).put(name, shape);
            index.append('"')
                    .append(name)
                    .append("\":\"")
                    .append(one ? "a" : "b")
                    .append(".safetensors\",");
        });
        index.setCharAt(index.length() - 1, '}');
        TestFiles.written(root.resolve("unet/diffusion_pytorch_model.safetensors.index.json"), bytes(index + "}"));
        TestFiles.hollow(root.resolve("unet/a.safetensors"), first, Precision.F16);
        TestFiles.hollow(root.resolve("unet/b.safetensors"), second, Precision.F16);
        Checkpoint checkpoint = diffusers(root, parts);
        assertEquals(4, checkpoint.files().size());
        assertLoads(checkpoint);
    }

    /** Every network loads by name, and leaves nothing of its part. */
    private static void assertLoads(Checkpoint checkpoint) {
        ModelFacts facts = checkpoint.facts();
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
            for (PartName part : PartName.values()) {
                DrySource source = new DrySource(checkpoint.layout().part(part), manager);
                switch (part) {
                    case UNET -> VideoUNet.load(source.weights(), facts.unet());
                    case IMAGE_ENCODER -> ImageEncoder.load(source.weights(), facts.imageEncoder());
                    case ENCODER -> Encoder.load(source.weights(), facts.encoder());
                    case DECODER -> Decoder.load(source.weights(), facts.decoder());
                }
                assertEquals(Set.of(), source.untaken(), part.label());
            }
        }
    }

    private Checkpoint single(String manifest, String file) {
        Map<String, List<Long>> tensors = TestFiles.shapes(TestFiles.manifest(manifest));
        return Checkpoint.open(TestFiles.hollow(folder.resolve(file), tensors, Precision.F16));
    }

    private static Checkpoint diffusers(Path root, Map<String, Map<String, List<Long>>> parts) {
        TestFiles.written(root.resolve("model_index.json"), bytes("{}"));
        parts.forEach((part, tensors) -> {
            String stem = part.equals("image_encoder") ? "model" : "diffusion_pytorch_model";
            TestFiles.hollow(root.resolve(part).resolve(stem + ".fp16.safetensors"), tensors, Precision.F16);
        });
        return Checkpoint.open(root);
    }

    private static Map<String, Map<String, List<Long>>> shapes() {
        JsonNode manifest = TestFiles.manifest("svd.diffusers");
        Map<String, Map<String, List<Long>>> parts = new LinkedHashMap<>();
        manifest.properties().forEach(part -> parts.put(part.getKey(), TestFiles.shapes(part.getValue())));
        return parts;
    }

    /** AutoencoderKL as diffusers before 0.17 named it, made from the autoencoder with the temporal decoder. */
    private static Map<String, List<Long>> imageAutoencoder(Map<String, List<Long>> temporal) {
        Map<String, List<Long>> image = new LinkedHashMap<>();
        temporal.forEach((name, shape) -> {
            if (!name.contains("temporal_res_block") && !name.contains("time_")) {
                image.put(
                        name.replace(".spatial_res_block", "")
                                .replace("to_q", "query")
                                .replace("to_k", "key")
                                .replace("to_v", "value")
                                .replace("to_out.0", "proj_attn"),
                        shape);
            }
        });
        image.put("post_quant_conv.weight", List.of(4L, 4L, 1L, 1L));
        image.put("post_quant_conv.bias", List.of(4L));
        return image;
    }

    private static long elements(Checkpoint checkpoint, String in, String without) {
        List<Long> counts = new ArrayList<>();
        checkpoint.layout().files().get(0).header().tensors().forEach((name, t) -> {
            if (name.contains(in) && !name.contains(without)) {
                counts.add(t.elements());
            }
        });
        assertTrue(counts.size() == 6, "tensors of the text side: " + counts.size());
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
