package org.svdmv.geometry.stereo;

/** A solid as a number for each point of the world: positive inside, and about the distance to the surface near it. */
public interface Interior {
    double at(double x, double y, double z);
}
