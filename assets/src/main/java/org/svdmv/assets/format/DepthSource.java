package org.svdmv.assets.format;

import java.nio.file.Path;

/** Where it is said how far away the object is. */
sealed interface DepthSource {
    /** Nowhere. */
    record None() implements DepthSource {}

    /**
     * In a 16-bit gray PNG.
     *
     * @param unit what 1 in the file is in lengths of the world
     */
    record InFile(Path file, double unit) implements DepthSource {}
}
