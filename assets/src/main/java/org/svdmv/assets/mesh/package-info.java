/** Meshes on disk. */
package org.svdmv.assets.mesh;
