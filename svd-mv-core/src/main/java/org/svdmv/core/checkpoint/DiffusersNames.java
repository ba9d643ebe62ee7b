package org.svdmv.core.checkpoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The table that translates the names of a diffusers folder into those of the sgm reference.
 *
 * <p>A row names a module (everything below it follows) or a single tensor: sgm on the left, diffusers on the right. Source: read off both
 * libraries' module trees (generative-models 0ad7de9, diffusers 58eb52c, transformers' CLIPVisionModelWithProjection).
 */
final class DiffusersNames {
    private static final String RES_BLOCK =
            """
            in_layers.0      norm1
            in_layers.2      conv1
            emb_layers.1     time_emb_proj
            out_layers.0     norm2
            out_layers.3     conv2
            skip_connection  conv_shortcut
            """;
    private static final String TRANSFORMER =
            """
            norm                norm
            proj_in             proj_in
            transformer_blocks  transformer_blocks
            time_pos_embed.0    time_pos_embed.linear_1
            time_pos_embed.2    time_pos_embed.linear_2
            time_stack          temporal_transformer_blocks
            time_mixer          time_mixer
            proj_out            proj_out
            """;
    private static final String AUTOENCODER_RES_BLOCK =
            """
            norm1         norm1
            conv1         conv1
            norm2         norm2
            conv2         conv2
            nin_shortcut  conv_shortcut
            """;
    private static final String CLIP_BLOCK =
            """
            ln_1           layer_norm1
            attn.out_proj  self_attn.out_proj
            ln_2           layer_norm2
            mlp.c_fc       mlp.fc1
            mlp.c_proj     mlp.fc2
            """;

    /** How the right side of a row becomes its left side. */
    enum Rule {
        RENAME,
        CONCATENATE,
        TRANSPOSE,
        POINTWISE
    }

    record Row(String sgm, Rule rule, List<String> diffusers) {}

    private final List<Row> rows = new ArrayList<>();

    private DiffusersNames() {}

    static List<Row> unet(Set<String> names) {
        DiffusersNames t = new DiffusersNames();
        int levels = count(names, "down_blocks.%d.resnets.0.spatial_res_block.conv1.weight");
        int n = 1 + count(names, "down_blocks.0.resnets.%d.spatial_res_block.conv1.weight");
        t.row("time_embed.0", "time_embedding.linear_1");
        t.row("time_embed.2", "time_embedding.linear_2");
        t.row("label_emb.0.0", "add_embedding.linear_1");
        t.row("label_emb.0.2", "add_embedding.linear_2");
        t.row("input_blocks.0.0", "conv_in");
        for (int b = 0; b < levels; b++) {
            String down = "down_blocks." + b;
            for (int l = 0; l < n - 1; l++) {
                t.videoResBlock("input_blocks." + (1 + b * n + l) + ".0", down + ".resnets." + l);
                t.rows("input_blocks." + (1 + b * n + l) + ".1", down + ".attentions." + l, TRANSFORMER);
            }
            t.row("input_blocks." + (b + 1) * n + ".0.op", down + ".downsamplers.0.conv");
        }
        t.videoResBlock("middle_block.0", "mid_block.resnets.0");
        t.rows("middle_block.1", "mid_block.attentions.0", TRANSFORMER);
        t.videoResBlock("middle_block.2", "mid_block.resnets.1");
        for (int b = 0; b < levels; b++) {
            String up = "up_blocks." + b;
            for (int l = 0; l < n; l++) {
                t.videoResBlock("output_blocks." + (b * n + l) + ".0", up + ".resnets." + l);
                t.rows("output_blocks." + (b * n + l) + ".1", up + ".attentions." + l, TRANSFORMER);
            }
            int upsampler = names.contains(up + ".attentions.0.proj_in.weight") ? 2 : 1;
            t.row("output_blocks." + (b * n + n - 1) + "." + upsampler + ".conv", up + ".upsamplers.0.conv");
        }
        t.row("out.0", "conv_norm_out");
        t.row("out.2", "conv_out");
        return t.rows;
    }

