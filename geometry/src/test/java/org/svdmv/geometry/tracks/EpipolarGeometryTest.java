package org.svdmv.geometry.tracks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.joml.Matrix3d;
import org.joml.Vector2d;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.Pose;

class EpipolarGeometryTest {
    private static final List<Camera> CAMERAS = Scene.cameras(7);

    @Test
    void projectionsOfOnePointHaveNoSampsonDistance() {
        for (Vector3d x : Scene.points(50)) {
            for (Camera first : CAMERAS) {
                for (Camera second : CAMERAS) {
                    Vector2d a = first.project(x);
                    Vector2d b = second.project(x);
                    double distance = EpipolarGeometry.of(first, second).sampsonPixels(a.x, a.y, b.x, b.y);
                    assertEquals(0, distance, 1e-9);
                }
            }
        }
    }

    /** Side by side, lines are rows: two pixels apart in v are 2 / sqrt(2) from a pair that is allowed. */
    @Test
    void sideBySideTheDistanceIsTheDifferenceOfTheRowsOverTheRootOfTwo() {
        Camera left = at(0);
        Camera right = at(0.5);
        EpipolarGeometry geometry = EpipolarGeometry.of(left, right);
        assertEquals(2 / Math.sqrt(2), geometry.sampsonPixels(100, 200, 50, 202), 1e-9);
        Vector3d line = geometry.lineInSecond(100, 200);
        assertEquals(0, line.x / line.y, 1e-12);
        assertEquals(-200, line.z / line.y, 1e-9);
    }

    @Test
    void theLineRunsThroughTheProjectionsOfAllPointsOnTheLineOfSight() {
        Camera first = CAMERAS.get(0);
        Camera second = CAMERAS.get(2);
        Vector3d line = EpipolarGeometry.of(first, second).lineInSecond(300, 250);
        for (double depth = 1; depth < 3; depth += 0.25) {
            Vector2d x = second.project(first.unproject(300, 250, depth));
            assertEquals(0, line.dot(x.x, x.y, 1) / Math.hypot(line.x, line.y), 1e-9);
        }
    }

    @Test
    void theFundamentalMatrixBackIsTheTransposed() {
        Matrix3d there = EpipolarGeometry.of(CAMERAS.get(1), CAMERAS.get(3)).fundamental();
        Matrix3d back = EpipolarGeometry.of(CAMERAS.get(3), CAMERAS.get(1)).fundamental();
        assertTrue(there.transpose().equals(back, 1e-12));
        assertEquals(0, back.determinant(), 1e-15);
    }

    @Test
    void camerasThatShareTheirCenterAllowEveryPair() {
        Camera camera = CAMERAS.get(0);
        assertEquals(0, EpipolarGeometry.of(camera, camera).sampsonPixels(1, 2, 300, 400));
    }

    @Test
    void aMatrixThatIsNotFiniteIsRefused() {
        String words = assertThrows(
                        IllegalArgumentException.class, () -> new EpipolarGeometry(new Matrix3d().scale(Double.NaN)))
                .getMessage();
        assertTrue(words.startsWith("need a finite fundamental matrix"), words);
    }

    private static Camera at(double y) {
        Vector3d eye = new Vector3d(2, y, 0);
        return new Camera(Intrinsics.sv3d(576), Pose.lookAt(eye, new Vector3d(0, y, 0), new Vector3d(0, 0, 1)));
    }
}
