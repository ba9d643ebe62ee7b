package org.svdmv.geometry.tracks;

/**
 * Two features of two views that are each other's nearest.
 *
 * @param first feature of the first view
 * @param second feature of the second view
 * @param likeness scalar product of their descriptors, at most 1
 */
record Match(Feature first, Feature second, float likeness) {
    double sampsonPixels(EpipolarGeometry geometry) {
        return geometry.sampsonPixels(first.u(), first.v(), second.u(), second.v());
    }
}
