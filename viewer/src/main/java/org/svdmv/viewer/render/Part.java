package org.svdmv.viewer.render;

/** What can be shown and hidden. */
public enum Part {
    FRUSTUMS,
    PICTURES,
    ORBIT,
    POINTS,
    MESH,
    GRID,
    AXES
}