    static List<Row> autoencoder(Set<String> names) {
        DiffusersNames t = new DiffusersNames();
        t.row("quant_conv", "quant_conv");
        t.row("post_quant_conv", "post_quant_conv");
        t.autoencoderHalf("encoder");
        int levels = count(names, "encoder.down_blocks.%d.resnets.0.conv1.weight");
        for (int i = 0; i < levels; i++) {
            String down = "encoder.down_blocks." + i;
            for (int j = 0; j < count(names, down + ".resnets.%d.conv1.weight"); j++) {
                t.rows("encoder.down." + i + ".block." + j, down + ".resnets." + j, AUTOENCODER_RES_BLOCK);
            }
            t.row("encoder.down." + i + ".downsample.conv", down + ".downsamplers.0.conv");
        }
        t.autoencoderHalf("decoder");
        t.row("decoder.conv_out.time_mix_conv", "decoder.time_conv_out");
        for (int i = 0; i < levels; i++) {
            String up = "decoder.up_blocks." + (levels - 1 - i);
            int blocks = Math.max(
                    count(names, up + ".resnets.%d.conv1.weight"),
                    count(names, up + ".resnets.%d.spatial_res_block.conv1.weight"));
            for (int j = 0; j < blocks; j++) {
                t.autoencoderResBlock("decoder.up." + i + ".block." + j, up + ".resnets." + j);
            }
            t.row("decoder.up." + i + ".upsample.conv", up + ".upsamplers.0.conv");
        }
        return t.rows;
    }

    static List<Row> imageEncoder(Set<String> names) {
        DiffusersNames t = new DiffusersNames();
        t.row("class_embedding", "vision_model.embeddings.class_embedding");
        t.row("conv1", "vision_model.embeddings.patch_embedding");
        t.row("positional_embedding", "vision_model.embeddings.position_embedding.weight");
        t.row("ln_pre", "vision_model.pre_layrnorm");
        int layers = count(names, "vision_model.encoder.layers.%d.mlp.fc1.weight");
        for (int i = 0; i < layers; i++) {
            String sgm = "transformer.resblocks." + i;
            String layer = "vision_model.encoder.layers." + i;
            t.rows(sgm, layer, CLIP_BLOCK);
            for (String what : List.of("weight", "bias")) {
                t.concatenate(
                        sgm + ".attn.in_proj_" + what,
                        layer + ".self_attn.q_proj." + what,
                        layer + ".self_attn.k_proj." + what,
                        layer + ".self_attn.v_proj." + what);
            }
        }
        t.row("ln_post", "vision_model.post_layernorm");
        t.rule("proj", Rule.TRANSPOSE, "visual_projection.weight");
        return t.rows;
    }

    private void videoResBlock(String sgm, String diffusers) {
        rows(sgm, diffusers + ".spatial_res_block", RES_BLOCK);
        rows(sgm + ".time_stack", diffusers + ".temporal_res_block", RES_BLOCK);
        row(sgm + ".time_mixer", diffusers + ".time_mixer");
    }

    /** Of an image decoder, or of a video decoder. */
    private void autoencoderResBlock(String sgm, String diffusers) {
        rows(sgm, diffusers, AUTOENCODER_RES_BLOCK);
        rows(sgm, diffusers + ".spatial_res_block", AUTOENCODER_RES_BLOCK);
        rows(sgm + ".time_stack", diffusers + ".temporal_res_block", RES_BLOCK);
        row(sgm + ".mix_factor", diffusers + ".time_mixer.mix_factor");
    }

