package org.svdmv.core.training;

/** Training data: a numbered series of orbits, the same every time. */
@FunctionalInterface
public interface OrbitSource {

    Orbit orbit(int index);
}
