package org.svdmv.core.training;

/** Hears how a training goes. */
public interface TrainingListener {

    /** A step of a stage is done. */
    void stepped(Progress progress);

    /** The state was written. */
    void saved(Progress progress);

    /**
     * @param step steps done in this stage
     * @param loss of the last step
     * @param gradientNorm before clipping
     * @param millis the last step took
     */
    record Progress(
            Stage stage, int stageIndex, int step, double loss, double gradientNorm, double rate, double millis) {}
}
