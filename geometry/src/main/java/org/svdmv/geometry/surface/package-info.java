/**
 * A closed surface around the object of a view set: a field that is positive inside, its zero as triangles, smoothed and simplified.
 * <pre>
 *   ViewSet -> HullField -> Field -> FreeSpace -> MarchingCubes -> Components -> Smoothing -> Decimation -> Triangulation
 * </pre>
 */
package org.svdmv.geometry.surface;