    /** What encoder and decoder have in common; the attention in the names of today and in those before diffusers 0.17. */
    private void autoencoderHalf(String half) {
        row(half + ".conv_in", half + ".conv_in");
        autoencoderResBlock(half + ".mid.block_1", half + ".mid_block.resnets.0");
        autoencoderResBlock(half + ".mid.block_2", half + ".mid_block.resnets.1");
        String attention = half + ".mid_block.attentions.0.";
        row(half + ".mid.attn_1.norm", attention + "group_norm");
        pointwise(half + ".mid.attn_1.q", attention + "to_q", attention + "query");
        pointwise(half + ".mid.attn_1.k", attention + "to_k", attention + "key");
        pointwise(half + ".mid.attn_1.v", attention + "to_v", attention + "value");
        pointwise(half + ".mid.attn_1.proj_out", attention + "to_out.0", attention + "proj_attn");
        row(half + ".norm_out", half + ".conv_norm_out");
        row(half + ".conv_out", half + ".conv_out");
    }

    private void row(String sgm, String diffusers) {
        rule(sgm, Rule.RENAME, diffusers);
    }

    private void rows(String sgm, String diffusers, String table) {
        table.lines()
                .map(line -> line.trim().split("\\s+"))
                .forEach(c -> row(sgm + "." + c[0], diffusers + "." + c[1]));
    }

    private void concatenate(String sgm, String... diffusers) {
        rule(sgm, Rule.CONCATENATE, diffusers);
    }

    private void pointwise(String sgm, String... spellings) {
        for (String spelling : spellings) {
            rule(sgm + ".weight", Rule.POINTWISE, spelling + ".weight");
            row(sgm + ".bias", spelling + ".bias");
        }
    }

    private void rule(String sgm, Rule rule, String... diffusers) {
        rows.add(new Row(sgm, rule, List.of(diffusers)));
    }

    private static int count(Set<String> names, String pattern) {
        int i = 0;
        while (names.contains(String.format(pattern, i))) {
            i++;
        }
        return i;
    }

    /** The recipes of the stored tensors that a table names; tensors it does not name are left out. */
    static Map<String, Recipe> translate(List<Row> rows, Map<String, StoredTensor> stored) {
        Map<String, Row> byDiffusers = new LinkedHashMap<>();
        rows.forEach(row -> row.diffusers().forEach(name -> byDiffusers.put(name, row)));
        Map<String, Recipe> recipes = new LinkedHashMap<>();
        stored.forEach((name, tensor) -> {
            for (int end = name.length(); end > 0; end = name.lastIndexOf('.', end - 1)) {
                Row row = byDiffusers.get(name.substring(0, end));
                if (row != null) {
                    add(recipes, row, name.substring(end), tensor, stored);
                    return;
                }
            }
        });
        return recipes;
    }

    private static void add(
            Map<String, Recipe> recipes, Row row, String below, StoredTensor tensor, Map<String, StoredTensor> stored) {
        boolean matrix = tensor.shape().size() == 2;
        switch (row.rule()) {
            case RENAME -> recipes.put(row.sgm() + below, new Recipe.AsStored(tensor));
            case POINTWISE ->
                recipes.put(row.sgm(), matrix ? new Recipe.Pointwise(tensor) : new Recipe.AsStored(tensor));
            case TRANSPOSE -> {
                if (matrix) {
                    recipes.put(row.sgm(), new Recipe.Transposed(tensor));
                }
            }
            case CONCATENATE -> {
                List<StoredTensor> pieces = row.diffusers().stream()
                        .filter(stored::containsKey)
                        .map(stored::get)
                        .toList();
                if (pieces.size() == row.diffusers().size() && stackable(pieces)) {
                    recipes.put(row.sgm(), new Recipe.Concatenated(pieces));
                }
            }
        }
    }

    /** Same shape each, with an axis to join along. */
    private static boolean stackable(List<StoredTensor> pieces) {
        return !pieces.get(0).shape().isEmpty()
                && pieces.stream().map(StoredTensor::shape).distinct().count() == 1;
    }
}
