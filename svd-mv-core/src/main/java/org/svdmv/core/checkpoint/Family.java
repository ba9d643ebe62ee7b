package org.svdmv.core.checkpoint;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Tells checkpoints of the SVD family from other safetensors files, by name. */
final class Family {

    private Family() {}

    /** @throws CheckpointException saying what the file is, if it is none of the family */
    static void require(Layout layout, Path path) {
        Set<String> names = new TreeSet<>();
        layout.files().forEach(f -> names.addAll(f.header().tensors().keySet()));
        Map<String, Recipe> unet = layout.part(PartName.UNET);
        if (!unet.containsKey("input_blocks.0.0.weight") || !unet.containsKey("input_blocks.1.0.in_layers.2.weight")) {
            throw new CheckpointException(path + " is no SVD or SV3D checkpoint: " + other(names));
        }
        if (unet.keySet().stream().noneMatch(n -> n.contains(".time_stack."))) {
            throw new CheckpointException(
                    path + " is no SVD or SV3D checkpoint: its UNet makes single pictures (no layer over time,"
                            + " as in Stable Diffusion 1, 2 or XL)");
        }
        require(layout, path, PartName.UNET, "label_emb.0.0.weight", "the embedding of a conditioning vector");
        require(layout, path, PartName.IMAGE_ENCODER, "conv1.weight", "the image encoder");
        require(layout, path, PartName.ENCODER, "encoder.conv_in.weight", "the encoder of the autoencoder");
        require(layout, path, PartName.DECODER, "decoder.conv_in.weight", "the decoder of the autoencoder");
        requireReadable(layout);
    }

    private static void require(Layout layout, Path path, PartName part, String tensor, String what) {
        if (!layout.part(part).containsKey(tensor)) {
            throw new CheckpointException(path + " lacks " + what + " (tensor " + FileKind.shown(tensor) + " of its "
                    + part.label() + "); wanted a complete checkpoint, not a single network of it");
        }
    }

    private static void requireReadable(Layout layout) {
        for (PartName part : PartName.values()) {
            for (Recipe recipe : layout.part(part).values()) {
                for (StoredTensor source : recipe.sources()) {
                    StoredType type = source.info().type();
                    if (type.precision().isEmpty()) {
                        throw new CheckpointException("tensor " + source.shown() + " is stored as " + type
                                + "; wanted F32, F16 or BF16"
                                + (type.eightBitFloat()
                                        ? ": take the fp16 or fp32 file of the" + " model, or convert this one"
                                        : ""));
                    }
                }
            }
        }
    }

    private static String other(Set<String> names) {
        if (names.stream().anyMatch(n -> n.contains("lora_") || n.contains(".lora."))) {
            return "it is a LoRA, an addition to a checkpoint; wanted the checkpoint itself";
        }
        if (names.stream().anyMatch(n -> n.startsWith("model_ema."))) {
            return "it holds averaged weights only (model_ema); wanted the weights themselves";
        }
        if (names.stream().anyMatch(n -> n.startsWith("down_blocks.") || n.startsWith("vision_model."))) {
            return "it is one network of a diffusers folder; wanted the folder that holds unet, vae and image_encoder";
        }
        List<String> first = names.stream().limit(3).map(FileKind::shown).toList();
        return "none of its " + names.size() + " tensors is named as in one (the first are " + first
                + "); wanted svd, svd_xt, sv3d_u or sv3d_p as .safetensors";
    }
}
