package org.svdmv.core.training;

import ai.djl.ndarray.NDArray;
import java.util.Set;
import org.svdmv.core.checkpoint.PartName;

/** What a stage minimizes. */
interface Objective {

    /** The networks that learn. */
    Set<PartName> learners();

    /** The loss of a step, a float32 scalar, a function of (parameters, step) alone. */
    NDArray loss(int step);
}
