package org.svdmv.core.bench;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.svdmv.core.checkpoint.RandomTensors;
import org.svdmv.core.checkpoint.Weights;
import org.svdmv.core.kernel.Kernels;
import org.svdmv.core.kernel.Precision;
import org.svdmv.core.model.VideoUNet;
import org.svdmv.core.spec.UNetSpec;

/**
 * Measures one network evaluation beside what this machine does at best. Every round runs all of it once, so that a disturbance
 * strikes all alike; the best round counts.
 *
 * @param spec the network, filled with random weights
 * @param frames frames of the evaluation
 * @param side height and width of its latents
 * @param rounds how often all is run; the first warms up
 */
public record Benchmark(UNetSpec spec, int frames, int side, Precision precision, Device device, int rounds) {

    /** The network of SV3D_u. */
    public static final UNetSpec SV3D =
            new UNetSpec(8, 4, 320, List.of(1, 2, 4, 4), 2, Set.of(0, 1, 2), 64, 1, 1024, 256, 1e-5);

    /** The orbit that is foretold has latents of this many times the side, and SV3D's 50 steps with guidance. */
    private static final int ORBIT_SCALE = 3;

    private static final int ORBIT_EVALUATIONS = 50 * 2;

    public Benchmark {
        if (rounds < 2) {
            throw new IllegalArgumentException("need at least 2 rounds, as the first warms up, got " + rounds);
        }
    }

    /** SV3D's network at its 21 frames of 24 x 24; its orbits have 72 x 72. */
    public static Benchmark ofFullSize(Precision precision, Device device, int rounds) {
        return new Benchmark(SV3D, 21, 24, precision, device, rounds);
    }

    /** Told after each round. */
    @FunctionalInterface
    public interface Listener {
        /** Round {@code round} (from 1) is over; its evaluation took so many seconds. */
        void measured(int round, double seconds);
    }

    /** Fills the weights, then measures. */
    public BenchmarkReport run(Listener listener) {
        try (NDManager manager = NDManager.newBaseManager(device, "PyTorch")) {
            List<Rate> convolutions = convolutions(manager);
            Rate attention = attention(manager);
            Rate forward = forward(manager);
            for (int round = 1; round <= rounds; round++) {
                convolutions.forEach(Rate::measure);
                attention.measure();
                listener.measured(round, forward.measure());
            }
            return report(convolutions, attention, forward);
        }
    }

    /** Candidates for the limit: the network's own convolutions, where they are largest. */
    private List<Rate> convolutions(NDManager manager) {
        int next = Math.min(1, spec.channelMult().size() - 1);
        return List.of(
                convolution(manager, spec.channels(0), ORBIT_SCALE * side),
                convolution(manager, spec.channels(0), side),
                convolution(manager, spec.channels(next), side));
    }

    private Rate convolution(NDManager manager, int channels, int side) {
        NDArray x = Kernels.channelsLast(random(manager, "x", frames, channels, side, side));
        NDArray w = random(manager, "conv.weight", channels, channels, 3, 3);
        NDArray b = random(manager, "conv.bias", channels);
        String name = "conv3x3 " + frames + "x" + channels + "x" + side + "x" + side;
        double flop = 2.0 * frames * side * side * 9 * channels * channels;
        return new Rate(name, flop, () -> Kernels.conv2d(x, w, b, 1, 1));
    }

    /** Self-attention of one frame at the orbit's size. */
    private Rate attention(NDManager manager) {
        int channels = spec.channels(0);
        long tokens = (long) ORBIT_SCALE * side * ORBIT_SCALE * side;
        NDArray q = random(manager, "q", 1, tokens, channels);
        NDArray k = random(manager, "k", 1, tokens, channels);
        NDArray v = random(manager, "v", 1, tokens, channels);
        double flop = 4.0 * tokens * tokens * channels;
        int heads = channels / spec.headChannels();
        return new Rate(
                "attention", flop, () -> Kernels.attention(q, k, v, heads).expandDims(0));
    }

    private Rate forward(NDManager manager) {
        VideoUNet unet = VideoUNet.load(new Weights(new RandomTensors(manager, precision, 0), ""), spec);
        RandomTensors inputs = new RandomTensors(manager, Precision.F32, 1);
        NDArray x = inputs.take("x", frames, spec.inChannels(), side, side);
        NDArray cNoise = manager.create(new float[] {0.3f});
        NDArray context = inputs.take("context", 1, spec.contextWidth());
        NDArray vector = inputs.take("vector", frames, spec.vectorWidth());
        double flop = UNetWork.of(spec, frames, side, side).layers();
        return new Rate("unet", flop, () -> unet.apply(x, cNoise, context, vector, frames));
    }

    private NDArray random(NDManager manager, String name, long... shape) {
        return new RandomTensors(manager, precision, 1).take(name, shape);
    }

    private BenchmarkReport report(List<Rate> convolutions, Rate attention, Rate forward) {
        Rate limit =
                convolutions.stream().max(Comparator.comparing(Rate::gigaflops)).orElseThrow();
        UNetWork orbit = UNetWork.of(spec, frames, ORBIT_SCALE * side, ORBIT_SCALE * side);
        double evaluation = orbit.layers() / forward.gigaflops() + orbit.attention() / attention.gigaflops();
        return new BenchmarkReport(
                device.isGpu() ? "cuda:" + device.getDeviceId() : "cpu",
                precision.label(),
                JniUtils.getNumThreads(),
                rounds,
                limit.name(),
                limit.gigaflops(),
                attention.gigaflops(),
                UNetWork.of(spec, frames, side, side).layers() / 1e12,
                forward.seconds(),
                forward.gigaflops(),
                forward.gigaflops() / limit.gigaflops(),
                ResidentMemory.peakBytes(),
                ORBIT_EVALUATIONS * evaluation / 1e9);
    }
}
