/**
 * Whether views agree with each other in 3D: their silhouettes through the visual hull, their colors through the depths that the hull
 * allows, both for the orbit as given and for its mirror image, and features through triangulated tracks. The grade's limits are in
 * {@link org.svdmv.geometry.consistency.Thresholds}.
 */
package org.svdmv.geometry.consistency;
