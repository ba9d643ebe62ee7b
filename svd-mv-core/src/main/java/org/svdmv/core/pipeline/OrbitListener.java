package org.svdmv.core.pipeline;

/** Told what the pipeline is at. An exception thrown here ends the work and reaches the caller. */
public interface OrbitListener {

    /** Hears nothing. */
    OrbitListener SILENT = new OrbitListener() {};

    /** A stage begins. */
    default void began(Stage stage) {}

    /** A stage is over. */
    default void ended(Stage stage, double seconds) {}

    /**
     * A step of the sampler is done.
     *
     * @param sigma noise level that is left
     */
    default void stepped(int step, int steps, double sigma) {}

    /** Frames are decoded. */
    default void decoded(int frames, int allFrames) {}

    /** The stages, in order. */
    enum Stage {
        /** Image encoder and autoencoder: load, encode the picture, release. */
        ENCODE,
        /** The U-Net: load. */
        LOAD,
        /** The sampler. */
        SAMPLE,
        /** The decoder: load, decode all frames, release. */
        DECODE
    }
}
