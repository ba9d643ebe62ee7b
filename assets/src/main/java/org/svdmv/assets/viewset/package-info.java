/**
 * View sets on disk. A directory holds
 * <pre>
 *   view_00.png ...           the views, 8-bit RGB, in the model's order
 *   masks/view_00.png ...     where the object is, 8-bit gray, 0 background, 255 object
 *   depth/view_00.png ...     how far away what is seen is, 16-bit gray, if that is known
 *   cameras.json              the cameras, below; it is what makes the directory a view set
 *   transforms.json           the same cameras for nerfstudio and instant-ngp
 *   contact_sheet.png         all views at a glance
 *   input.png, run.json, ...  what the writer adds
 * </pre>
 * and appears at once when it is whole (see {@link org.svdmv.assets.viewset.ViewSetDraft}).
 *
 * <h2>cameras.json</h2>
 * In the conventions of {@link org.svdmv.camera}; lengths in units of the object's largest extent.
 * <pre>
 *   format             always "svdmv view set"
 *   version            1
 *   width, height      of every view, in pixels
 *   fx, fy, cx, cy     of every view, in pixels, (0, 0) the corner of the image and (0.5, 0.5) the center of its first pixel
 *   reference_index    which of the views, counted from 0, is the input's
 *   depth_unit         if the views have depth: z = depth_unit gray in the camera (not the length of the ray); gray 0: nothing is seen
 *   views[]
 *     image, mask, depth       file names, relative to the directory, with forward slashes
 *     camera_from_world        4 rows of 4: world +Z up, camera x right, y down, z forward
 *     elevation_degrees        \
 *     azimuth_degrees           } only where the camera looks at the origin with +Z up; for people, readers
 *     radius                   /  take camera_from_world
 * </pre>
 */
package org.svdmv.assets.viewset;
