package org.svdmv.viewer.inspection;

/** How far a measurement of the consistency has come. */
public sealed interface Measurement {
    Measurement NONE = new NotAsked();

    /** Nobody has asked for it. */
    record NotAsked() implements Measurement {}

    /** @param step from 0 of {@code steps}: {@code words} say what is being done */
    record Running(int step, int steps, String words) implements Measurement {
        public double share() {
            return step / (double) steps;
        }
    }

    /** It is there. */
    record Done(Measured measured) implements Measurement {}

    /** It cannot be had. */
    record Failed(String words) implements Measurement {}
}
