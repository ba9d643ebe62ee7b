package org.svdmv.viewer.render;

/** How meshes are drawn. */
public enum SurfaceStyle {
    /** In their colors, lit as their structure says. */
    LIT,
    /** In their colors, without light. */
    UNLIT,
    /** Their normals as colors: {@code (n + 1) / 2}. */
    NORMALS,
    /** The edges of their triangles. */
    WIREFRAME
}
