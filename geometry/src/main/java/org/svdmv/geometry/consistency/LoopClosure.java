package org.svdmv.geometry.consistency;

/**
 * Whether the orbit ends where it began.
 *
 * @param seamLevels photometric error between the first and the last view in the order of azimuths
 * @param otherPairsLevels median of the same between all other neighbors
 * @param inputLevels mean absolute difference of the reference view and the input picture, over the object, 0 to 255
 */
public record LoopClosure(Reading seamLevels, Reading otherPairsLevels, Reading inputLevels) {}
