package org.svdmv.viewer.render;

/** What the graphics card holds of a structure. */
interface Upload extends AutoCloseable {
    @Override
    void close();
}
