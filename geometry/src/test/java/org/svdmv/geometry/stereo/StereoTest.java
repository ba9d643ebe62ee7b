package org.svdmv.geometry.stereo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.svdmv.geometry.mesh.Bounds;

class StereoTest {
    private static final double[] AZIMUTHS = {-32, -16, 0, 16, 32};
    private static final Bounds BOX = new Bounds(new Vector3d(-0.7), new Vector3d(0.7));
    /** A solid that reaches to x = 0.25, where nothing is seen. */
    private static final Interior WRONG = (x, y, z) -> 0.25 - x;

    @Test
    void aWallBehindTheSurfaceOfASolidIsFoundToAFractionOfAPixel() {
        TexturedWall wall = new TexturedWall(new Vector3d(1, 0, 0), 0);
        Stereo stereo = Stereo.of(wall.seenFrom(1, AZIMUTHS), WRONG, BOX);
        assertTrue(
                share(stereo.views().get(2)) > 0.3,
                "known " + share(stereo.views().get(2)));
        assertEquals(0, medianError(stereo.views().get(2), wall), 0.15 * stereo.step());
    }

    @Test
    void aWallThatLeansIsFoundToo() {
        TexturedWall wall = new TexturedWall(new Vector3d(1, 0.3, 0.6).normalize(), 0);
        Stereo stereo = Stereo.of(wall.seenFrom(1, AZIMUTHS), WRONG, BOX);
        assertTrue(
                share(stereo.views().get(2)) > 0.2,
                "known " + share(stereo.views().get(2)));
        assertEquals(0, medianError(stereo.views().get(2), wall), 0.3 * stereo.step());
    }

    @Test
    void aWallWithoutTextureIsNotFound() {
        TexturedWall wall = new TexturedWall(new Vector3d(1, 0, 0), 0);
        assertEquals(0, Stereo.of(wall.seenFrom(0, AZIMUTHS), WRONG, BOX).known());
    }

    @Test
    void viewsThatAreTooFarApartAreNotCompared() {
        TexturedWall wall = new TexturedWall(new Vector3d(1, 0, 0), 0);
        assertEquals(0, Stereo.of(wall.seenFrom(1, 0, 50, 100), WRONG, BOX).known());
    }

    private static double share(Depths depths) {
        return (double) depths.known() / depths.depth().length;
    }

    /** How much too deep. */
    private static double medianError(Depths depths, TexturedWall wall) {
        double[] errors = new double[depths.known()];
        int count = 0;
        for (int i = 0; i < depths.depth().length; i++) {
            if (depths.depth()[i] < Float.POSITIVE_INFINITY) {
                errors[count++] = depths.depth()[i] - wall.depth(depths.camera(), i);
            }
        }
        Arrays.sort(errors);
        return errors[count / 2];
    }
}
