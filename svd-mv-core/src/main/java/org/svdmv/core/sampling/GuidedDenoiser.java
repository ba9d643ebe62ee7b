package org.svdmv.core.sampling;

import ai.djl.ndarray.NDArray;

/**
 * Classifier-free guidance, frame by frame. Where every scale is 1 the unconditional answer cancels and is not computed.
 * <pre>
 *   D_t(x; sigma) = U_t + scale_t (C_t - U_t)
 * </pre>
 */
record GuidedDenoiser(Denoiser conditional, Denoiser unconditional, Guidance guidance) implements Denoiser {

    @Override
    public NDArray denoise(NDArray x, double sigma) {
        int frames = (int) x.getShape().get(0);
        if (!guidance.asksUnconditional(frames)) {
            return conditional.denoise(x, sigma);
        }
        NDArray u = unconditional.denoise(x, sigma);
        NDArray c = conditional.denoise(x, sigma);
        return u.add(c.sub(u).mul(perFrame(guidance.scales(frames), x)));
    }

    /** The scales as {@code [T, 1, 1, 1]} beside {@code x}. */
    private static NDArray perFrame(double[] scales, NDArray x) {
        float[] values = new float[scales.length];
        for (int t = 0; t < values.length; t++) {
            values[t] = (float) scales[t];
        }
        return x.getManager().create(values).reshape(scales.length, 1, 1, 1);
    }
}
