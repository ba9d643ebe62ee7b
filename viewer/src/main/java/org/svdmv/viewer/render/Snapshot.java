package org.svdmv.viewer.render;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.svdmv.camera.Camera;
import org.svdmv.viewer.gl.Framebuffer;
import org.svdmv.viewer.gl.GlContext;
import org.svdmv.viewer.scene.Scene;

/**
 * Pictures of scenes as files want them: each pixel the mean of {@code supersampling^2} drawn ones, as in {@code svdmv render}.
 *
 * @param supersampling drawn pixels along each side of a pixel
 */
public record Snapshot(GlContext context, Renderer renderer, int supersampling) {
    private static final int PAUSE_MILLISECONDS = 2;
    /** Of the picture, filtered at once. */
    private static final int ROWS = 64;

    public Snapshot {
        if (supersampling < 1) {
            throw new IllegalArgumentException(
                    "need supersampling of at least 1, got " + supersampling + "; 3 is smooth");
        }
    }

    /**
     * What the camera sees, of the size of its pictures: TYPE_INT_ARGB on a transparent background, else TYPE_INT_RGB. Waits for all
     * pictures. Where the driver cannot draw as many samples, it is fewer.
     */
    public BufferedImage of(Scene scene, Camera camera, Look look) throws InterruptedException {
        int width = camera.intrinsics().width();
        int height = camera.intrinsics().height();
        int n = Math.max(1, Math.min(supersampling, context.info().largestSide() / Math.max(width, height)));
        try (Framebuffer target = Framebuffer.offscreen(context, n * width, n * height, n)) {
            while (renderer.draw(scene, camera, look, target) > 0) {
                Thread.sleep(PAUSE_MILLISECONDS);
            }
            boolean transparent = look.background() instanceof Background.Transparent;
            BufferedImage image = new BufferedImage(
                    width, height, transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
            for (int top = 0; top < height; top += ROWS) {
                int rows = Math.min(ROWS, height - top);
                int[] means = means(target.read(n * top, n * rows), width, rows, n);
                image.setRGB(0, top, width, rows, means, 0, width);
            }
            return image;
        }
    }

    private static int[] means(int[] drawn, int width, int rows, int n) {
        int[] means = new int[width * rows];
        int[] sums = new int[4];
        for (int i = 0; i < means.length; i++) {
            Arrays.fill(sums, 0);
            for (int s = 0; s < n * n; s++) {
                int argb = drawn[(i / width * n + s / n) * width * n + i % width * n + s % n];
                for (int channel = 0; channel < 4; channel++) {
                    sums[channel] += argb >>> 8 * channel & 255;
                }
            }
            means[i] = mean(sums, n * n);
        }
        return means;
    }

    /** Colors are taken apart from alpha again. */
    private static int mean(int[] sums, int count) {
        int alpha = (sums[3] + count / 2) / count;
        int mean = alpha << 24;
        for (int channel = 0; channel < 3 && sums[3] > 0; channel++) {
            mean |= Math.min(255, (255 * sums[channel] + sums[3] / 2) / sums[3]) << 8 * channel;
        }
        return mean;
    }
}
