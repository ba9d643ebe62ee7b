package org.svdmv.core.checkpoint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Reads the sizes of networks off the shapes of their tensors. Head widths cannot be told from shapes and are left out. */
final class Sizes {

    private Sizes() {}

    static ObjectNode unet(PartShapes s) {
        int modelChannels = s.size("input_blocks.0.0.weight", 0);
        List<Integer> widths = new ArrayList<>();
        List<Integer> blocks = new ArrayList<>();
        List<Integer> attention = new ArrayList<>();
        int width = 0;
        int count = 0;
        int transformers = 0;
        String transformer = "middle_block.1";
        for (int i = 1;
                s.has("input_blocks." + i + ".0.in_layers.2.weight") || s.has("input_blocks." + i + ".0.op.weight");
                i++) {
            if (s.has("input_blocks." + i + ".0.op.weight")) {
                level(s, widths, blocks, attention, width, count, transformers);
                count = 0;
                transformers = 0;
                continue;
            }
            width = s.size("input_blocks." + i + ".0.in_layers.2.weight", 0);
            count++;
            if (s.has("input_blocks." + i + ".1.proj_in.weight")) {
                transformers++;
            }
        }
        level(s, widths, blocks, attention, width, count, transformers);
        if (blocks.stream().distinct().count() != 1) {
            throw s.refuse("the levels have " + blocks + " residual blocks; wanted the same number on each");
        }
        ObjectNode json = FactsJson.object();
        json.put("inChannels", s.size("input_blocks.0.0.weight", 1));
        json.put("outChannels", s.size("out.2.weight", 0));
        json.put("modelChannels", modelChannels);
        multiples(s, json, widths, modelChannels);
        json.put("resBlocks", blocks.get(0));
        ArrayNode levels = json.putArray("attentionLevels");
        attention.forEach(levels::add);
        json.put("transformerDepth", s.count(transformer + ".transformer_blocks.", ".attn1.to_q.weight"));
        json.put("contextWidth", s.size(transformer + ".transformer_blocks.0.attn2.to_k.weight", 1));
        json.put("vectorWidth", s.size("label_emb.0.0.weight", 1));
        return json;
    }

    private static void level(
            PartShapes s,
            List<Integer> widths,
            List<Integer> blocks,
            List<Integer> attention,
            int width,
            int count,
            int transformers) {
        if (transformers != 0 && transformers != count) {
            throw s.refuse("level " + widths.size() + " has " + count + " residual blocks and " + transformers
                    + " transformers; wanted one for each or none");
        }
        if (transformers > 0) {
            attention.add(widths.size());
        }
        widths.add(width);
        blocks.add(count);
    }

    static ObjectNode imageEncoder(PartShapes s) {
        int tokens = s.size("positional_embedding", 0) - 1;
        int side = (int) Math.round(Math.sqrt(tokens));
        if (tokens < 1 || side * side != tokens) {
            throw s.refuse("the image encoder has " + (tokens + 1) + " positions; wanted a square number and one");
        }
        int patch = s.size("conv1.weight", 2);
        ObjectNode json = FactsJson.object();
        json.put("imageSize", side * patch);
        json.put("patchSize", patch);
        json.put("width", s.size("conv1.weight", 0));
        json.put("layers", s.count("transformer.resblocks.", ".ln_1.weight"));
        json.put("mlpWidth", s.size("transformer.resblocks.0.mlp.c_fc.weight", 0));
        json.put("embedding", s.size("proj", 1));
        return json;
    }

    static ObjectNode encoder(PartShapes s) {
        int channels = s.size("encoder.conv_in.weight", 0);
        List<Integer> widths = encoderWidths(s, channels);
        ObjectNode json = FactsJson.object();
        json.put("channels", channels);
        multiples(s, json, widths, channels);
        json.put("resBlocks", encoderBlocks(s, widths.size()));
        json.put("latentChannels", s.size("encoder.conv_out.weight", 0) / 2);
        json.put("quantConvolution", s.has("quant_conv.weight"));
        json.put("temporal", false);
        return json;
    }

    /** @param likely channels at full resolution if they fit the widths; else the widths' greatest common divisor */
    static ObjectNode decoder(PartShapes s, int likely) {
        List<Integer> widths = decoderWidths(s);
        ObjectNode json = FactsJson.object();
        int channels = likely > 0 && widths.stream().allMatch(w -> w % likely == 0) ? likely : divisor(widths);
        json.put("channels", channels);
        multiples(s, json, widths, channels);
        json.put("resBlocks", s.count("decoder.up.0.block.", ".conv1.weight") - 1);
        json.put("latentChannels", s.size("decoder.conv_in.weight", 1));
        json.put("quantConvolution", s.has("post_quant_conv.weight"));
        json.put("temporal", s.has("decoder.mid.block_1.mix_factor"));
        return json;
    }

    /** Channels change in residual blocks; a level without any is as wide as the one before it. */
    private static List<Integer> encoderWidths(PartShapes s, int channels) {
        List<Integer> widths = new ArrayList<>();
        int width = channels;
        int level = 0;
        do {
            String block = "encoder.down." + level + ".block.0.conv1.weight";
            width = s.has(block) ? s.size(block, 0) : width;
            widths.add(width);
            level++;
        } while (s.has("encoder.down." + (level - 1) + ".downsample.conv.weight"));
        return widths;
    }

    private static int encoderBlocks(PartShapes s, int levels) {
        List<Integer> blocks = IntStream.range(0, levels)
                .mapToObj(level -> s.count("encoder.down." + level + ".block.", ".conv1.weight"))
                .toList();
        if (blocks.stream().distinct().count() != 1) {
            throw s.refuse(
                    "the levels of the encoder have " + blocks + " residual blocks; wanted the same number on each");
        }
        return blocks.get(0);
    }

    /** A decoder has at least one block on every level. */
    private static List<Integer> decoderWidths(PartShapes s) {
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i == 0 || s.has("decoder.up." + i + ".block.0.conv1.weight"); i++) {
            widths.add(s.size("decoder.up." + i + ".block.0.conv1.weight", 0));
        }
        return widths;
    }

    private static int divisor(List<Integer> widths) {
        return widths.stream()
                .map(BigInteger::valueOf)
                .reduce(BigInteger.ZERO, BigInteger::gcd)
                .intValue();
    }

    private static void multiples(PartShapes s, ObjectNode json, List<Integer> widths, int channels) {
        ArrayNode multiples = json.putArray("channelMult");
        for (int width : widths) {
            if (width < channels || width % channels != 0) {
                throw s.refuse("the levels are " + widths + " channels wide; wanted multiples of " + channels);
            }
            multiples.add(width / channels);
        }
    }
}
