package org.svdmv.geometry.mesh;

/** A color for every point of space. */
@FunctionalInterface
public interface Paint {
    Rgb at(double x, double y, double z);
}
