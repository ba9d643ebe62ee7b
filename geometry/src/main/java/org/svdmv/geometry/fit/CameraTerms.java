package org.svdmv.geometry.fit;

import java.util.List;
import org.svdmv.camera.Camera;

/** What besides tracks tells of poses in a bundle adjustment. */
sealed interface CameraTerms permits OutlineEquations, GivenPoses {
    /** {@code |r|^2}, robust where the terms are. */
    double cost(List<Camera> cameras);

    /**
     * Adds {@code J^T J}, its diagonal larger by the damping, and {@code -J^T r}.
     *
     * @param place of each view among the unknowns, in sixes: turn, then shift; -1 for views that stay
     */
    void addTo(double[][] matrix, double[] right, List<Camera> cameras, int[] place, double damping);
}
