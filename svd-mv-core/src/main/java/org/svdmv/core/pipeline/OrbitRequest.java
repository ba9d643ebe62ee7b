package org.svdmv.core.pipeline;

import ai.djl.Device;
import java.awt.image.BufferedImage;
import java.util.List;
import org.svdmv.camera.Trajectory;
import org.svdmv.camera.ViewAngles;
import org.svdmv.core.kernel.Precision;

/**
 * All that decides what the views look like.
 *
 * @param picture what the model sees: the object on white, TYPE_INT_RGB, width and height multiples of 64 (or of what the model needs)
 * @param orbit where the views are taken from, as many as the model makes
 * @param precision number type of the U-Net and the image encoder; the autoencoder is always float32
 * @param condAug standard deviation of the noise added to the picture, in units of [-1, 1]
 * @param decodeChunk frames decoded at once; with a temporal decoder it changes the result
 */
public record OrbitRequest(
        BufferedImage picture,
        Trajectory orbit,
        SamplingPlan sampling,
        long seed,
        Precision precision,
        Device device,
        double condAug,
        int decodeChunk) {

    public OrbitRequest {
        if (!(condAug >= 0 && condAug < 10)) {
            throw new IllegalArgumentException("need 0 <= condAug < 10, got " + condAug + "; SV3D uses 1e-5, SVD 0.02");
        }
        if (decodeChunk < 1) {
            throw new IllegalArgumentException("need at least 1 frame decoded at once, got " + decodeChunk);
        }
        if (precision == Precision.F16 && device.equals(Device.cpu())) {
            throw new IllegalArgumentException(
                    "f16 is over 20 times slower than f32 on a processor; use f32, or bf16 where the processor has it");
        }
    }

    /** Elevation and azimuth of each view. */
    List<ViewAngles> angles() {
        return orbit.angles();
    }
}
