/** Pictures, depths and masks of meshes for known cameras, on the CPU and the same for any number of threads. */
package org.svdmv.geometry.raster;
