/** What the convex outlines of silhouettes say about cameras: two views of one object have their outermost epipolar lines in common. */
package org.svdmv.geometry.outline;
