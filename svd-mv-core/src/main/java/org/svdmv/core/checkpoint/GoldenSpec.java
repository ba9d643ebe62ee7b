package org.svdmv.core.checkpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * What a file beside a checkpoint says of it: facts in the project's own format, or the description that comes with golden data
 * ({@code unet}, {@code vae}, {@code clip} and {@code runs}; or, in a diffusers folder, the settings of one run).
 */
final class GoldenSpec {

    private GoldenSpec() {}

    /**
     * The layer of facts it holds.
     *
     * @param names what the model may be called in {@code runs}, best first
     */
    static ObjectNode layer(JsonFields spec, List<String> names) {
        if (spec.has("variant")) {
            return (ObjectNode) spec.node();
        }
        if (spec.has("runs")) {
            ObjectNode layer = run(spec, names);
            layer.set("unet", unet(spec.object("unet")));
            layer.set("imageEncoder", imageEncoder(spec.object("clip")));
            return layer;
        }
        if (spec.has("num_head_channels") || spec.has("fps_id_sent")) {
            return pipeline(spec);
        }
        throw new CheckpointException(
                spec.where() + " describes no model; wanted facts (variant, unet, ..) or a golden.json"
                        + " (unet, vae, clip, runs)");
    }

    private static ObjectNode unet(JsonFields unet) {
        ObjectNode json = FactsJson.object();
        json.put("headChannels", unet.integer("num_head_channels"));
        json.put("modelChannels", unet.integer("model_channels"));
        json.put("resBlocks", unet.integer("num_res_blocks"));
        json.set("channelMult", unet.node().get("channel_mult"));
        return json;
    }

    private static ObjectNode imageEncoder(JsonFields clip) {
        ObjectNode json = FactsJson.object();
        json.put("heads", clip.integer("num_attention_heads"));
        json.put("layers", clip.integer("num_hidden_layers"));
        return json;
    }

    private static ObjectNode run(JsonFields spec, List<String> names) {
        List<JsonFields> runs = spec.objects("runs");
        Optional<JsonFields> found = names.stream()
                .flatMap(name -> runs.stream().filter(r -> r.text("version").equals(name)))
                .findFirst();
        if (found.isEmpty()) {
            throw new CheckpointException(spec.where() + " has runs of "
                    + runs.stream().map(r -> r.text("version")).toList() + "; wanted one of " + names);
        }
        JsonFields run = found.get();
        ObjectNode json = FactsJson.object();
        put(json, "frames", run, "frames");
        put(json, "imageWidth", run, "image");
        put(json, "imageHeight", run, "image");
        put(json, "condAug", run, "cond_aug");
        put(json, "latentScale", run, "latent_scale");
        put(json, "fpsId", run, "fps_id");
        put(json, "motionBucketId", run, "motion_bucket_id");
        ObjectNode sampling = json.putObject("sampling");
        put(sampling, "sampler", run, "sampler");
        put(sampling, "steps", run, "steps");
        if (run.has("guidance")) {
            put(sampling, "guidance", run.object("guidance"), "kind");
            put(sampling, "guidanceMin", run.object("guidance"), "min");
            put(sampling, "guidanceMax", run.object("guidance"), "max");
        }
        if (run.has("sigma")) {
            put(sampling, "sigmaMin", run.object("sigma"), "min");
            put(sampling, "sigmaMax", run.object("sigma"), "max");
            put(sampling, "rho", run.object("sigma"), "rho");
        }
        return json;
    }

    private static ObjectNode pipeline(JsonFields spec) {
        ObjectNode json = FactsJson.object();
        put(json, "frames", spec, "frames");
        put(json, "imageWidth", spec, "size");
        put(json, "imageHeight", spec, "size");
        put(json, "condAug", spec, "noise_aug_strength");
        put(json, "fpsId", spec, "fps_id_sent");
        put(json, "motionBucketId", spec, "motion_bucket_id");
        ObjectNode sampling = json.putObject("sampling");
        put(sampling, "steps", spec, "steps");
        put(sampling, "guidanceMin", spec, "min_guidance_scale");
        put(sampling, "guidanceMax", spec, "max_guidance_scale");
        return json;
    }

    static void put(ObjectNode into, String field, JsonFields from, String name) {
        if (from.has(name)) {
            into.set(field, from.node().get(name));
        }
    }
}
