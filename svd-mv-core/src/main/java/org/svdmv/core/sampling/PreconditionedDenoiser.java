package org.svdmv.core.sampling;

import ai.djl.ndarray.NDArray;
import org.svdmv.core.kernel.Kernels;
import org.svdmv.core.kernel.Precision;

/**
 * One answer of a network as a denoiser; the only place where latents (float32) and network change precision.
 * <pre>
 *   D(x; sigma) = c_skip x + c_out F(c_in x; c_noise)
 * </pre>
 */
record PreconditionedDenoiser(
        Network network, Network.Branch branch, Precision precision, Preconditioning preconditioning)
        implements Denoiser {

    @Override
    public NDArray denoise(NDArray x, double sigma) {
        NDArray scaled = Kernels.cast(x.mul(preconditioning.cIn(sigma)), precision);
        NDArray f = network.apply(scaled, preconditioning.cNoise(sigma), branch);
        return x.mul(preconditioning.cSkip(sigma))
                .add(Kernels.cast(f, Precision.F32).mul(preconditioning.cOut(sigma)));
    }
}
