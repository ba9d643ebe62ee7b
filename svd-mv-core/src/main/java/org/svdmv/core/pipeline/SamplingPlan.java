package org.svdmv.core.pipeline;

import org.svdmv.core.checkpoint.SamplingFacts;
import org.svdmv.core.sampling.Guidance;
import org.svdmv.core.sampling.Preconditioning;
import org.svdmv.core.sampling.Sampler;
import org.svdmv.core.sampling.SigmaSchedule;

/** How noise becomes latents. */
public record SamplingPlan(
        Sampler sampler, int steps, SigmaSchedule schedule, Preconditioning preconditioning, Guidance guidance) {

    public SamplingPlan {
        if (!(steps >= 1 && steps <= 1000)) {
            throw new IllegalArgumentException("need 1 to 1000 steps, got " + steps + "; SV3D uses 50");
        }
    }

    /** What the model's own configuration says. */
    public static SamplingPlan of(SamplingFacts facts) {
        Sampler sampler =
                switch (facts.sampler()) {
                    case EULER -> new Sampler.Euler();
                    case HEUN -> new Sampler.Heun();
                    case DDIM -> new Sampler.Ddim();
                    case DPM_SOLVER_2M -> new Sampler.DpmSolver2M();
                };
        Guidance guidance =
                switch (facts.guidance()) {
                    case UNGUIDED -> new Guidance.Unguided();
                    case CONSTANT -> new Guidance.Constant(facts.guidanceMax());
                    case LINEAR -> new Guidance.Linear(facts.guidanceMin(), facts.guidanceMax());
                    case TRIANGLE -> new Guidance.Triangle(facts.guidanceMin(), facts.guidanceMax());
                };
        Preconditioning preconditioning =
                switch (facts.preconditioning()) {
                    case VELOCITY -> new Preconditioning.Velocity();
                    case EDM -> new Preconditioning.Edm(facts.sigmaData());
                };
        return new SamplingPlan(
                sampler,
                facts.steps(),
                new SigmaSchedule.Karras(facts.sigmaMin(), facts.sigmaMax(), facts.rho()),
                preconditioning,
                guidance);
    }

    /** The noise levels, the last one 0. */
    public double[] sigmas() {
        return schedule.sigmas(steps);
    }

    /** Network evaluations in all, both branches of the guidance counted. */
    public int evaluations(int frames) {
        int branches = guidance.asksUnconditional(frames) ? 2 : 1;
        return branches * (sampler instanceof Sampler.Heun ? 2 * steps - 1 : steps);
    }
}
