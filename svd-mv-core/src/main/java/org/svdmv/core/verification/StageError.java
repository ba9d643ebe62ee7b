package org.svdmv.core.verification;

/**
 * How far one stage of a model is from the reference.
 *
 * @param error {@code ||ours - reference|| / ||reference||}
 * @param tolerance the largest error of a faithful implementation
 */
public record StageError(String stage, double error, double tolerance) {

    /** Whether the stage is as faithful as it must be. */
    public boolean within() {
        return error <= tolerance;
    }
}
