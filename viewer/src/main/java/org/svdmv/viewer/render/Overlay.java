package org.svdmv.viewer.render;

/**
 * The picture of a view laid over what is drawn, where its camera sees it. It fits what lies below while the scene is seen from that
 * camera's pose, whatever the size of the framebuffer.
 */
public sealed interface Overlay {
    record None() implements Overlay {}

    /** @param opacity from 0, only the scene, to 1, only the picture */
    record Blend(int view, double opacity) implements Overlay {}

    /** @param position the picture is left of it, the scene right: 0 is the picture's left edge, 1 its right edge */
    record Wipe(int view, double position) implements Overlay {}

    /** The distance of the colors, {@code gain |picture - scene|} in each channel: black where they agree. */
    record Difference(int view, double gain) implements Overlay {}

    Overlay NONE = new None();
}
