package org.svdmv.geometry.consistency;

import java.awt.image.BufferedImage;
import org.svdmv.camera.Camera;
import org.svdmv.camera.View;

/**
 * A view scaled down to the size at which views are compared, as plain arrays.
 *
 * @param rgb three planes of {@code width height} values, 0 to 255
 * @param mask object or not, row by row
 * @param widened the mask and what lies within a pixel of it: where a silhouette may be, given that masks are whole pixels
 * @param core the mask without its outer two pixels, whose colors are mixed with the background's
 * @param box left, top, right, bottom of {@code widened}, in pixels; all 0 where it is empty
 * @param cut whether the object reaches the border, so that nothing is known of what lies beyond
 */
record WorkingView(
        Camera camera,
        int width,
        int height,
        float[] rgb,
        boolean[] mask,
        boolean[] widened,
        boolean[] core,
        int[] box,
        boolean cut) {
    /** The view with its longer side at most {@code mostPixels}. */
    static WorkingView of(View view, int mostPixels) {
        int sourceWidth = view.image().getWidth();
        int sourceHeight = view.image().getHeight();
        double scale = Math.min(1, mostPixels / (double) Math.max(sourceWidth, sourceHeight));
        int width = (int) Math.max(1, Math.round(sourceWidth * scale));
        int height = (int) Math.max(1, Math.round(sourceHeight * scale));
        Shrinking shrinking = new Shrinking(sourceWidth, sourceHeight, width, height);
        boolean[] mask = mask(shrinking, view.mask());
        boolean[] widened = grown(mask, width, height);
        boolean[] core = shrunk(shrunk(mask, width, height), width, height);
        Camera camera = new Camera(
                view.camera().intrinsics().scaledTo(width, height),
                view.camera().pose());
        return new WorkingView(
                camera,
                width,
                height,
                colors(shrinking, view.image()),
                mask,
                widened,
                core,
                box(widened, width, height),
                view.reachesBorder());
    }

    int maskPixels() {
        return count(mask);
    }

    boolean isEmpty() {
        return maskPixels() == 0;
    }

    /** Whether there is an object and something beside it. */
    boolean isBounded() {
        return maskPixels() > 0 && maskPixels() < mask.length;
    }

    /** The color of a plane at (x, y), pixel centers at 0.5, between the four pixels around; the border's beyond it. */
    float sample(int plane, double x, double y) {
        double fx = Math.max(0, Math.min(width - 1.001, x - 0.5));
        double fy = Math.max(0, Math.min(height - 1.001, y - 0.5));
        int left = (int) fx;
        int top = (int) fy;
        float wx = (float) (fx - left);
        float wy = (float) (fy - top);
        int at = (plane * height + top) * width + left;
        int right = width > 1 ? 1 : 0;
        int below = height > 1 ? width : 0;
        float upper = rgb[at] + wx * (rgb[at + right] - rgb[at]);
        float lower = rgb[at + below] + wx * (rgb[at + below + right] - rgb[at + below]);
        return upper + wy * (lower - upper);
    }

    private static float[] colors(Shrinking shrinking, BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        int size = shrinking.width() * shrinking.height();
        float[] rgb = new float[3 * size];
        for (int plane = 0; plane < 3; plane++) {
            int shift = 16 - 8 * plane;
            float[] values = shrinking.means(i -> pixels[i] >> shift & 255);
            System.arraycopy(values, 0, rgb, plane * size, size);
        }
        return rgb;
    }

    private static boolean[] mask(Shrinking shrinking, BufferedImage image) {
        int[] samples = image.getRaster().getSamples(0, 0, image.getWidth(), image.getHeight(), 0, (int[]) null);
        float[] shares = shrinking.means(i -> samples[i] >= View.OBJECT ? 1 : 0);
        boolean[] mask = new boolean[shares.length];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = shares[i] >= 0.5;
        }
        return mask;
    }

    private static int count(boolean[] set) {
        int count = 0;
        for (boolean member : set) {
            count += member ? 1 : 0;
        }
        return count;
    }

    private static boolean[] grown(boolean[] set, int width, int height) {
        boolean[] result = new boolean[set.length];
        for (int p = 0; p < set.length; p++) {
            int x = p % width;
            int y = p / width;
            result[p] = set[p]
                    || x > 0 && set[p - 1]
                    || x < width - 1 && set[p + 1]
                    || y > 0 && set[p - width]
                    || y < height - 1 && set[p + width];
        }
        return result;
    }

    private static boolean[] shrunk(boolean[] set, int width, int height) {
        boolean[] result = new boolean[set.length];
        for (int p = 0; p < set.length; p++) {
            int x = p % width;
            int y = p / width;
            result[p] = set[p]
                    && x > 0
                    && set[p - 1]
                    && x < width - 1
                    && set[p + 1]
                    && y > 0
                    && set[p - width]
                    && y < height - 1
                    && set[p + width];
        }
        return result;
    }

    private static int[] box(boolean[] set, int width, int height) {
        int[] box = {width, height, 0, 0};
        for (int p = 0; p < set.length; p++) {
            if (set[p]) {
                box[0] = Math.min(box[0], p % width);
                box[1] = Math.min(box[1], p / width);
                box[2] = Math.max(box[2], p % width + 1);
                box[3] = Math.max(box[3], p / width + 1);
            }
        }
        return box[2] == 0 ? new int[4] : box;
    }
}
