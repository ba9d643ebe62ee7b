package org.svdmv.core.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.svdmv.core.checkpoint.VectorCondition.Quantity;

/** What the config.json files of a diffusers folder say that the weights do not. */
record DiffusersConfig(Path root) {

    /** Class of the UNet; empty where the folder does not say. */
    String unetClass() {
        return has("unet/config.json") && config("unet/config.json").has("_class_name")
                ? config("unet/config.json").text("_class_name")
                : "";
    }

    /** Whether it is SV3D as chenguolin's sv3d-diffusers saves it. */
    boolean orbits() {
        return unetClass().startsWith("SV3D");
    }

    /** Frames the UNet was trained on; 0 where the folder does not say. */
    int frames() {
        return has("unet/config.json") && config("unet/config.json").has("num_frames")
                ? config("unet/config.json").integer("num_frames")
                : 0;
    }

    /** The layer of facts they hold. */
    ObjectNode layer() {
        ObjectNode layer = FactsJson.object();
        if (!orbits()) {
            ObjectNode sampling = layer.putObject("sampling");
            sampling.put("steps", 25);
            sampling.put("guidanceMin", 1.0);
            sampling.put("guidanceMax", 3.0);
        }
        if (has("unet/config.json")) {
            unet(config("unet/config.json"), layer);
        }
        if (has("image_encoder/config.json")) {
            GoldenSpec.put(
                    layer.withObjectProperty("imageEncoder"),
                    "heads",
                    config("image_encoder/config.json"),
                    "num_attention_heads");
        }
        if (has("vae/config.json")) {
            GoldenSpec.put(layer, "latentScale", config("vae/config.json"), "scaling_factor");
        }
        if (has("scheduler/scheduler_config.json")) {
            scheduler(config("scheduler/scheduler_config.json"), layer.withObjectProperty("sampling"));
        }
        return layer;
    }

    private void unet(JsonFields config, ObjectNode layer) {
        GoldenSpec.put(layer, "frames", config, "num_frames");
        if (config.has("num_attention_heads") && config.has("block_out_channels")) {
            layer.withObjectProperty("unet").put("headChannels", headChannels(config));
        }
        if (config.has("addition_time_embed_dim") && !orbits()) {
            ArrayNode vector = layer.putArray("vector");
            for (Quantity quantity : List.of(Quantity.FPS_ID, Quantity.MOTION_BUCKET_ID, Quantity.COND_AUG)) {
                vector.addObject()
                        .put("quantity", quantity.label())
                        .put("width", config.integer("addition_time_embed_dim"));
            }
        }
    }

    private static int headChannels(JsonFields config) {
        List<Integer> channels = config.integers("block_out_channels");
        JsonNode heads = config.node().get("num_attention_heads");
        if (heads.isArray() && heads.size() != channels.size()) {
            throw new CheckpointException(config.where() + ": num_attention_heads has " + heads.size()
                    + " levels, block_out_channels " + channels.size());
        }
        Set<Integer> widths = new LinkedHashSet<>();
        for (int level = 0; level < channels.size(); level++) {
            int n = heads.isInt()
                    ? heads.intValue()
                    : config.integers("num_attention_heads").get(level);
            if (n < 1 || channels.get(level) % n != 0) {
                throw new CheckpointException(config.where() + ": " + n + " heads do not divide " + channels.get(level)
                        + " channels at level " + level);
            }
            widths.add(channels.get(level) / n);
        }
        if (widths.size() != 1) {
            throw new CheckpointException(config.where() + ": heads of " + widths
                    + " channels on different levels; wanted one width, as SVD and SV3D have");
        }
        return widths.iterator().next();
    }

    private static void scheduler(JsonFields config, ObjectNode sampling) {
        if (config.has("prediction_type") && !config.text("prediction_type").equals("v_prediction")) {
            throw new CheckpointException(config.where() + ": prediction_type is "
                    + FileKind.shown(config.text("prediction_type")) + "; wanted v_prediction, as SVD and SV3D have");
        }
        GoldenSpec.put(sampling, "sigmaMin", config, "sigma_min");
        GoldenSpec.put(sampling, "sigmaMax", config, "sigma_max");
    }

    private boolean has(String file) {
        return Files.isRegularFile(root.resolve(file));
    }

    private JsonFields config(String file) {
        return JsonFields.read(root.resolve(file));
    }
}
