package org.svdmv.geometry.fit;

import java.util.List;
import org.joml.AxisAngle4d;
import org.joml.Matrix4d;
import org.joml.Vector3d;
import org.svdmv.camera.Camera;

/**
 * Poses are likely near the given ones: what neither features nor outlines tell, such as a small turn against a shift aside, stays small.
 * <pre>
 *   cost = sum |turn / {@link #TURN}|^2 + |shift / ({@link #SHIFT} distance)|^2,   exp(turn, shift) = cameraFromWorld givenFromWorld^-1
 * </pre>
 */
record GivenPoses(List<Camera> given) implements CameraTerms {
    /** 1 degree. */
    private static final double TURN = Math.PI / 180;
    /** Share of the camera's distance: what 1 degree moves aside. */
    private static final double SHIFT = Math.PI / 180;

    @Override
    public double cost(List<Camera> cameras) {
        double sum = 0;
        for (int view = 0; view < given.size(); view++) {
            double[] moved = moved(cameras, view);
            double[] weights = weights(view);
            for (int k = 0; k < 6; k++) {
                sum += weights[k] * moved[k] * moved[k];
            }
        }
        return sum;
    }

    @Override
    public void addTo(double[][] matrix, double[] right, List<Camera> cameras, int[] place, double damping) {
        for (int view = 0; view < place.length; view++) {
            double[] moved = moved(cameras, view);
            double[] weights = weights(view);
            for (int k = 0; k < 6 && place[view] >= 0; k++) {
                int row = 6 * place[view] + k;
                matrix[row][row] += weights[k] * (1 + damping);
                right[row] -= weights[k] * moved[k];
            }
        }
    }

    private double[] weights(int view) {
        double shift = SHIFT * Math.max(1e-9, given.get(view).pose().center().length());
        double turns = 1 / (TURN * TURN);
        double shifts = 1 / (shift * shift);
        return new double[] {turns, turns, turns, shifts, shifts, shifts};
    }

    /** Turn, then shift, of the view's camera from where it was given. */
    private double[] moved(List<Camera> cameras, int view) {
        Matrix4d between = cameras.get(view).pose().cameraFrom(given.get(view).pose());
        AxisAngle4d turn = new AxisAngle4d().set(between);
        Vector3d shift = between.getTranslation(new Vector3d());
        double angle = turn.angle > Math.PI ? turn.angle - 2 * Math.PI : turn.angle;
        return new double[] {turn.x * angle, turn.y * angle, turn.z * angle, shift.x, shift.y, shift.z};
    }
}
