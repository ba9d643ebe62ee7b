/**
 * Views, their cameras and meshes as glTF 2.0: one GLB, or a .gltf with its files beside it.
 *
 * <pre>
 *   view_00 ...           a node with the camera of each view; extras: fl_x, fl_y, cx, cy, w, h in pixels
 *     view_00 picture     its picture as an unlit plane across the line of sight; extras of the reference view: reference
 *   turntable             a camera that goes through all views, animated ("turntable")
 *   mesh                  the mesh, if there is one
 * </pre>
 *
 * The world is turned from +Z up to glTF's +Y up by {@link org.svdmv.camera.Convention#GLTF}; lengths stay. A glTF camera has no
 * principal point: its frustum is centered, with {@code yfov = 2 atan(h / 2 fl_y)}; the extras hold the whole truth. The planes
 * stand between the cameras and the object, nearer than the cameras' near plane: who looks through a camera sees the object and
 * not its picture.
 *
 * <p>The same input gives the same bytes.
 */
package org.svdmv.assets.gltf;
