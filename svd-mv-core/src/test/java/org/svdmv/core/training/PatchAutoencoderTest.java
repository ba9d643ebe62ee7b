package org.svdmv.core.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.svdmv.core.checkpoint.TensorSource;
import org.svdmv.core.checkpoint.Weights;
import org.svdmv.core.kernel.RgbTensor;
import org.svdmv.core.model.Decoder;
import org.svdmv.core.model.Encoder;
import org.svdmv.core.spec.AutoencoderSpec;

class PatchAutoencoderTest {
    private static final int SIZE = 32;
    private static final AutoencoderSpec ENCODER = new AutoencoderSpec(128, List.of(1, 1, 1, 1), 0, 6, true, false);
    private static final AutoencoderSpec DECODER = new AutoencoderSpec(96, List.of(1, 1, 2, 2), 0, 6, false, false);

    /** Orbits of one view: smooth color ramps. */
    private static final OrbitSource RAMPS = index -> {
        SplittableRandom random = new SplittableRandom(index);
        byte[] pixels = new byte[SIZE * SIZE * 3];
        double[] slope = random.doubles(9, -3, 3).toArray();
        for (int i = 0; i < pixels.length; i++) {
            int c = i % 3;
            int x = i / 3 % SIZE;
            int y = i / 3 / SIZE;
            double v = 128 + 20 * slope[3 * c] + slope[3 * c + 1] * (x - 16) + slope[3 * c + 2] * (y - 16);
            pixels[i] = (byte) Math.round(Math.max(0, Math.min(255, v)));
        }
        return new Orbit(0, pixels);
    };

    private record Given(NDManager manager, Map<String, float[]> values) implements TensorSource {
        @Override
        public boolean has(String name) {
            return values.containsKey(name);
        }

        @Override
        public NDArray take(String name, long... shape) {
            float[] v = values.get(name);
            return manager.create(v == null ? new Initializer(1).values(name, shape) : v, new Shape(shape));
        }

        @Override
        public void pass(String name, long... shape) {}
    }

    @Test
    void theEncoderIsAPatchMap() {
        try (NDManager manager = NDManager.newBaseManager()) {
            PrincipalComponents components = PrincipalComponents.of(manager, RAMPS, 24, 1, SIZE, 8, 6);
            Encoder encoder = Encoder.load(
                    new Weights(new Given(manager, PatchAutoencoder.encoder(components, ENCODER)), ""), ENCODER);
            NDArray x = RgbTensor.of(manager, RAMPS.orbit(7).pixels(), SIZE, SIZE);
            assertTrue(PatchMap.of(encoder::mode, x).isPresent());
        }
    }

    @Test
    void theEncoderComputesTheScaledPrincipalComponentsOfEachPatch() {
        try (NDManager manager = NDManager.newBaseManager()) {
            PrincipalComponents components = PrincipalComponents.of(manager, RAMPS, 24, 1, SIZE, 8, 6);
            Encoder encoder = Encoder.load(
                    new Weights(new Given(manager, PatchAutoencoder.encoder(components, ENCODER)), ""), ENCODER);
            NDArray x = RgbTensor.of(manager, RAMPS.orbit(7).pixels(), SIZE, SIZE);
            NDArray z = encoder.mode(x);
            assertEquals(new Shape(1, 6, 4, 4), z.getShape());
            for (int i = 0; i < 6; i++) {
                double sum = -components.offset(i);
                for (int y = 0; y < 8; y++) {
                    for (int u = 0; u < 8; u++) {
                        for (int c = 0; c < 3; c++) {
                            sum += components.weight(i, y, u, c) * x.getFloat(0, c, 16 + y, 8 + u);
                        }
                    }
                }
                assertEquals(
                        components.scale(i) * sum,
                        z.getFloat(0, i, 2, 1),
                        2e-2 * components.scale(i) * components.deviations()[i]);
            }
        }
    }

    @Test
    void theDecoderBeginsWithTheMeanColorOfEachPatch() {
        try (NDManager manager = NDManager.newBaseManager()) {
            PrincipalComponents components = PrincipalComponents.of(manager, RAMPS, 24, 1, SIZE, 8, 6);
            Encoder encoder = Encoder.load(
                    new Weights(new Given(manager, PatchAutoencoder.encoder(components, ENCODER)), ""), ENCODER);
            Map<String, float[]> values = PatchAutoencoder.decoder(components, DECODER, new Initializer(1));
            Decoder decoder = Decoder.load(new Weights(new Given(manager, values), ""), DECODER);
            NDArray x = RgbTensor.of(manager, RAMPS.orbit(7).pixels(), SIZE, SIZE);
            NDArray y = decoder.decode(encoder.mode(x), 1);
            NDArray means = x.reshape(3, 4, 8, 4, 8)
                    .mean(new int[] {2}, true)
                    .mean(new int[] {4}, true)
                    .broadcast(3, 4, 8, 4, 8);
            double error = y.reshape(3, 4, 8, 4, 8).sub(means).abs().max().getFloat();
            assertTrue(error < 0.1, "largest error " + error);
        }
    }
}
