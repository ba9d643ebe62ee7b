package org.svdmv.core.checkpoint;

import java.util.List;
import java.util.Locale;

/** A network of a checkpoint. Names inside a part are those of the sgm reference below the part's root. */
public enum PartName {
    /** The denoising network: {@code input_blocks..}, {@code middle_block..}, {@code output_blocks..}. */
    UNET(List.of("")),
    /** The CLIP vision transformer: {@code conv1..}, {@code transformer.resblocks..}, {@code proj}. */
    IMAGE_ENCODER(List.of("")),
    /** The half of the autoencoder that encodes the conditioning image: {@code encoder..}, {@code quant_conv..}. */
    ENCODER(List.of("encoder.", "quant_conv.")),
    /** The half of the autoencoder that decodes the views: {@code decoder..}, {@code post_quant_conv..}. */
    DECODER(List.of("decoder.", "post_quant_conv."));

    private final List<String> prefixes;

    PartName(List<String> prefixes) {
        this.prefixes = prefixes;
    }

    /** Name for messages. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether a name below the part's root is one of its own. */
    boolean holds(String name) {
        return prefixes.stream().anyMatch(name::startsWith);
    }
}
