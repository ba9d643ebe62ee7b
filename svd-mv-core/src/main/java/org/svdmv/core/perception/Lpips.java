package org.svdmv.core.perception;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.svdmv.core.checkpoint.CheckpointException;
import org.svdmv.core.checkpoint.StoredTensors;
import org.svdmv.core.kernel.Kernels;
import org.svdmv.core.kernel.Precision;
import org.svdmv.core.kernel.Scope;
import org.svdmv.core.perception.Trunk.Convolution;
import org.svdmv.core.pipeline.PictureTensor;

/**
 * Learned perceptual image patch similarity, version 0.1 (Zhang et al., arXiv 1801.03924): 0 for equal pictures, more for less alike.
 * <pre>
 *   d(a, b) = sum_l mean_hw sum_c w_lc (f_l(a)_c / |f_l(a)| - f_l(b)_c / |f_l(b)|)^2
 * </pre>
 * f_l are five layers of AlexNet or VGG16 on pictures in [-1, 1] less ImageNet's mean over its deviation, the norm is over channels and w_l the
 * linear heads.
 *
 * <p>The file holds what {@code lpips.LPIPS(net="alex").state_dict()} or {@code net="vgg"} has, or the trunk in torchvision's names beside
 * the heads:
 * <pre>
 *   net.slice1.0.weight | features.0.weight    [64, 3, 11, 11] of AlexNet, [64, 3, 3, 3] of VGG16; and biases; and so on
 *   lin0.model.1.weight .. lin4.model.1.weight [1, C, 1, 1]
 * </pre>
 */
public final class Lpips implements AutoCloseable {
    private static final float[] SHIFT = {-0.030f, -0.088f, -0.188f};
    private static final float[] SCALE = {0.458f, 0.448f, 0.450f};
    private static final double EPSILON = 1e-10;

    private final StoredTensors weights;
    private final NDManager manager;
    private final Trunk trunk;
    private final List<Layer> layers;

    private Lpips(StoredTensors weights, NDManager manager, Trunk trunk, List<Layer> layers) {
        this.weights = weights;
        this.manager = manager;
        this.trunk = trunk;
        this.layers = layers;
    }

    /** The convolutions of one stage, and the head of the layer they end in: {@code [1, C, 1, 1]}. */
    private record Layer(List<Weighted> convolutions, NDArray head) {}

    /** A convolution with its weights {@code [out, in, k, k]} and biases {@code [out]}. */
    private record Weighted(Convolution shape, NDArray weight, NDArray bias) {
        NDArray apply(NDArray x) {
            return Kernels.relu(Kernels.conv2d(x, weight, bias, shape.stride(), shape.padding()));
        }
    }

    /** @throws CheckpointException if a tensor is missing or has another shape than that of both trunks */
    public static Lpips open(Path file) {
        StoredTensors weights = StoredTensors.open(file);
        try {
            NDArray first = weights.tensor(name(weights, 0, 0) + "weight");
            Trunk trunk = first.getShape().get(first.getShape().dimension() - 1) == 11 ? Trunk.ALEX : Trunk.VGG;
            List<Layer> layers = IntStream.range(0, trunk.stages().size())
                    .mapToObj(stage -> layer(weights, trunk, stage))
                    .toList();
            return new Lpips(weights, first.getManager().newSubManager(), trunk, layers);
        } catch (RuntimeException e) {
            weights.close();
            throw e;
        }
    }

    /** As people call the network: AlexNet, VGG16. */
    public String trunk() {
        return trunk.label();
    }

    /** The distance of two pictures of one size. */
    public double of(BufferedImage a, BufferedImage b) {
        if (a.getWidth() != b.getWidth() || a.getHeight() != b.getHeight()) {
            throw new IllegalArgumentException("need two pictures of one size to compare, got " + a.getWidth() + " x "
                    + a.getHeight() + " and " + b.getWidth() + " x " + b.getHeight());
        }
        if (Math.min(a.getWidth(), a.getHeight()) < trunk.smallestSide()) {
            throw new IllegalArgumentException("need pictures of at least " + trunk.smallestSide()
                    + " pixels a side for LPIPS with " + trunk.label() + ", got " + a.getWidth() + " x "
                    + a.getHeight());
        }
        try (NDArray distance =
                Scope.scoped(() -> distance(PictureTensor.of(manager, a).concat(PictureTensor.of(manager, b), 0)))) {
            return distance.getFloat();
        }
    }

    @Override
    public void close() {
        manager.close();
        weights.close();
    }

    /** {@code pair: [2, 3, H, W] in [-1, 1] -> []} */
    private NDArray distance(NDArray pair) {
        NDArray shift = manager.create(SHIFT, new Shape(3, 1, 1));
        NDArray x = pair.sub(shift).div(manager.create(SCALE, new Shape(3, 1, 1)));
        List<NDArray> distances = new ArrayList<>();
        for (int stage = 0; stage < layers.size(); stage++) {
            x = trunk.pools(stage) ? Kernels.maxPool(x, trunk.pool(), 2) : x;
            for (Weighted convolution : layers.get(stage).convolutions()) {
                x = convolution.apply(x);
            }
            distances.add(difference(x, layers.get(stage).head()));
        }
        return distances.stream().reduce(NDArray::add).orElseThrow();
    }

    /** {@code features: [2, C, H, W], head: [1, C, 1, 1] -> []} */
    private static NDArray difference(NDArray features, NDArray head) {
        NDArray norm = features.square().sum(new int[] {1}, true).sqrt().add(EPSILON);
        NDArray unit = features.div(norm);
        NDArray squares = unit.get("0:1").sub(unit.get("1:2")).square();
        return squares.mul(head).sum(new int[] {1}).mean();
    }

    private static String name(StoredTensors weights, int stage, int index) {
        String own = "net.slice" + (stage + 1) + "." + index + ".";
        return weights.names().contains(own + "weight") ? own : "features." + index + ".";
    }

    private static Layer layer(StoredTensors weights, Trunk trunk, int stage) {
        List<Weighted> convolutions = new ArrayList<>();
        for (Convolution c : trunk.stages().get(stage)) {
            String name = name(weights, stage, c.index());
            convolutions.add(new Weighted(
                    c,
                    tensor(weights, trunk, name + "weight", c.out(), c.in(), c.kernel(), c.kernel()),
                    tensor(weights, trunk, name + "bias", c.out())));
        }
        return new Layer(
                convolutions,
                tensor(weights, trunk, "lin" + stage + ".model.1.weight", 1, trunk.channels(stage), 1, 1));
    }

    private static NDArray tensor(StoredTensors weights, Trunk trunk, String name, long... wanted) {
        NDArray stored = weights.tensor(name);
        long[] shape = stored.getShape().getShape();
        if (!Arrays.equals(shape, wanted)) {
            throw new CheckpointException("tensor " + name + " of " + weights.path() + " has shape "
                    + Arrays.toString(shape) + "; wanted " + Arrays.toString(wanted) + " of " + trunk.label()
                    + " for LPIPS");
        }
        return Kernels.cast(stored, Precision.F32);
    }
}
