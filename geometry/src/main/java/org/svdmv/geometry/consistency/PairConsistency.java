package org.svdmv.geometry.consistency;

/**
 * How two neighboring views agree in color, over the surface that both see, both ways.
 *
 * @param first index of one view
 * @param second index of the other, greater
 * @param photometricLevels mean absolute difference at the depths that fit best within the hull, 0 to 255
 * @param atHullLevels the same at the hull's own surface
 * @param colorShiftLevels the greatest mean difference, with its sign, of a color channel: 0 to 255
 */
public record PairConsistency(
        int first, int second, Reading photometricLevels, Reading atHullLevels, Reading colorShiftLevels) {}
