package org.svdmv.core.training;

import ai.djl.ndarray.NDArray;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.svdmv.core.checkpoint.ModelFacts;
import org.svdmv.core.checkpoint.ModelVariant;
import org.svdmv.core.checkpoint.SafetensorsWriter;
import org.svdmv.core.checkpoint.VectorCondition;
import org.svdmv.core.checkpoint.VectorCondition.Quantity;
import org.svdmv.core.kernel.Precision;

/** A trained model as one file in the names of an sv3d_p file, float16, its facts in the metadata. */
record ExportedModel(Recipe recipe, double latentScale) {
    private static final Map<Networks.Role, String> ROOTS = new EnumMap<>(Map.of(
            Networks.Role.UNET, "model.diffusion_model.",
            Networks.Role.IMAGE_ENCODER, "conditioner.embedders.0.open_clip.model.visual.",
            Networks.Role.ENCODER, "conditioner.embedders.1.encoder.",
            Networks.Role.DECODER, "first_stage_model."));

    /** @param tensors by role and name */
    void write(Path path, Map<Networks.Role, Map<String, NDArray>> tensors) {
        List<SafetensorsWriter.Entry> entries = new ArrayList<>();
        tensors.forEach((role, named) -> named.forEach((name, tensor) ->
                entries.add(SafetensorsWriter.Entry.of(ROOTS.get(role) + name, tensor, Precision.F16))));
        SafetensorsWriter.write(path, Map.of(ModelFacts.METADATA_KEY, facts().toJson()), entries);
    }

    private ModelFacts facts() {
        List<Integer> widths = recipe.vectorWidths();
        return new ModelFacts(
                ModelVariant.CUSTOM,
                recipe.unet(),
                recipe.imageEncoder(),
                recipe.encoder(),
                recipe.decoder(),
                List.of(
                        new VectorCondition(Quantity.COND_AUG, widths.get(0)),
                        new VectorCondition(Quantity.POLARS_RAD, widths.get(1)),
                        new VectorCondition(Quantity.AZIMUTHS_RAD, widths.get(2))),
                recipe.frames(),
                recipe.imageSize(),
                recipe.imageSize(),
                latentScale,
                recipe.conditioningNoise(),
                0,
                0,
                recipe.sampling());
    }
}
