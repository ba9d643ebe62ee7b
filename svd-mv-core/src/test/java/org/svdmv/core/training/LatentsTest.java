package org.svdmv.core.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LatentsTest {
    private static final Recipe RECIPE = TinyTraining.RECIPE;
    private static final long VIEW_BYTES = 2L * TinyTraining.LATENT_CHANNELS * 8 * 8;

    private final NDManager manager = NDManager.newBaseManager();
    private Networks networks;

    @BeforeEach
    void load() {
        JniUtils.setGradMode(false);
        networks = TinyTraining.networks(manager, RECIPE);
    }

    @AfterEach
    void close() {
        manager.close();
    }

    private Latents latents(long budget) {
        return new Latents(RECIPE, TinyTraining.BALLS, networks, manager, budget);
    }

    @Test
    void keptLatentsStayWithinTheBudgetAndAreTheSameWhenMadeAgain() {
        Latents all = latents(1 << 20);
        Latents one = latents(TinyTraining.FRAMES * VIEW_BYTES);
        for (int n = 0; n < 12; n++) {
            Augmentation augmentation = new Augmentation(n % 3);
            try (NDScope scope = new NDScope()) {
                assertArrayEquals(
                        all.orbit(n % 4, augmentation).toFloatArray(),
                        one.orbit(n % 4, augmentation).toFloatArray());
            }
            assertEquals(TinyTraining.FRAMES * VIEW_BYTES, one.bytes());
        }
        assertEquals(12 * TinyTraining.FRAMES * VIEW_BYTES, all.bytes());
    }

    @Test
    void aSingleViewIsEncodedByItselfAndIsThatOfTheOrbit() {
        Latents latents = latents(1 << 20);
        Augmentation augmentation = new Augmentation(5);
        NDArray view = latents.view(1, augmentation, 2);
        assertEquals(new Shape(1, TinyTraining.LATENT_CHANNELS, 8, 8), view.getShape());
        assertEquals(VIEW_BYTES, latents.bytes());
        NDArray difference = latents.orbit(1, augmentation).get("2:3").sub(view);
        assertTrue(difference.abs().max().getFloat() <= 2e-3 * view.abs().max().getFloat());
    }

    @Test
    void theScaleBringsLatentsToUnitMeanSquare() {
        Latents latents = latents(1 << 20);
        double scale = latents.scale(3, 2);
        double sum = 0;
        for (int orbit = 3; orbit < 5; orbit++) {
            sum += latents.orbit(orbit, new Augmentation(0))
                    .mul(scale)
                    .square()
                    .mean()
                    .getFloat();
        }
        assertEquals(1, sum / 2, 1e-5);
    }

    /** A step on single views touches the view and the input view of each sample, nothing else. */
    @Test
    void aStageOfSingleViewsEncodesNoWholeOrbits() {
        Recipe recipe = TinyTraining.with("\"frames\": 4, \"meanLogSigma\"", "\"frames\": 1, \"meanLogSigma\"");
        Stage.Denoising stage = (Stage.Denoising) recipe.stages().get(1);
        Latents latents = latents(1 << 20);
        DenoisingObjective objective = new DenoisingObjective(
                recipe, 1, stage, networks, TinyTraining.BALLS, latents, 0.5, new Sampling(1, 0, 5), manager);
        try (NDScope scope = new NDScope()) {
            assertTrue(Float.isFinite(objective.loss(0, 1).get(0).get().getFloat()));
        }
        int samples = stage.optimization().batch();
        assertTrue(latents.bytes() <= 2 * samples * VIEW_BYTES, latents.bytes() + " bytes");
        assertTrue(latents.bytes() >= samples * VIEW_BYTES, latents.bytes() + " bytes");
    }
}
