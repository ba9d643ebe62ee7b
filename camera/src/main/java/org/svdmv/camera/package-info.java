/**
 * Where cameras are and what they see: the one page of conventions. Everything else in the project follows it.
 *
 * <h2>World</h2>
 * Right-handed, +Z up, the object centered at the origin, its largest extent 1. Lengths are in that unit.
 *
 * <h2>Orbit angles</h2>
 * In degrees. A camera at elevation e, azimuth a and radius r stands at
 * <pre>
 *   center = r (cos e cos a, cos e sin a, sin e)
 * </pre>
 * and looks at the origin with +Z up. Azimuth runs counter-clockwise seen from above; 0 is the input view, which therefore
 * stands on the +X side, with +Y to the right of its image. Elevation is absolute (0 = horizon, 90 = straight above) and
 * belongs to each view; azimuth is relative to the input view.
 * <pre>
 *                +Y  azimuth 90
 *                 |
 *   azimuth 180 --o-- +X  azimuth 0, the input view          (seen from above, +Z towards the reader)
 *                 |
 *                -Y  azimuth 270
 * </pre>
 *
 * <h2>Camera</h2>
 * OpenCV axes: x right, y down, z forward. A {@link org.svdmv.camera.Pose} is {@code cameraFromWorld}; matrices are named
 * {@code targetFromSource}, so that products cancel: {@code aFromC = aFromB * bFromC}. Vectors are columns.
 *
 * <h2>Pixels</h2>
 * The corner of the image is (0, 0) and the center of its first pixel (0.5, 0.5): a centered principal point is
 * (width / 2, height / 2). A point (x, y, z) in the camera, z &gt; 0, appears at
 * <pre>
 *   u = fx x / z + cx      v = fy y / z + cy
 * </pre>
 * Libraries that put 0 at the center of the first pixel (OpenCV's key points) need cx - 0.5 and cy - 0.5.
 *
 * <h2>SV3D's orbit</h2>
 * 21 views at azimuths 360/21, 2*360/21, ..., 20*360/21, 0: the input view is the LAST one. Code says
 * {@code referenceIndex} and never 20. Horizontal field of view 33.8 degrees, radius 2 unless told (SV3D, arXiv 2403.12008;
 * sgm {@code scripts/sampling/simple_video_sample.py}).
 *
 * <h2>Others' conventions</h2>
 * <table>
 *   <caption>Each is converted once, in {@link org.svdmv.camera.Convention}</caption>
 *   <tr><th></th><th>matrix</th><th>camera axes</th><th>world up</th></tr>
 *   <tr><td>here, OpenCV, COLMAP</td><td>cameraFromWorld</td><td>x right, y down, z forward</td><td>+Z</td></tr>
 *   <tr><td>OpenGL</td><td>worldFromCamera</td><td>x right, y up, z backward</td><td>+Z</td></tr>
 *   <tr><td>Blender, nerfstudio, instant-ngp</td><td>worldFromCamera</td><td>x right, y up, z backward</td><td>+Z</td></tr>
 *   <tr><td>glTF</td><td>worldFromCamera</td><td>x right, y up, z backward</td><td>+Y: (x, y, z) becomes (x, z, -y)</td></tr>
 * </table>
 */
package org.svdmv.camera;
