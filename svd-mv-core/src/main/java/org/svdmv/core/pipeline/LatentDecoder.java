package org.svdmv.core.pipeline;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.svdmv.core.model.Decoder;

/** Latents to pictures, a few frames at a time. */
public record LatentDecoder(Decoder decoder, double latentScale, int chunk) {

    /** {@code [T, z, h, w] ->} T pictures */
    public List<BufferedImage> decode(NDArray latents, OrbitListener listener) {
        int frames = (int) latents.getShape().get(0);
        List<BufferedImage> pictures = new ArrayList<>();
        for (int begin = 0; begin < frames; begin += chunk) {
            int end = Math.min(begin + chunk, frames);
            try (NDScope scope = new NDScope()) {
                NDArray z = latents.get("{}:{}", begin, end).div(latentScale);
                pictures.addAll(PictureTensor.pictures(decoder.decode(z, end - begin)));
            }
            listener.decoded(end, frames);
        }
        return pictures;
    }
}
