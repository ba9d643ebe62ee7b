package org.svdmv.geometry.outline;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.svdmv.camera.View;

/**
 * Where the edge of the object runs between pixels. From a pixel p of the mask to its neighbor q beside it, colors are mixed of what lies before and
 * what lies behind the two,
 * <pre>
 *   a(c) = (c - back) . (front - back) / |front - back|^2,   edge = a(p) + a(q) - 1/2   from the center of p
 * </pre>
 * and between the two where colors do not say.
 */
final class EdgePoints {
    private static final int[][] SIDES = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}};
    /** Pixels behind the edge at which an object that is not thin is still there. */
    private static final int DEEP = 2;
    /** Squared levels by which object and background must differ. */
    private static final int LEAST_CONTRAST = 900;

    private final int width;
    private final int height;
    private final int[] rgb;
    private final int[] mask;

    private EdgePoints(BufferedImage image, BufferedImage mask) {
        width = mask.getWidth();
        height = mask.getHeight();
        rgb = image.getRGB(0, 0, width, height, null, 0, width);
        this.mask = mask.getRaster().getSamples(0, 0, width, height, 0, (int[]) null);
    }

    static List<EdgePoint> of(View view) {
        return new EdgePoints(view.image(), view.mask()).all();
    }

    private List<EdgePoint> all() {
        List<EdgePoint> points = new ArrayList<>();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int[] side : SIDES) {
                    if (isObject(x, y) && isBackground(x + side[0], y + side[1])) {
                        double beyond = beyondCenter(x, y, side[0], side[1]);
                        points.add(new EdgePoint(
                                x + 0.5 + beyond * side[0],
                                y + 0.5 + beyond * side[1],
                                isThin(x - DEEP * side[0], y - DEEP * side[1], side[1], side[0])));
                    }
                }
            }
        }
        return points;
    }

    /** Whether the object ends there, or on both sides a little aside: at tips. */
    private boolean isThin(int x, int y, int aside, int down) {
        return !isObject(x, y)
                || !isObject(x + DEEP * aside, y + DEEP * down) && !isObject(x - DEEP * aside, y - DEEP * down);
    }

    /** In pixels, 0 to 1. */
    private double beyondCenter(int x, int y, int dx, int dy) {
        int p = y * width + x;
        int q = p + dy * width + dx;
        int front = isObject(x - dx, y - dy) ? p - dy * width - dx : p;
        int back = isBackground(x + 2 * dx, y + 2 * dy) ? q + dy * width + dx : q;
        if (product(front, front, back) < LEAST_CONTRAST) {
            return 0.5;
        }
        double inside = share(p, front, back);
        double outside = share(q, front, back);
        return inside < 0.5 || outside > 0.5 ? 0.5 : inside + outside - 0.5;
    }

    /** Of the object in the color of pixel c. */
    private double share(int c, int front, int back) {
        double share = product(c, front, back) / (double) product(front, front, back);
        return Math.max(0, Math.min(1, share));
    }

    /** {@code (c - back) . (front - back)} of the colors of three pixels. */
    private int product(int c, int front, int back) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int behind = rgb[back] >> shift & 255;
            sum += ((rgb[c] >> shift & 255) - behind) * ((rgb[front] >> shift & 255) - behind);
        }
        return sum;
    }

    private boolean isObject(int x, int y) {
        return holds(x, y) && mask[y * width + x] >= View.OBJECT;
    }

    private boolean isBackground(int x, int y) {
        return holds(x, y) && mask[y * width + x] < View.OBJECT;
    }

    private boolean holds(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height;
    }
}
