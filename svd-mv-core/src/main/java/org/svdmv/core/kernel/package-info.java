/** Tensor operations beside DJL's own, and the one rule of memory. */
package org.svdmv.core.kernel;
