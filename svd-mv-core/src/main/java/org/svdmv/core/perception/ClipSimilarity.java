package org.svdmv.core.perception;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.awt.image.BufferedImage;
import org.svdmv.core.checkpoint.Checkpoint;
import org.svdmv.core.checkpoint.Part;
import org.svdmv.core.checkpoint.PartName;
import org.svdmv.core.kernel.Precision;
import org.svdmv.core.kernel.Scope;
import org.svdmv.core.model.ImageEncoder;
import org.svdmv.core.pipeline.PictureTensor;

/**
 * CLIP-S: the cosine of the angle between the embeddings that a CLIP image encoder (arXiv 2103.00020) gives two pictures; 1 for equal ones.
 * <pre>
 *   s(a, b) = e(a) e(b) / (|e(a)| |e(b)|)
 * </pre>
 * The papers do not say which CLIP they took; SVD's and SV3D's checkpoints hold ViT-H/14 of OpenCLIP. Pictures are prepared as these models
 * prepare the one they are given.
 */
public final class ClipSimilarity implements AutoCloseable {
    private final NDManager manager;
    private final Part part;
    private final ImageEncoder encoder;

    private ClipSimilarity(NDManager manager, Part part, ImageEncoder encoder) {
        this.manager = manager;
        this.part = part;
        this.encoder = encoder;
    }

    /** By the image encoder of a checkpoint, on the CPU. */
    public static ClipSimilarity open(Checkpoint checkpoint, Precision precision) {
        Part part = checkpoint.open(PartName.IMAGE_ENCODER, precision, Device.cpu());
        try {
            ImageEncoder encoder =
                    ImageEncoder.load(part.weights(), checkpoint.facts().imageEncoder());
            return new ClipSimilarity(NDManager.newBaseManager(Device.cpu()), part, encoder);
        } catch (RuntimeException e) {
            part.close();
            throw e;
        }
    }

    /** The pictures may have any size. */
    public double of(BufferedImage a, BufferedImage b) {
        try (NDArray cosine = Scope.scoped(() -> cosine(embedding(a), embedding(b)))) {
            return cosine.getFloat();
        }
    }

    /** {@code -> [1, D]} */
    private NDArray embedding(BufferedImage picture) {
        return encoder.apply(PictureTensor.of(manager, picture));
    }

    private static NDArray cosine(NDArray x, NDArray y) {
        return x.mul(y).sum().div(x.norm()).div(y.norm());
    }

    @Override
    public void close() {
        manager.close();
        part.close();
    }
}
