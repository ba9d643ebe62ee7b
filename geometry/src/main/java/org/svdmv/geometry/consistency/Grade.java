package org.svdmv.geometry.consistency;

/** How consistent, best first; {@link Thresholds} says what each takes. */
public enum Grade {
    /** As true views are. */
    A,
    B,
    C,
    D,
    /** Not views of one object from these cameras. */
    F,
    /** Nothing could be measured; worse than any. */
    NONE;

    static Grade worse(Grade one, Grade other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
