/** What features say about the cameras of a set: matches, epipolar geometry, tracks, triangulated points, reprojection errors. */
package org.svdmv.geometry.tracks;
