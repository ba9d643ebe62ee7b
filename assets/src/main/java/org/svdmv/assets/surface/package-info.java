/** Reconstructed surfaces as files of other tools: GLB, OBJ with its material and texture, PLY. */
package org.svdmv.assets.surface;
