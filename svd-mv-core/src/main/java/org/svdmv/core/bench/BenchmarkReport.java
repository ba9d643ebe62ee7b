package org.svdmv.core.bench;

/**
 * What {@link Benchmark} measured.
 *
 * @param device where it ran
 * @param precision number type of the network
 * @param threads threads of the engine
 * @param rounds rounds of which the best counts
 * @param limit the convolution with the best rate
 * @param limitGigaflops its rate: the limit of this machine
 * @param attentionGigaflops rate of self-attention at an orbit's size
 * @param forwardTeraflop work of one network evaluation ({@link UNetWork#layers})
 * @param forwardSeconds time of one network evaluation
 * @param forwardGigaflops rate of one network evaluation
 * @param shareOfLimit that rate over the limit
 * @param peakResidentBytes largest resident memory of this process so far; 0 where the system does not tell
 * @param orbitSeconds expected time to sample a full orbit (72 x 72 latents for 24 x 24, 50 steps with guidance), without encoding and
 *     decoding: its layers at the rate of the evaluation, its attention at the rate of attention
 */
public record BenchmarkReport(
        String device,
        String precision,
        int threads,
        int rounds,
        String limit,
        double limitGigaflops,
        double attentionGigaflops,
        double forwardTeraflop,
        double forwardSeconds,
        double forwardGigaflops,
        double shareOfLimit,
        long peakResidentBytes,
        double orbitSeconds) {}
