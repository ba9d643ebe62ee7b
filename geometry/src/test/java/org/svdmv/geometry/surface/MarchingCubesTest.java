package org.svdmv.geometry.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarchingCubesTest {
    private static final double R = 0.73;

    @Test
    void theVolumeAndTheAreaOfABallAreFoundToSecondOrder() {
        double volume = 4 * Math.PI / 3 * R * R * R;
        double area = 4 * Math.PI * R * R;
        Triangulation coarse = MarchingCubes.surface(Fields.of(20, Fields.ball(R)));
        Triangulation fine = MarchingCubes.surface(Fields.of(80, Fields.ball(R)));
        double coarseVolume = volume - coarse.volume();
        double fineVolume = volume - fine.volume();
        double coarseArea = area - coarse.area();
        double fineArea = area - fine.area();
        assertTrue(fineVolume > 0 && fineVolume < 1e-3 * volume, "volume error " + fineVolume);
        assertTrue(fineArea > 0 && fineArea < 1e-3 * area, "area error " + fineArea);
        assertEquals(2, Math.log(coarseVolume / fineVolume) / Math.log(4), 0.15);
        assertEquals(2, Math.log(coarseArea / fineArea) / Math.log(4), 0.15);
    }

    @Test
    void aBallIsASphereAndATorusHasAHandle() {
        Manifold ball = Manifold.of(MarchingCubes.surface(Fields.of(24, Fields.ball(R))));
        assertTrue(ball.isClosed(), ball.toString());
        assertEquals(2, ball.eulerCharacteristic());
        Manifold torus = Manifold.of(MarchingCubes.surface(Fields.of(32, Fields.torus(0.6, 0.25))));
        assertTrue(torus.isClosed(), torus.toString());
        assertEquals(0, torus.eulerCharacteristic());
        assertEquals(1, torus.components());
    }

    @Test
    void everyVertexOfAPlaneIsOnIt() {
        Vector3d n = new Vector3d(1, 2, 3).normalize();
        Triangulation half = MarchingCubes.surface(Fields.of(10, p -> 0.1 - n.dot(p)));
        int onPlane = 0;
        for (int i = 0; i < half.vertexCount(); i++) {
            onPlane += Math.abs(n.dot(half.vertex(i)) - 0.1) < 1e-6 ? 1 : 0;
        }
        assertTrue(onPlane > 50, onPlane + " vertices");
    }

    /** Noise meets all 256 cases, and all pairs of them at a face. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void evenNoiseHasASurfaceThatIsAClosedManifold(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Field noise = Fields.of(18, p -> random.nextDouble(-1, 1));
        Triangulation surface = MarchingCubes.surface(noise);
        assertTrue(surface.triangleCount() > 5_000, surface.triangleCount() + " triangles");
        Manifold manifold = Manifold.of(surface);
        assertTrue(manifold.isClosed(), manifold.toString());
    }

    @Test
    void whatReachesTheBorderIsClosedThere() {
        Manifold all = Manifold.of(MarchingCubes.surface(Fields.of(6, p -> 1)));
        assertTrue(all.isClosed(), all.toString());
        assertEquals(2, all.eulerCharacteristic());
    }
}
