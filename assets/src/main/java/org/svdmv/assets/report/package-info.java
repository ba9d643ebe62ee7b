/**
 * What was measured of a view set, for people and for programs: a folder with
 * <pre>
 *   consistency.json       every number; where one could not be measured, the reason as text under the same name
 *   report.html            the same to look at, one page that loads nothing
 *   silhouettes.png, outlines.png, colors.png, pairs.png   charts by view and by pair
 *   features.png, feature_pairs.png   the same of features, where they were measured
 *   cameras_fitted.json    with a fit: the cameras that explain the pictures better, the file names being those of the view set
 * </pre>
 */
package org.svdmv.assets.report;
