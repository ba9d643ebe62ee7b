package org.svdmv.assets.gltf;

/** What the colors of a mesh mean to whoever shows it. */
public enum Shading {
    /** The color of a matt surface, to be lit. */
    LIT,
    /** What is seen, light and shade included (KHR_materials_unlit): for surfaces colored from pictures. */
    UNLIT
}
