/** Cameras corrected so that they explain the pictures: what a generative model leaves unknown. */
package org.svdmv.geometry.fit;
