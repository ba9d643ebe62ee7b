package org.svdmv.geometry.surface;

/** Is told how a reconstruction comes about; what it throws ends the work. */
public interface ReconstructionListener {
    /** Listens to nothing. */
    ReconstructionListener SILENT = new ReconstructionListener() {};

    /** The parts of the work, in their order. */
    enum Stage {
        CARVE,
        REFINE,
        SURFACE,
        SIMPLIFY
    }

    default void began(Stage stage) {}

    /** @param words what came of it */
    default void ended(Stage stage, String words) {}

    /** So many slabs of the grid are carved; on any thread. */
    default void carved(int slabs, int allSlabs) {}
}
