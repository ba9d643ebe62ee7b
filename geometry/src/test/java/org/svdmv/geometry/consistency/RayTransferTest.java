package org.svdmv.geometry.consistency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.joml.Vector2d;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.Pose;

class RayTransferTest {
    private static final Intrinsics K = new Intrinsics(70, 50, 80, 90, 33, 27);

    @Test
    void aPixelAtADepthGoesWhereTheCamerasProjectItsPoint() {
        Camera first = new Camera(K, Pose.ofOrbit(10, 20, 2));
        Camera second = new Camera(K, Pose.ofOrbit(-30, 75, 1.5));
        RayTransfer transfer = RayTransfer.between(first, second);
        double[] d = new double[3];
        transfer.direction(12.5, 31.25, d, 0);
        Vector3d p = new Vector3d(d).mul(1.8).add(transfer.a());
        Vector3d point = first.unproject(12.5, 31.25, 1.8);
        Vector2d pixel = second.project(point);
        assertEquals(pixel.x, p.x / p.z, 1e-9);
        assertEquals(pixel.y, p.y / p.z, 1e-9);
        assertEquals(second.pointInCamera(point).z, p.z, 1e-9);
    }

    @Test
    void aMirroredOrbitHasNegatedAzimuths() {
        Pose mirrored = Mirrored.of(Pose.ofOrbit(10, 20, 2));
        assertTrue(mirrored.cameraFromWorld().equals(Pose.ofOrbit(10, -20, 2).cameraFromWorld(), 1e-12));
    }
}
