package org.svdmv.core.pipeline;

import ai.djl.ndarray.NDArray;
import org.svdmv.core.kernel.Scope;
import org.svdmv.core.model.VideoUNet;
import org.svdmv.core.sampling.Network;

/** A U-Net with its conditioning bound to it. Without the picture, its embedding and its latent are zeros; the vector stays. */
public record ConditionedUNet(VideoUNet unet, Conditioning conditioning) implements Network {

    @Override
    public NDArray apply(NDArray x, double cNoise, Branch branch) {
        return Scope.scoped(() -> {
            int frames = conditioning.frames();
            NDArray context = conditioning.context();
            NDArray concat = conditioning.concat();
            if (branch == Branch.UNCONDITIONAL) {
                context = context.zerosLike();
                concat = concat.zerosLike();
            }
            NDArray joined = x.concat(concat.repeat(0, frames), 1);
            NDArray level = x.getManager().create(new float[] {(float) cNoise});
            return unet.apply(joined, level, context, conditioning.vector(), frames);
        });
    }
}
