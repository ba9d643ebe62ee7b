package org.svdmv.core.verification;

import ai.djl.ndarray.NDArray;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.svdmv.core.checkpoint.StoredTensors;

/** A model held against golden data, stage by stage. */
record Comparison(StoredTensors golden, Model model, Consumer<StageError> listener) {

    /** What the reference was given or answered, on the model's device. */
    NDArray tensor(String name) {
        return model.onDevice(golden.tensor(name));
    }

    /** Tells how far the model's answer is from the reference's, which has the name of the stage. */
    void check(String stage, Tolerance tolerance, Supplier<NDArray> answer) {
        listener.accept(model.error(stage, tolerance, golden.tensor(stage), answer));
    }
}
