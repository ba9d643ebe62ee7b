package org.svdmv.assets.viewset;

import java.awt.image.BufferedImage;
import java.util.List;
import org.svdmv.camera.View;
import org.svdmv.camera.ViewSet;

/** All views in one picture, row by row: 7 x 3 for an orbit of 21. */
public final class ContactSheet {
    private static final int LARGEST_TILE = 288;
    private static final int GAP_RGB = 0xC8C8C8;

    private ContactSheet() {}

    public static BufferedImage of(ViewSet set) {
        return of(set.views().stream().map(View::image).toList());
    }

    /** Images of one size; larger ones than 288 pixels are shrunk by a whole factor. */
    public static BufferedImage of(List<BufferedImage> images) {
        if (images.isEmpty()) {
            throw new IllegalArgumentException("need at least 1 image, got none; a contact sheet shows something");
        }
        int factor = shrinkFactor(images.get(0));
        int width = images.get(0).getWidth() / factor;
        int height = images.get(0).getHeight() / factor;
        int rows = (int) Math.max(1, Math.round(Math.sqrt(images.size() * 3 / 7.0)));
        int columns = (images.size() + rows - 1) / rows;
        rows = (images.size() + columns - 1) / columns;
        int gap = Math.max(1, width / 64);
        BufferedImage sheet = new BufferedImage(
                gap + columns * (width + gap), gap + rows * (height + gap), BufferedImage.TYPE_INT_RGB);
        fill(sheet, GAP_RGB);
        for (int i = 0; i < images.size(); i++) {
            draw(images.get(i), factor, sheet, gap + i % columns * (width + gap), gap + i / columns * (height + gap));
        }
        return sheet;
    }

    private static int shrinkFactor(BufferedImage image) {
        int longer = Math.max(image.getWidth(), image.getHeight());
        int factor = (longer + LARGEST_TILE - 1) / LARGEST_TILE;
        return Math.min(factor, Math.min(image.getWidth(), image.getHeight()));
    }

    private static void fill(BufferedImage image, int rgb) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, rgb);
            }
        }
    }

    /** Every pixel the mean of factor x factor. */
    private static void draw(BufferedImage image, int factor, BufferedImage sheet, int left, int top) {
        for (int y = 0; y < image.getHeight() / factor; y++) {
            for (int x = 0; x < image.getWidth() / factor; x++) {
                sheet.setRGB(left + x, top + y, mean(image, x * factor, y * factor, factor));
            }
        }
    }

    private static int mean(BufferedImage image, int left, int top, int size) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int y = top; y < top + size; y++) {
            for (int x = left; x < left + size; x++) {
                int rgb = image.getRGB(x, y);
                red += rgb >> 16 & 255;
                green += rgb >> 8 & 255;
                blue += rgb & 255;
            }
        }
        int n = size * size;
        return (red + n / 2) / n << 16 | (green + n / 2) / n << 8 | (blue + n / 2) / n;
    }
}
