package org.svdmv.geometry.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SmoothingTest {
    private static final double R = 0.7;

    @Test
    void theVolumeStaysWithinAPercent() {
        for (Fields.Shape shape : new Fields.Shape[] {Fields.ball(R), Fields.torus(0.6, 0.25)}) {
            Triangulation surface = MarchingCubes.surface(Fields.of(32, shape));
            assertEquals(1, Smoothing.smooth(surface, 20).volume() / surface.volume(), 0.01);
        }
    }

    @Test
    void noiseOnABallShrinksToLessThanHalf() {
        SplittableRandom random = new SplittableRandom(1);
        Triangulation ball = MarchingCubes.surface(Fields.of(32, Fields.ball(R)));
        double[] noisy = ball.positions().clone();
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] += random.nextDouble(-0.01, 0.01);
        }
        Triangulation rough = new Triangulation(noisy, ball.triangles());
        double before = spread(rough);
        double after = spread(Smoothing.smooth(rough, 8));
        assertTrue(after < before / 2, before + " became " + after);
    }

    /** Root mean square of the vertices' distance to the sphere. */
    private static double spread(Triangulation surface) {
        double sum = 0;
        for (int i = 0; i < surface.vertexCount(); i++) {
            double off = surface.vertex(i).length() - R;
            sum += off * off;
        }
        return Math.sqrt(sum / surface.vertexCount());
    }
}
