/** Triangle meshes in the world frame, and the primitive solids to build them from. */
package org.svdmv.geometry.mesh;
