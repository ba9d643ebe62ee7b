package org.svdmv.assets.format;

import org.svdmv.geometry.hull.PointCloud;

/**
 * The points that come with a set.
 *
 * @param words how many there are and where
 */
record DescribedPoints(PointCloud cloud, String words) {
    static final DescribedPoints NONE = new DescribedPoints(new PointCloud(new float[0], new byte[0]), "none");

    static DescribedPoints in(String file, PointCloud cloud) {
        return cloud.size() == 0 ? NONE : new DescribedPoints(cloud, cloud.size() + " in " + file);
    }
}
