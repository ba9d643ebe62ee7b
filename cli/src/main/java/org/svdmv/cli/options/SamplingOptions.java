package org.svdmv.cli.options;

import java.util.Optional;
import org.svdmv.core.checkpoint.SamplingFacts;
import org.svdmv.core.pipeline.SamplingPlan;
import org.svdmv.core.sampling.Guidance;
import org.svdmv.core.sampling.Sampler;
import picocli.CommandLine.Option;

/** How noise becomes views; what is not said is the model's own. */
public final class SamplingOptions {
    /** The reference's (sgm, simple_video_sample.py). */
    private static final long USUAL_SEED = 23;

    @Option(
            names = "--steps",
            paramLabel = "N",
            description = "Steps of the sampler (default: the model's, 50 for SV3D).")
    private Optional<Integer> steps = Optional.empty();

    @Option(
            names = "--sampler",
            paramLabel = "NAME",
            description = "euler, heun, ddim or dpm_solver_2m (default: the model's).",
            converter = Notation.SamplerConverter.class)
    private Optional<Sampler> sampler = Optional.empty();

    @Option(
            names = "--guidance",
            paramLabel = "FORM",
            description = "none, constant:2.5, linear:1:3 or triangle:1:2.5 (default: the model's).",
            converter = Notation.GuidanceConverter.class)
    private Optional<Guidance> guidance = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "Seed of all that is random (default: 23).")
    private long seed = USUAL_SEED;

    public long seed() {
        return seed;
    }

    /** The model's own way of sampling, with what was asked for instead. */
    public SamplingPlan plan(SamplingFacts facts) {
        SamplingPlan usual = SamplingPlan.of(facts);
        return new SamplingPlan(
                sampler.orElse(usual.sampler()),
                steps.orElse(usual.steps()),
                usual.schedule(),
                usual.preconditioning(),
                guidance.orElse(usual.guidance()));
    }
}
