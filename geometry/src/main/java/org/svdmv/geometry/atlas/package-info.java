/**
 * The colors of a surface, taken from the views that see it: one for each vertex, or a texture over charts of the surface.
 * <pre>
 *   Triangulation + ViewSet -> ViewColors -> VertexColors -> Mesh
 *                                        Charts -> Packing -> TextureAtlas -> Mesh
 * </pre>
 */
package org.svdmv.geometry.atlas;
