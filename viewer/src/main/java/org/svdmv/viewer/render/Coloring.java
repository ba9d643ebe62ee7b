package org.svdmv.viewer.render;

/** What the colors of the frustums say. */
public sealed interface Coloring {
    /** Round the color circle, in the order of the views. */
    record ByIndex() implements Coloring {}

    /** A quantity of the cameras by its name, from blue, the least, over green to yellow, the greatest; gray where it was not measured. */
    record ByQuantity(String name) implements Coloring {}

    Coloring BY_INDEX = new ByIndex();
}
