package org.svdmv.core.sampling;

import ai.djl.ndarray.NDArray;

/**
 * One answer of a network as a denoiser.
 * <pre>
 *   D(x; sigma) = c_skip x + c_out F(c_in x; c_noise)
 * </pre>
 */
record PreconditionedDenoiser(Network network, Network.Branch branch, Preconditioning preconditioning)
        implements Denoiser {

    @Override
    public NDArray denoise(NDArray x, double sigma) {
        NDArray f = network.apply(x.mul(preconditioning.cIn(sigma)), preconditioning.cNoise(sigma), branch);
        return x.mul(preconditioning.cSkip(sigma)).add(f.mul(preconditioning.cOut(sigma)));
    }
}
