package org.svdmv.core.kernel;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The tensor operations that DJL lacks or composes slowly: pure functions, carried by one TorchScript module (kernels.py).
 *
 * <p>Results belong to the manager (or the open {@code NDScope}) of the first tensor, so activations come first and weights after. Frames
 * {@code [B*T, C, H, W]} are kept channels-last, which makes the token view {@code [B*T, H*W, C]} and the video view
 * {@code [B, C, T, H, W]} free of copies.
 */
public final class Kernels {
    private static final TorchScriptModule MODULE = new TorchScriptModule(
            Engine.getEngine("PyTorch").newBaseManager(Device.cpu()), TorchScriptArchive.of("Kernels", source()));

    private Kernels() {}

    /** The tensor in another number type (itself where it has that type already). */
    public static NDArray cast(NDArray x, Precision precision) {
        return call("cast", x, precision.scalarType());
    }

    /** The tensor in the number type of another, on its device. */
    public static NDArray castLike(NDArray x, NDArray like) {
        return call("like", x, like);
    }

    /** A copy of the tensor in its own memory. */
    public static NDArray clone(NDArray x) {
        return call("clone", x);
    }

    /** A copy of the tensor's bits, read as another number type of the same size. */
    public static NDArray bits(NDArray x, Precision precision) {
        return call("bits", x, precision.scalarType());
    }

    /** {@code [N, C, H, W]} with channels innermost in memory. */
    public static NDArray channelsLast(NDArray x) {
        return call("channels_last", x);
    }

    /** The first {@code elements} numbers of a file, mapped privately: nothing is read until it is used. */
    public static NDArray mapFile(NDManager manager, Path file, Precision precision, long elements) {
        return MODULE.call(manager, "map_file", file.toString(), precision.scalarType(), elements);
    }

    /** A view of {@code shape} into a flat tensor, beginning at element {@code offset}; keeps the memory alive. */
    public static NDArray slice(NDArray flat, long offset, long... shape) {
        return call("slice", flat, offset, shape);
    }

    /** x sigmoid(x). */
    public static NDArray silu(NDArray x) {
        return call("silu", x);
    }

    /** x Phi(x), exact. */
    public static NDArray gelu(NDArray x) {
        return call("gelu", x);
    }

    /** {@code x W^T + b}; x: [..., in], w: [out, in], b: [out] or null. */
    public static NDArray linear(NDArray x, NDArray w, NDArray b) {
        return call("linear", x, w, b);
    }

    /** x: [N, in, H, W], w: [out, in, k, k], b: [out] or null. */
    public static NDArray conv2d(NDArray x, NDArray w, NDArray b, int stride, int padding) {
        return call("conv2d", x, w, b, stride, padding);
    }

    /** Convolution of stride 2 after one row and column of zeros right and below: [N, C, H, W] -> [N, C', H/2, W/2]. */
    public static NDArray downsample(NDArray x, NDArray w, NDArray b) {
        return call("downsample", x, w, b);
    }

    /** Nearest neighbor: [N, C, H, W] -> [N, C, 2H, 2W]. */
    public static NDArray upsample(NDArray x) {
        return call("upsample", x);
    }

    /** max(x, 0). */
    public static NDArray relu(NDArray x) {
        return call("relu", x);
    }

    /** The largest of size x size neighbors, without padding: [N, C, H, W] -> [N, C, (H - size)/stride + 1, (W - size)/stride + 1]. */
    public static NDArray maxPool(NDArray x, int size, int stride) {
        return call("max_pool", x, size, stride);
    }

    /** Over the last axis, epsilon 1e-5. */
    public static NDArray layerNorm(NDArray x, NDArray w, NDArray b) {
        return call("layer_norm", x, w, b);
    }

    /** 32 groups, each frame by itself. */
    public static NDArray groupNorm(NDArray x, NDArray w, NDArray b, double epsilon) {
        return call("group_norm", x, w, b, epsilon);
    }

    /** silu(groupNorm(x)). */
    public static NDArray groupNormSilu(NDArray x, NDArray w, NDArray b, double epsilon) {
        return call("group_norm_silu", x, w, b, epsilon);
    }

    /** silu(groupNorm(x)) with statistics over all frames of a video: [B*T, C, H, W]. */
    public static NDArray videoGroupNormSilu(NDArray x, NDArray w, NDArray b, double epsilon, int frames) {
        return call("video_group_norm_silu", x, w, b, epsilon, frames);
    }

    /** Convolution over time, kernel (3, 1, 1), zero-padded: [B*T, C, H, W], w: [C', C, 3, 1, 1]. */
    public static NDArray timeConv(NDArray x, NDArray w, NDArray b, int frames) {
        return call("time_conv", x, w, b, frames);
    }

