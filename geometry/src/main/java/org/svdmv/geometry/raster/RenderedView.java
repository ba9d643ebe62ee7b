package org.svdmv.geometry.raster;

import java.awt.image.BufferedImage;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Depth;
import org.svdmv.camera.View;

/**
 * What a camera sees of a mesh.
 *
 * @param color TYPE_INT_ARGB, not premultiplied; alpha is the share of the pixel that is covered
 * @param depth row by row, z in the camera's frame (not the length of the ray) at the pixel's center; infinite where alpha is 0
 * @param mask TYPE_BYTE_GRAY, 255 where at least half of the pixel is covered, else 0
 */
public record RenderedView(BufferedImage color, float[] depth, BufferedImage mask) {
    /** The color over a white background, TYPE_INT_RGB. */
    public BufferedImage onWhite() {
        int width = color.getWidth();
        int height = color.getHeight();
        int[] pixels = color.getRGB(0, 0, width, height, null, 0, width);
        for (int i = 0; i < pixels.length; i++) {
            int argb = pixels[i];
            int alpha = argb >>> 24;
            pixels[i] =
                    over(argb >> 16 & 255, alpha) << 16 | over(argb >> 8 & 255, alpha) << 8 | over(argb & 255, alpha);
        }
        BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        result.setRGB(0, 0, width, height, pixels, 0, width);
        return result;
    }

    /** {@code alpha c + (1 - alpha) white}, rounded. */
    private static int over(int channel, int alpha) {
        return (channel * alpha + 255 * (255 - alpha) + 127) / 255;
    }

    /** This picture on white as the view of the camera that saw it. */
    public View seenBy(Camera camera) {
        return new View(camera, onWhite(), mask);
    }

    /** The same with its depth. */
    View seenWithDepthBy(Camera camera) {
        return seenBy(camera).with(new Depth.Known(color.getWidth(), color.getHeight(), depth));
    }
}
