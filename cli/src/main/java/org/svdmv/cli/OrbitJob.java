package org.svdmv.cli;

import org.svdmv.camera.StaticOrbit;
import org.svdmv.camera.Trajectory;
import org.svdmv.camera.ViewAngles;
import org.svdmv.cli.RunRecord.ModelUsed;
import org.svdmv.core.checkpoint.Checkpoint;
import org.svdmv.core.checkpoint.ModelFacts;
import org.svdmv.core.checkpoint.VectorCondition;
import org.svdmv.core.pipeline.MemoryPlan;

/** A plan and the model that carries it out. */
record OrbitJob(ModelChoice model, Checkpoint checkpoint, OrbitPlan plan) {

    OrbitJob {
        requireOrbits(model, checkpoint.facts());
        requireAngles(model, checkpoint.facts(), plan.orbit());
        int frames = checkpoint.facts().frames();
        if (plan.views() < 1 || plan.views() > frames) {
            throw new IllegalArgumentException("need 1 to " + frames + " views, got " + plan.views() + "; the model "
                    + model.name() + " makes " + frames + " at once, fewer are an evenly spaced part of them");
        }
    }

    /** Refuses weights of a model that makes something else. */
    static void requireOrbits(ModelChoice model, ModelFacts facts) {
        if (!facts.variant().orbits()) {
            throw new IllegalArgumentException("the weights " + model.path() + " are of "
                    + facts.variant().label()
                    + ", which continues a video; an orbit needs sv3d_u or sv3d_p (svdmv models pull sv3d_p)");
        }
    }

    /** A model without camera input makes the orbit it was trained on, whatever is asked. */
    private static void requireAngles(ModelChoice model, ModelFacts facts, Trajectory orbit) {
        boolean told = facts.vector().stream().anyMatch(VectorCondition::perFrame);
        ViewAngles input = orbit.angles().get(orbit.referenceIndex());
        if (!told && !orbit.angles().equals(new StaticOrbit(orbit.size(), input.elevationDegrees()).angles())) {
            throw new IllegalArgumentException("the model " + model.name()
                    + " is not told where its views are taken from and makes static orbits only; use sv3d_p");
        }
    }

    /** Answers what memory it takes; refuses what this machine does not have. */
    MemoryPlan requireMemory() {
        int size = plan.framing().size();
        MemoryPlan memory = MemoryPlan.of(checkpoint, plan.compute().precision(), size, size, plan.decodeChunk());
        if (!plan.compute().device().isGpu()) {
            memory.refusal(Machine.here().freeMemoryBytes()).ifPresent(words -> {
                throw new IllegalStateException("not enough memory: " + words);
            });
        }
        return memory;
    }

    ModelUsed modelUsed() {
        return new ModelUsed(
                model.name(), checkpoint.variant().label(), FileUsed.of(checkpoint.path(), checkpoint.files()));
    }

    void tell(Terminal terminal) {
        Compute compute = plan.compute();
        terminal.tell(
                "model",
                model.name() + "  " + compute.precision().label() + "  " + compute.deviceName()
                        + (model.note().isEmpty() ? "" : "  (" + model.note() + ")"));
        terminal.tell("orbit", plan.views() + " views, " + Quantity.ofElevations(plan.kept()) + ", input view last");
    }
}