    /** value * gelu(gate), [value, gate] = linear(x). */
    public static NDArray geglu(NDArray x, NDArray w, NDArray b) {
        return call("geglu", x, w, b);
    }

    /** s a + (1 - s) b, s = sigmoid(logit); logit: [1]. */
    public static NDArray blend(NDArray a, NDArray b, NDArray logit) {
        return call(logit.hasGradient() ? "blend_learned" : "blend", a, b, logit);
    }

    /** "n c h w -> n (h w) c". */
    public static NDArray tokens(NDArray x) {
        return call("tokens", x);
    }

    /** "n (h w) c -> n c h w". */
    public static NDArray image(NDArray x, long height, long width) {
        return call("image", x, height, width);
    }

    /** softmax(q k^T / sqrt(d)) v for each head; q, k, v: [N, S, C]. */
    public static NDArray attention(NDArray q, NDArray k, NDArray v, int heads) {
        return call("attention", q, k, v, heads, JniUtils.isGradMode());
    }

    /** attention of the thirds of qkv: [N, S, 3C] -> [N, S, C]. */
    public static NDArray packedAttention(NDArray qkv, int heads) {
        return call("packed_attention", qkv, heads, JniUtils.isGradMode());
    }

    /** Attention over the frames of each position; q, k, v: [B*T, S, C]. */
    public static NDArray frameAttention(NDArray q, NDArray k, NDArray v, int frames, int heads) {
        return call("frame_attention", q, k, v, frames, heads, JniUtils.isGradMode());
    }

    /** Gaussian blur along one axis, mirrored at the border: [N, C, H, W]. */
    public static NDArray blur(NDArray x, int radius, double sigma, boolean vertical) {
        return call("blur", x, radius, sigma, vertical);
    }

    /** Bicubic resize with aligned corners: [N, C, H, W] -> [N, C, height, width]. */
    public static NDArray bicubic(NDArray x, int height, int width) {
        return call("bicubic", x, height, width);
    }

    /**
     * Standard normal numbers from a generator of their own: {@code torch.manual_seed(seed)}, then {@code torch.randn(n)} for each n of
     * {@code counts}, of which the last is the result.
     */
    public static NDArray randn(NDManager manager, long seed, long... counts) {
        return MODULE.call(manager, "randn", seed, counts);
    }

    /**
     * One step of AdamW (Loshchilov and Hutter, arXiv 1711.05101) on parameters p with gradients g and moments m, v, in place.
     *
     * @param step counts from 1
     */
    public static void adamw(
            NDArray[] p,
            NDArray[] g,
            NDArray[] m,
            NDArray[] v,
            long step,
            double rate,
            double beta1,
            double beta2,
            double decay,
            double epsilon) {
        MODULE.call(p[0].getManager(), "adamw", p, g, m, v, step, rate, beta1, beta2, decay, epsilon)
                .close();
    }

    /** a += weight (b - a), in place. */
    public static void lerpAll(NDArray[] a, NDArray[] b, double weight) {
        MODULE.call(a[0].getManager(), "lerp_all", a, b, weight).close();
    }

    /** a = b, in place. */
    public static void copyAll(NDArray[] a, NDArray[] b) {
        MODULE.call(a[0].getManager(), "copy_all", a, b).close();
    }

    /** a += b, in place. */
    public static void addAll(NDArray[] a, NDArray[] b) {
        MODULE.call(a[0].getManager(), "add_all", a, b).close();
    }

    /** Writes the derivatives of a scalar to g; zeros for those of p that it does not depend on. */
    public static void gradients(NDArray scalar, NDArray[] p, NDArray[] g) {
        call("gradients", scalar, p, g).close();
    }

    /** Scales all tensors in place so that their joint Euclidean norm is at most the limit; the norm before. */
    public static double clipNorm(NDArray[] a, double limit) {
        try (NDArray norm = MODULE.call(a[0].getManager(), "clip_norm", a, limit)) {
            return norm.getFloat();
        }
    }

    /** Orthonormal eigenvectors of a symmetric matrix as columns, smallest eigenvalue first. */
    public static NDArray eigenvectors(NDArray symmetric) {
        return call("eigenvectors", symmetric);
    }

    /** Runs the kernel of this name; the result belongs to the manager of the first tensor. */
    static NDArray call(String name, Object... arguments) {
        return MODULE.call(((NDArray) arguments[0]).getManager(), name, arguments);
    }

    private static String source() {
        try (InputStream in = Kernels.class.getResourceAsStream("kernels.py")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
