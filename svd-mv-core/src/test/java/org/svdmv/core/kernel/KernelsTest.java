package org.svdmv.core.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KernelsTest {
    private final NDManager manager = NDManager.newBaseManager();

    @AfterEach
    void close() {
        manager.close();
    }

    private NDArray randn(long... shape) {
        return manager.randomNormal(0, 1, new Shape(shape), DataType.FLOAT32);
    }

    @Test
    void groupNormMakesEveryGroupZeroMeanAndUnitVariance() {
        NDArray x = randn(2, 64, 5, 3).mul(4).add(7);
        NDArray y = Kernels.groupNorm(x, manager.ones(new Shape(64)), manager.zeros(new Shape(64)), 1e-6)
                .reshape(2, 32, -1);
        assertTrue(y.mean(new int[] {2}).abs().max().getFloat() < 1e-5);
        assertTrue(y.square().mean(new int[] {2}).sub(1).abs().max().getFloat() < 1e-4);
    }

    @Test
    void maxPoolTakesTheLargestOfOverlappingWindows() {
        NDArray x = manager.arange(0f, 25f, 1f).reshape(1, 1, 5, 5);
        assertArrayEquals(new float[] {12, 14, 22, 24}, Kernels.maxPool(x, 3, 2).toFloatArray());
        assertArrayEquals(
                new float[] {-1, -3, -11, -13},
                Kernels.maxPool(x.add(1).neg(), 2, 2).toFloatArray());
    }

    @Test
    void reluKeepsWhatIsPositive() {
        assertArrayEquals(
                new float[] {0, 0, 3},
                Kernels.relu(manager.create(new float[] {-2, 0, 3})).toFloatArray());
    }

    @Test
    void attentionWithEqualKeysIsTheMeanOfTheValues() {
        NDArray v = randn(2, 6, 8);
        NDArray y = Kernels.attention(randn(2, 6, 8), manager.zeros(new Shape(2, 6, 8)), v, 2);
        NDArray mean = v.mean(new int[] {1}, true).broadcast(2, 6, 8);
        assertTrue(y.sub(mean).abs().max().getFloat() < 1e-6);
    }

    @Test
    void frameAttentionIsAttentionOverTheTransposedTokens() {
        int b = 2;
        int t = 3;
        int s = 5;
        NDArray q = randn(b * t, s, 8);
        NDArray k = randn(b * t, s, 8);
        NDArray v = randn(b * t, s, 8);
        NDArray y = Kernels.frameAttention(q, k, v, t, 2);
        NDArray z = Kernels.attention(byPosition(q, t), byPosition(k, t), byPosition(v, t), 2);
        assertTrue(byPosition(y, t).sub(z).abs().max().getFloat() < 1e-6);
    }

    /** "(b t) s c -> (b s) t c". */
    private static NDArray byPosition(NDArray x, int frames) {
        long s = x.getShape().get(1);
        long c = x.getShape().get(2);
        return x.reshape(-1, frames, s, c).transpose(0, 2, 1, 3).reshape(-1, frames, c);
    }

    @Test
    void timeConvolutionWithACentralUnitKernelChangesNothing() {
        NDArray x = randn(6, 4, 3, 3);
        NDArray w = manager.zeros(new Shape(4, 4, 3, 1, 1));
        for (int c = 0; c < 4; c++) {
            w.set(new ai.djl.ndarray.index.NDIndex("{},{},1", c, c), 1);
        }
        NDArray y = Kernels.timeConv(Kernels.channelsLast(x), w, manager.zeros(new Shape(4)), 3);
        assertArrayEquals(x.toFloatArray(), y.toFloatArray(), 1e-6f);
    }

    @Test
    void timeConvolutionLooksOneFrameBackAndPadsWithZeros() {
        NDArray x = randn(6, 1, 2, 2);
        NDArray w = manager.create(new float[] {1, 0, 0}, new Shape(1, 1, 3, 1, 1));
        NDArray y = Kernels.timeConv(x, w, manager.zeros(new Shape(1)), 3);
        NDArray back = x.reshape(2, 3, 4).get(":,:2");
        NDArray expected = manager.zeros(new Shape(2, 1, 4)).concat(back, 1).reshape(6, 1, 2, 2);
        assertArrayEquals(expected.toFloatArray(), y.toFloatArray(), 1e-6f);
    }

    @Test
    void blendIsTheSigmoidWeightedMean() {
        NDArray a = manager.full(new Shape(2), 3f);
        NDArray b = manager.full(new Shape(2), 1f);
        NDArray logit = manager.create(new float[] {(float) Math.log(3)});
        assertEquals(2.5f, Kernels.blend(a, b, logit).getFloat(0), 1e-6f);
    }

    @Test
    void productsAreComputedInTheNumberTypeOfTheirWeights() {
        NDArray x = randn(3, 16);
        NDArray w = randn(8, 16);
        NDArray exact = Kernels.linear(x, w, null);
        NDArray rounded = Kernels.cast(Kernels.linear(x, Kernels.cast(w, Precision.BF16), null), Precision.F32);
        float error = rounded.sub(exact).norm().getFloat() / exact.norm().getFloat();
        assertTrue(error > 1e-4 && error < 1e-2, "relative error " + error);
    }

    @Test
    void gradientsFlowThroughRoundedWeightsToTheirMasters() {
        NDArray w = randn(1, 4);
        w.setRequiresGradient(true);
        try (ai.djl.training.GradientCollector collector =
                ai.djl.engine.Engine.getInstance().newGradientCollector()) {
            NDArray x = manager.ones(new Shape(1, 4));
            collector.backward(
                    Kernels.cast(Kernels.linear(x, w, null), Precision.F32).sum());
        }
        assertArrayEquals(new float[] {1, 1, 1, 1}, w.getGradient().toFloatArray(), 1e-3f);
    }

    @Test
    void aScopeFreesEverythingButItsResult() {
        NDArray[] inner = new NDArray[1];
        NDArray result = Scope.scoped(() -> {
            inner[0] = randn(2);
            return inner[0].add(1);
        });
        assertEquals(2, result.toFloatArray().length);
        assertThrows(IllegalStateException.class, () -> inner[0].toFloatArray());
    }

    @Test
    void aKernelCalledWithTensorsThatDoNotFitSaysWhy() {
        EngineException e = assertThrows(EngineException.class, () -> Kernels.linear(randn(1, 3), randn(2, 4), null));
        assertTrue(e.getMessage().contains("shapes cannot be multiplied"), e.getMessage());
    }
}
