/**
 * How deep inside of a solid its visible surface lies, from pictures alone: planes swept along lines of sight, neighboring views compared
 * by what their gray levels have in common whatever their gains and offsets.
 * <pre>
 *   View -> Picture -> PlaneSweep (Patch, Neighbor, Zncc) -> Depths -> Agreement -> Stereo
 * </pre>
 */
package org.svdmv.geometry.stereo;
