package org.svdmv.core.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.svdmv.core.checkpoint.PartName;
import org.svdmv.core.kernel.Kernels;
import org.svdmv.core.kernel.Precision;

/** What the objectives say of their parameters, with networks none of whose tensors is zero. */
class GradientTest {
    /** A bias of keys adds the same to all scores of a query, which softmax does not see. */
    private static final List<String> WITHOUT_EFFECT = List.of("decoder.mid.attn_1.k.bias");

    private final NDManager manager = NDManager.newBaseManager();

    @BeforeEach
    void noGradients() {
        JniUtils.setGradMode(false);
    }

    @AfterEach
    void close() {
        manager.close();
    }

    private Objective objective(Recipe recipe, Networks networks, int stage) {
        Sampling sampling = new Sampling(1, 0, 5);
        if (recipe.stages().get(stage) instanceof Stage.Autoencoding autoencoding) {
            return new AutoencodingObjective(
                    recipe, stage, autoencoding, networks, TinyTraining.BALLS, sampling, manager);
        }
        Stage.Denoising denoising = (Stage.Denoising) recipe.stages().get(stage);
        Latents latents = new Latents(recipe, TinyTraining.BALLS, networks, manager, 1 << 20);
        return new DenoisingObjective(
                recipe, stage, denoising, networks, TinyTraining.BALLS, latents, 0.5, sampling, manager);
    }

    /** The gradients by tensor, of the whole loss in one share. */
    private static Map<NDArray, NDArray> gradients(Objective objective, Networks networks) {
        List<NDArray> parameters = new ArrayList<>();
        objective
                .learners()
                .forEach(part -> parameters.addAll(
                        networks.parameters().get(part).tensors().values()));
        Map<NDArray, NDArray> gradients = new IdentityHashMap<>();
        parameters.forEach(p -> gradients.put(p, p.zerosLike()));
        JniUtils.setGradMode(true);
        try (NDScope scope = new NDScope()) {
            Kernels.gradients(
                    objective.loss(0, 1).get(0).get(),
                    parameters.toArray(NDArray[]::new),
                    parameters.stream().map(gradients::get).toArray(NDArray[]::new));
        } finally {
            JniUtils.setGradMode(false);
        }
        return gradients;
    }

    private static double loss(Objective objective) {
        try (NDScope scope = new NDScope()) {
            return objective.loss(0, 1).get(0).get().getFloat();
        }
    }

    /** The slope along the gradient is its norm; the slope by central differences of fourth order. */
    @ParameterizedTest
    @CsvSource({
        "0, DECODER, decoder.conv_in.weight",
        "1, UNET, input_blocks.0.0.weight",
        "1, UNET, middle_block.1.time_mixer.mix_factor",
        "1, UNET, label_emb.0.0.weight",
        "1, IMAGE_ENCODER, conv1.weight",
    })
    void theLossRisesAlongAGradientAsTheGradientSays(int stage, PartName part, String tensor) {
        Recipe recipe = TinyTraining.with("\"dropout\": 0.2", "\"dropout\": 0");
        Networks networks = TinyTraining.networks(manager, recipe);
        Objective objective = objective(recipe, networks, stage);
        try (Learning learning = Learning.of(manager, networks, objective.learners(), 1)) {
            NDArray parameter = networks.parameters().get(part).tensors().get(tensor);
            NDArray gradient = gradients(objective, networks).get(parameter);
            double norm = gradient.norm().getFloat();
            double h = 0.01 * parameter.norm().getFloat();
            NDArray step = gradient.mul(h / norm);
            double wide = rise(objective, parameter, step.mul(2));
            double narrow = rise(objective, parameter, step);
            assertEquals(norm, (8 * narrow - wide) / (12 * h), 0.01 * norm);
        }
    }

    /** f(p + step) - f(p - step) */
    private static double rise(Objective objective, NDArray parameter, NDArray step) {
        parameter.addi(step);
        double above = loss(objective);
        parameter.subi(step.mul(2));
        double below = loss(objective);
        parameter.addi(step);
        return above - below;
    }

