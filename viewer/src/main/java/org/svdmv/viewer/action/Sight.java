package org.svdmv.viewer.action;

/** Whose eye it is. */
public sealed interface Sight {
    Sight FREE = new Free();

    /** Nobody's. */
    record Free() implements Sight {}

    /** That of the camera of a view. */
    record Through(int view) implements Sight {}
}
