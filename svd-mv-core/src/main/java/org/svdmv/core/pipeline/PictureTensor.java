package org.svdmv.core.pipeline;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.svdmv.core.kernel.RgbTensor;

/** Pictures of TYPE_INT_RGB as float32 tensors in [-1, 1] and back, by {@link RgbTensor}. */
public final class PictureTensor {
    private PictureTensor() {}

    /** {@code -> [1, 3, H, W]} */
    public static NDArray of(NDManager manager, BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] rgb = picture.getRGB(0, 0, width, height, null, 0, width);
        byte[] bytes = new byte[3 * rgb.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (rgb[i / 3] >> 16 - 8 * (i % 3));
        }
        return RgbTensor.of(manager, bytes, width, height);
    }

    /** {@code [N, 3, H, W] ->} N pictures. */
    public static List<BufferedImage> pictures(NDArray x) {
        Shape shape = x.getShape();
        int height = (int) shape.get(2);
        int width = (int) shape.get(3);
        int pixels = width * height;
        byte[] bytes = RgbTensor.bytes(x);
        List<BufferedImage> pictures = new ArrayList<>();
        for (int n = 0; n < shape.get(0); n++) {
            int[] rgb = new int[pixels];
            for (int i = 0; i < 3 * pixels; i++) {
                rgb[i / 3] = rgb[i / 3] << 8 | bytes[3 * pixels * n + i] & 255;
            }
            BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            picture.setRGB(0, 0, width, height, rgb, 0, width);
            pictures.add(picture);
        }
        return pictures;
    }
}