    @ParameterizedTest
    @CsvSource({"0, F32", "0, BF16", "1, F32", "1, BF16"})
    void everyParameterOfTheLearnersHasAGradientAndNoOtherHas(int stage, Precision precision) {
        Recipe recipe = Recipe.of(TinyTraining.JSON
                .replace("\"F32\"", "\"" + precision + "\"")
                .replace("\"dropout\": 0.2", "\"dropout\": 0"));
        Networks networks = TinyTraining.networks(manager, recipe);
        Objective objective = objective(recipe, networks, stage);
        try (Learning learning = Learning.of(manager, networks, objective.learners(), 1)) {
            Map<NDArray, NDArray> gradients = gradients(objective, networks);
            networks.parameters().forEach((part, parameters) -> {
                if (objective.learners().contains(part)) {
                    assertEquals(List.of(), still(parameters.tensors(), gradients));
                } else {
                    assertTrue(parameters.tensors().values().stream().noneMatch(NDArray::hasGradient), part.label());
                }
            });
        }
    }

    /** Names of the tensors without a gradient. */
    private static List<String> still(Map<String, NDArray> tensors, Map<NDArray, NDArray> gradients) {
        List<String> still = new ArrayList<>();
        tensors.forEach((name, tensor) -> {
            double slope = gradients.get(tensor).norm().getFloat();
            if (!(slope > 1e-6) && !WITHOUT_EFFECT.contains(name)) {
                still.add(name + " " + slope);
            }
        });
        return still;
    }

    @Test
    void whereThePictureIsAlwaysHiddenTheImageEncoderLearnsNothingAndTheVectorIsStillRead() {
        Recipe recipe = TinyTraining.with("\"dropout\": 0.2", "\"dropout\": 1");
        Networks networks = TinyTraining.networks(manager, recipe);
        Objective objective = objective(recipe, networks, 1);
        try (Learning learning = Learning.of(manager, networks, objective.learners(), 1)) {
            Map<NDArray, NDArray> gradients = gradients(objective, networks);
            networks.parameters()
                    .get(PartName.IMAGE_ENCODER)
                    .tensors()
                    .values()
                    .forEach(tensor ->
                            assertEquals(0, gradients.get(tensor).norm().getFloat()));
            Map<String, NDArray> unet = networks.parameters().get(PartName.UNET).tensors();
            NDArray first = gradients.get(unet.get("input_blocks.0.0.weight"));
            int z = TinyTraining.LATENT_CHANNELS;
            assertTrue(first.get(":, :{}", z).norm().getFloat() > 1e-3);
            assertEquals(0, first.get(":, {}:", z).norm().getFloat());
            assertTrue(gradients.get(unet.get("label_emb.0.0.weight")).norm().getFloat() > 1e-3);
        }
    }

    @Test
    void aFrozenImageEncoderDoesNotLearn() {
        Recipe recipe = TinyTraining.with("\"dropout\": 0.2", "\"dropout\": 0, \"imageEncoderFrozen\": true");
        Networks networks = TinyTraining.networks(manager, recipe);
        Objective objective = objective(recipe, networks, 1);
        try (Learning learning = Learning.of(manager, networks, objective.learners(), 1)) {
            assertTrue(networks.parameters().get(PartName.IMAGE_ENCODER).tensors().values().stream()
                    .noneMatch(NDArray::hasGradient));
            assertEquals(
                    List.of(),
                    still(networks.parameters().get(PartName.UNET).tensors(), gradients(objective, networks)));
        }
    }

    /** What may be computed side by side is the whole: its losses and gradients add up to those of one share. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void sharesAddUpToTheWhole(int stage) {
        Recipe recipe = Recipe.of(TinyTraining.JSON.replace("\"batch\": 2", "\"batch\": 5"));
        Networks networks = TinyTraining.networks(manager, recipe);
        Objective objective = objective(recipe, networks, stage);
        try (Learning one = Learning.of(manager, networks, objective.learners(), 1);
                Learning three = Learning.of(manager, networks, objective.learners(), 3)) {
            double whole = differentiated(one, objective.loss(0, 1));
            double sum = differentiated(three, objective.loss(0, 3));
            assertEquals(whole, sum, 1e-5 * whole);
            Optimization settings = recipe.stages().get(stage).optimization();
            double norm = one.update(settings, 0);
            assertEquals(norm, three.update(settings, 0), 1e-3 * norm);
        }
    }

    private static double differentiated(Learning learning, List<Supplier<NDArray>> shares) {
        return IntStream.range(0, shares.size())
                .mapToDouble(i -> learning.differentiate(i, shares.get(i)))
                .sum();
    }
}
