package org.svdmv.core.training;

import ai.djl.ndarray.NDArray;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.svdmv.core.checkpoint.ModelFacts;
import org.svdmv.core.checkpoint.ModelVariant;
import org.svdmv.core.checkpoint.PartName;
import org.svdmv.core.checkpoint.SafetensorsWriter;
import org.svdmv.core.kernel.Precision;

/** A trained model as one file in the names of sv3d_p, float16, its facts in the metadata. */
record ExportedModel(Recipe recipe, double latentScale) {
    private static final Map<PartName, String> ROOTS = new EnumMap<>(Map.of(
            PartName.UNET, "model.diffusion_model.",
            PartName.IMAGE_ENCODER, "conditioner.embedders.0.open_clip.model.visual.",
            PartName.ENCODER, "conditioner.embedders.1.encoder.",
            PartName.DECODER, "first_stage_model."));

    /**
     * Before the work: whether its networks make a model.
     *
     * @throws IllegalArgumentException if their sizes contradict each other
     */
    static void requireWhole(Recipe recipe) {
        new ExportedModel(recipe, 1).facts();
    }

    /** @param tensors by name, of each network */
    void write(Path path, Map<PartName, Map<String, NDArray>> tensors) {
        List<SafetensorsWriter.Entry> entries = new ArrayList<>();
        tensors.forEach((part, named) -> named.forEach((name, tensor) ->
                entries.add(SafetensorsWriter.Entry.of(ROOTS.get(part) + name, tensor, Precision.F16))));
        SafetensorsWriter.write(path, Map.of(ModelFacts.METADATA_KEY, facts().toJson()), entries);
    }

    private ModelFacts facts() {
        return new ModelFacts(
                ModelVariant.CUSTOM,
                recipe.unet(),
                recipe.imageEncoder(),
                recipe.encoder(),
                recipe.decoder(),
                recipe.vector(),
                recipe.frames(),
                recipe.imageSize(),
                recipe.imageSize(),
                latentScale,
                recipe.conditioningNoise(),
                recipe.fpsId(),
                recipe.motionBucketId(),
                recipe.sampling());
    }
}
