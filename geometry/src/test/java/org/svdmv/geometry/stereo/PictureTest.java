package org.svdmv.geometry.stereo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.Pose;
import org.svdmv.camera.View;

class PictureTest {
    @Test
    void aBlockIsTheMeanOfItsPixelsAndSeenByTheSameRays() {
        View view = ramp(64, 64);
        Picture picture = Picture.of(view, 32);
        assertEquals(32, picture.width());
        assertEquals(21.5, picture.at(11, 7), 1e-4);
        Vector3d point = new Vector3d(0.1, 0.05, -0.08);
        assertEquals(view.camera().project(point).x / 2, picture.camera().project(point).x, 1e-12);
    }

    @Test
    void whatIsNotAllObjectIsNotKnown() {
        View view = ramp(64, 64);
        view.mask().getRaster().setSample(20, 20, 0, 0);
        Picture picture = Picture.of(view, 32);
        assertTrue(Double.isNaN(picture.at(10.5, 10.5)));
        assertTrue(Double.isNaN(picture.at(11.2, 11.2)));
        assertTrue(Double.isNaN(picture.at(0.2, 5)));
        assertEquals(24.5, picture.at(12.5, 10.5), 1e-4);
    }

    @Test
    void aStripIsCutIntoBlocksThatFitIt() {
        Picture picture = Picture.of(ramp(400, 2), 100);
        assertEquals(200, picture.width());
        assertEquals(1, picture.height());
    }

    /** Gray is the column; all is object. */
    private static View ramp(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        BufferedImage mask = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < width * height; i++) {
            int gray = Math.min(255, i % width);
            image.setRGB(i % width, i / width, gray << 16 | gray << 8 | gray);
            mask.getRaster().setSample(i % width, i / width, 0, 255);
        }
        Intrinsics k = Intrinsics.ofFieldOfView(width, height, 33.8);
        return new View(new Camera(k, Pose.ofOrbit(10, 0, 2)), image, mask);
    }
}
