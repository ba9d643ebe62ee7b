/** Everyday objects built from parts by chance: the ground truth of training and evaluation. */
package org.svdmv.geometry.procedural;
