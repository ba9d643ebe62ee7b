package org.svdmv.geometry.outline;

/**
 * A point of a silhouette's edge, in pixels.
 *
 * @param thin whether the object is so thin there that pixels may have missed how far it reaches
 */
record EdgePoint(double x, double y, boolean thin) {}
