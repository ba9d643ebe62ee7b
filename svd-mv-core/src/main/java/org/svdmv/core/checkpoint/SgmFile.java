package org.svdmv.core.checkpoint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file in the names of Stability-AI/generative-models: svd, svd_xt, their image-decoder variants, sv3d_u, sv3d_p.
 * <pre>
 *   model.diffusion_model.                               the UNet
 *   conditioner.embedders.0.open_clip.model.visual.      the image encoder
 *   conditioner.embedders.N.encoder.{encoder,quant_conv} the autoencoder of the conditioning image, N = 3 in SVD, 1 in SV3D
 *   first_stage_model.{decoder,post_quant_conv}          the decoder of the views; post_quant_conv in image-decoder files only
 * </pre>
 */
public record SgmFile(SafetensorsFile file) implements Layout {
    static final String UNET = "model.diffusion_model.";
    static final String OPEN_CLIP = "conditioner.embedders.0.open_clip.model.";
    static final String FIRST_STAGE = "first_stage_model.";
    private static final Pattern CONDITIONING_AUTOENCODER =
            Pattern.compile("(conditioner\\.embedders\\.(\\d+)\\.encoder\\.)encoder\\.conv_in\\.weight");

    @Override
    public String label() {
        return "sgm single file";
    }

    @Override
    public List<SafetensorsFile> files() {
        return List.of(file);
    }

    @Override
    public Map<String, Recipe> part(PartName part) {
        String root = root(part);
        Map<String, Recipe> recipes = new LinkedHashMap<>();
        file.header().tensors().forEach((name, info) -> {
            if (name.startsWith(root) && part.holds(name.substring(root.length()))) {
                recipes.put(name.substring(root.length()), new Recipe.AsStored(new StoredTensor(file, info)));
            }
        });
        return recipes;
    }

    @Override
    public String fullName(StoredTensor tensor) {
        return tensor.info().name();
    }

    @Override
    public double downNormEpsilon() {
        return 1e-5;
    }

    /** Index of the conditioner embedder that holds the autoencoder; -1 where there is none. */
    int autoencoderIndex() {
        return autoencoder().map(m -> Integer.parseInt(m.group(2))).orElse(-1);
    }

    private String root(PartName part) {
        return switch (part) {
            case UNET -> UNET;
            case IMAGE_ENCODER -> OPEN_CLIP + "visual.";
            case ENCODER -> autoencoder().map(m -> m.group(1)).orElse(FIRST_STAGE);
            case DECODER -> FIRST_STAGE;
        };
    }

    private Optional<Matcher> autoencoder() {
        return file.header().tensors().keySet().stream()
                .map(CONDITIONING_AUTOENCODER::matcher)
                .filter(Matcher::matches)
                .findFirst();
    }
}
