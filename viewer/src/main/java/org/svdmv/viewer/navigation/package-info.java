/**
 * Where the eye of the viewer is and how it moves: pure functions from a {@link org.svdmv.viewer.navigation.Viewpoint} and what a
 * hand does to another viewpoint. Angles in degrees, lengths in the world's unit, the world +Z up.
 */
package org.svdmv.viewer.navigation;
