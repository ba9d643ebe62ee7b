package org.svdmv.core.pipeline;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.svdmv.core.checkpoint.Checkpoint;
import org.svdmv.core.checkpoint.ModelFacts;
import org.svdmv.core.checkpoint.PartName;
import org.svdmv.core.kernel.Precision;

/**
 * The memory that each stage of an orbit will need, foretold from shapes; stages follow each other, so the largest counts.
 *
 * @param stages in order
 */
public record MemoryPlan(List<Stage> stages) {
    /** Java, engine and libraries. */
    private static final long PROCESS = 600L << 20;

    /** Memory that any machine has. */
    private static final long MODEST = 2L << 30;

    /** Peak of the U-Net's activations beside one tensor [T, modelChannels, h, w] in float32: measured at full size. */
    private static final double UNET_TENSORS = 24;

    /** Peak of the autoencoder's activations beside one tensor [chunk, channels, H, W] in float32: measured at full size. */
    private static final double AUTOENCODER_TENSORS = 14;

    /** Weights and activations of a stage, bytes. */
    public record Stage(OrbitListener.Stage stage, long weights, long activations) {

        /** All of it. */
        public long bytes() {
            return weights + activations + PROCESS;
        }
    }

    /** What this request needs with this model. */
    public static MemoryPlan of(Checkpoint checkpoint, OrbitRequest request) {
        return of(
                checkpoint,
                request.precision(),
                request.picture().getWidth(),
                request.picture().getHeight(),
                request.decodeChunk());
    }

    /** What pictures of this size need with this model. */
    public static MemoryPlan of(Checkpoint checkpoint, Precision precision, int width, int height, int decodeChunk) {
        ModelFacts facts = checkpoint.facts();
        long pixels = (long) width * height;
        long latentPixels = pixels / (facts.decoder().factor() * facts.decoder().factor());
        long unet = Float.BYTES * facts.frames() * latentPixels * facts.unet().modelChannels();
        long encoder = Float.BYTES * pixels * facts.encoder().channels();
        long decoder = Float.BYTES * pixels * facts.decoder().channels() * Math.min(decodeChunk, facts.frames());
        return new MemoryPlan(List.of(
                new Stage(
                        OrbitListener.Stage.ENCODE,
                        Math.max(
                                weights(checkpoint, PartName.IMAGE_ENCODER, precision),
                                weights(checkpoint, PartName.ENCODER, Precision.F32)),
                        (long) (AUTOENCODER_TENSORS * encoder)),
                new Stage(OrbitListener.Stage.SAMPLE, weights(checkpoint, PartName.UNET, precision), (long)
                        (UNET_TENSORS * unet)),
                new Stage(OrbitListener.Stage.DECODE, weights(checkpoint, PartName.DECODER, Precision.F32), (long)
                        (AUTOENCODER_TENSORS * decoder))));
    }

    /** What is stored as it is wanted is the file's own pages; the pages of what is converted are let go at once. */
    private static long weights(Checkpoint checkpoint, PartName part, Precision precision) {
        return checkpoint.parameters(part) * precision.bytes();
    }

    /** The largest stage. */
    public Stage largest() {
        return stages.stream().max(Comparator.comparingLong(Stage::bytes)).orElseThrow();
    }

    /** The most memory in use at any time, bytes. */
    public long peakBytes() {
        return largest().bytes();
    }

    /** The most frames decoded at once, up to all, whose decoding needs no more memory than the stages before, or {@link #MODEST}. */
    public static int decodeChunk(Checkpoint checkpoint, Precision precision, int width, int height) {
        int chunk = 1;
        while (chunk < checkpoint.facts().frames()
                && of(checkpoint, precision, width, height, chunk + 1).decodesModestly()) {
            chunk++;
        }
        return chunk;
    }

    private boolean decodesModestly() {
        return largest().stage() != OrbitListener.Stage.DECODE || peakBytes() <= MODEST;
    }

    /**
     * Why the request cannot run in this much memory, and which options need less; nothing where it can.
     *
     * @param freeBytes memory that can be had
     */
    public Optional<String> refusal(long freeBytes) {
        if (peakBytes() <= freeBytes) {
            return Optional.empty();
        }
        String remedy =
                switch (largest().stage()) {
                    case DECODE -> "decode fewer frames at once (--decode-chunk 1), or make smaller pictures (--size)";
                    default ->
                        "take a smaller number type (--dtype bf16), make smaller pictures (--size), or free memory";
                };
        return Optional.of(String.format(
                Locale.ROOT,
                "the stage %s needs about %.1f GB (weights %.1f, activations %.1f), %.1f GB are free; %s",
                largest().stage().name().toLowerCase(Locale.ROOT),
                peakBytes() / 1e9,
                largest().weights() / 1e9,
                largest().activations() / 1e9,
                freeBytes / 1e9,
                remedy));
    }
}
