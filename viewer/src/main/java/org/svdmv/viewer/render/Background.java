package org.svdmv.viewer.render;

import org.svdmv.geometry.mesh.Rgb;

/** What is behind everything. */
public sealed interface Background {
    record Plain(Rgb color) implements Background {}

    /** Nothing: pictures read back have alpha. */
    record Transparent() implements Background {}

    Background WHITE = new Plain(Rgb.WHITE);

    Background TRANSPARENT = new Transparent();
}
