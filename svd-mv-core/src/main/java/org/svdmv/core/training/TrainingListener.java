package org.svdmv.core.training;

import java.util.List;
import org.svdmv.core.checkpoint.VectorCondition;

/** Hears how a training goes. */
public interface TrainingListener {

    /** A model that the training starts from is not told these numbers; the tensor that reads them was widened by columns of zeros. */
    void added(String tensor, List<VectorCondition> numbers);

    /** A step of a stage is done. */
    void stepped(Progress progress);

    /** The gradient of a step was not finite; the parameters stay as they were. Told before the step is. */
    void skipped(Progress progress);

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
