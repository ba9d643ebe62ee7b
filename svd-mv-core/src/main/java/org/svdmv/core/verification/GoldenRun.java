package org.svdmv.core.verification;

import java.util.function.Consumer;
import org.svdmv.core.checkpoint.CheckpointException;
import org.svdmv.core.checkpoint.StoredTensors;

/** What a reference implementation answered on a checkpoint, stage by stage: golden data. */
public sealed interface GoldenRun permits SgmGolden, DiffusersGolden {

    /**
     * Runs the model through the same stages.
     *
     * @param listener told of each stage as it is done
     */
    void compare(Model model, Consumer<StageError> listener);

    /**
     * The run that is stored in these tensors.
     *
     * @throws CheckpointException if it is none that is known
     */
    static GoldenRun of(StoredTensors golden) {
        if (golden.names().contains("unet_input")) {
            return new SgmGolden(golden);
        }
        if (golden.names().contains("unet_x")) {
            return new DiffusersGolden(golden);
        }
        throw new CheckpointException(
                "this is no golden data: it holds " + golden.names() + "; wanted unet_input, image_embed, latents, .."
                        + " (sgm) or unet_x, unet_out, latents_out, .. (diffusers)");
    }
}
