package org.svdmv.core.pipeline;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Pictures as tensors: TYPE_INT_RGB to float32 in [-1, 1] and back.
 *
 * <pre>
 *   x = 2 byte / 255 - 1,   byte = round(255 clamp((x + 1) / 2, 0, 1))
 * </pre>
 */
public final class PictureTensor {
    private PictureTensor() {}

    /** {@code -> [1, 3, H, W]} */
    public static NDArray of(NDManager manager, BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] rgb = picture.getRGB(0, 0, width, height, null, 0, width);
        int pixels = width * height;
        float[] values = new float[3 * pixels];
        for (int i = 0; i < pixels; i++) {
            for (int c = 0; c < 3; c++) {
                values[c * pixels + i] = (rgb[i] >> (16 - 8 * c) & 255) / 127.5f - 1;
            }
        }
        return manager.create(values, new Shape(1, 3, height, width));
    }

    /** {@code [N, 3, H, W] ->} N pictures. */
    public static List<BufferedImage> pictures(NDArray x) {
        Shape shape = x.getShape();
        int height = (int) shape.get(2);
        int width = (int) shape.get(3);
        int pixels = width * height;
        float[] values = x.toFloatArray();
        List<BufferedImage> pictures = new ArrayList<>();
        for (int n = 0; n < shape.get(0); n++) {
            int[] rgb = new int[pixels];
            for (int i = 0; i < pixels; i++) {
                for (int c = 0; c < 3; c++) {
                    rgb[i] = rgb[i] << 8 | toByte(values[(3 * n + c) * pixels + i]);
                }
            }
            BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            picture.setRGB(0, 0, width, height, rgb, 0, width);
            pictures.add(picture);
        }
        return pictures;
    }

    private static int toByte(float x) {
        return Math.round(255 * Math.min(1, Math.max(0, (x + 1) / 2)));
    }
}
