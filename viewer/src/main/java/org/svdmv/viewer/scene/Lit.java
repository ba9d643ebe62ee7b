package org.svdmv.viewer.scene;

/** What light does to the colors of a mesh. */
public sealed interface Lit {
    /** Nothing: light and shade are in the colors already, as in those taken from pictures. */
    record Unlit() implements Lit {}

    /**
     * The lights of {@code svdmv render}, which stand still beside the object.
     *
     * @param azimuthDegrees how far object and lights are turned about +Z, counter-clockwise seen from above
     */
    record Standing(double azimuthDegrees) implements Lit {}

    Lit UNLIT = new Unlit();

    Lit STANDING = new Standing(0);
}
