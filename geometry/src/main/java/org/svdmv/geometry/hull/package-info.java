/** What silhouettes alone say about an object: the space that all of them allow, as colored points. */
package org.svdmv.geometry.hull;
