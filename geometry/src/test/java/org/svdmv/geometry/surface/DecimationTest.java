package org.svdmv.geometry.surface;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimationTest {
    private static final double R = 0.7;

    @ParameterizedTest
    @CsvSource({"2000, 0.004", "500, 0.012", "100, 0.05"})
    void aBallOfFewTrianglesStaysClosedAndNearTheSphere(int triangles, double farthest) {
        Triangulation ball = Decimation.to(triangles, MarchingCubes.surface(Fields.of(40, Fields.ball(R))));
        assertEquals(triangles, ball.triangleCount());
        Manifold manifold = Manifold.of(ball);
        assertTrue(manifold.isClosed(), manifold.toString());
        assertEquals(2, manifold.eulerCharacteristic());
        for (int t = 0; t < triangles; t++) {
            Vector3d center = new Vector3d();
            for (int i = 3 * t; i < 3 * t + 3; i++) {
                center.add(ball.vertex(ball.triangles()[i]));
                assertEquals(R, ball.vertex(ball.triangles()[i]).length(), farthest);
            }
            assertEquals(R, center.div(3).length(), farthest);
        }
    }

    @Test
    void aCubeNeedsTwelveTriangles() {
        Fields.Shape cube = p -> 0.51 - Math.max(Math.abs(p.x()), Math.max(Math.abs(p.y()), Math.abs(p.z())));
        Triangulation few = Decimation.to(60, MarchingCubes.surface(Fields.of(24, cube)));
        assertTrue(few.triangleCount() <= 60, few.triangleCount() + " triangles");
        assertEquals(1.02 * 1.02 * 1.02, few.volume(), 0.01);
    }

    @Test
    void aHandleStays() {
        Triangulation torus = Decimation.to(300, MarchingCubes.surface(Fields.of(32, Fields.torus(0.6, 0.25))));
        Manifold manifold = Manifold.of(torus);
        assertTrue(manifold.isClosed(), manifold.toString());
        assertEquals(0, manifold.eulerCharacteristic());
        assertEquals(2 * Math.PI * Math.PI * 0.6 * 0.25 * 0.25, torus.volume(), 0.03);
    }

    /** However few are asked for: what would tear or fold the surface is not done. */
    @ParameterizedTest
    @CsvSource({"1", "2", "3"})
    void evenTheSurfaceOfNoiseStaysAManifoldOfItsTopology(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Triangulation noise = MarchingCubes.surface(Fields.of(10, p -> random.nextDouble(-1, 1)));
        Manifold before = Manifold.of(noise);
        Triangulation fewer = Decimation.to(4, noise);
        Manifold after = Manifold.of(fewer);
        assertTrue(after.isClosed(), after.toString());
        assertEquals(before.eulerCharacteristic(), after.eulerCharacteristic());
        assertEquals(before.components(), after.components());
        assertTrue(fewer.triangleCount() < noise.triangleCount() / 2, fewer.triangleCount() + " triangles");
    }

    @Test
    void theSameSurfaceGivesTheSameTriangles() {
        Triangulation ball = MarchingCubes.surface(Fields.of(20, Fields.ball(R)));
        Triangulation once = Decimation.to(200, ball);
        Triangulation again = Decimation.to(200, ball);
        assertArrayEquals(once.positions(), again.positions());
        assertArrayEquals(once.triangles(), again.triangles());
    }

    @Test
    void whatIsFewEnoughIsLeftAloneAndTooFewAreRefused() {
        Triangulation ball = MarchingCubes.surface(Fields.of(6, Fields.ball(R)));
        assertSame(ball, Decimation.to(ball.triangleCount(), ball));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Decimation.to(3, ball))
                .getMessage()
                .contains("at least 4 triangles"));
    }
}
