package org.svdmv.assets.image;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;

/** Decoded samples of any kind in sRGB with 8 bits and straight alpha. */
final class Srgb {
    private static final ColorSpace GRAY = ColorSpace.getInstance(ColorSpace.CS_GRAY);

    private Srgb() {}

    /** The picture in sRGB; {@code embedded} is the profile of its samples where its color model does not know it. */
    static BufferedImage of(BufferedImage decoded, Optional<ICC_Profile> embedded) {
        BufferedImage samples = samples(decoded);
        try {
            ColorSpace space = space(decoded, embedded);
            if (!isSrgb(space)) {
                convert(samples, space);
            }
            return samples;
        } catch (CMMException | IllegalArgumentException e) {
            return samples(decoded); // a broken profile is no reason to refuse a picture: it is shown as sRGB
        }
    }

    private static ColorSpace space(BufferedImage decoded, Optional<ICC_Profile> embedded) {
        ColorSpace space = decoded.getColorModel().getColorSpace();
        return embedded.filter(profile -> profile.getNumComponents() == space.getNumComponents())
                .<ColorSpace>map(ICC_ColorSpace::new)
                .orElse(space);
    }

    /** Gray without a profile of its own is taken as sRGB gray. The JDK would take it as linear and brighten it. */
    private static boolean isSrgb(ColorSpace space) {
        return space.isCS_sRGB() || space == GRAY;
    }

    /** The samples scaled to 8 bits, gray in all three channels, in whatever color space they are. */
    private static BufferedImage samples(BufferedImage decoded) {
        int width = decoded.getWidth();
        BufferedImage argb = new BufferedImage(width, decoded.getHeight(), BufferedImage.TYPE_INT_ARGB);
        ColorModel model = decoded.getColorModel();
        for (int y = 0; y < decoded.getHeight(); y++) {
            int[] row = model instanceof ComponentColorModel
                    ? componentRow(decoded, y)
                    : decoded.getRGB(0, y, width, 1, null, 0, width);
            argb.setRGB(0, y, width, 1, row, 0, width);
        }
        return argb;
    }

    private static int[] componentRow(BufferedImage decoded, int y) {
        Raster raster = decoded.getRaster();
        int bands = raster.getNumBands();
        int max = (1 << raster.getSampleModel().getSampleSize(0)) - 1;
        int[] samples = raster.getPixels(0, y, raster.getWidth(), 1, (int[]) null);
        int[] row = new int[raster.getWidth()];
        for (int x = 0; x < row.length; x++) {
            int at = x * bands;
            int red = to8Bits(samples[at], max);
            int green = bands < 3 ? red : to8Bits(samples[at + 1], max);
            int blue = bands < 3 ? red : to8Bits(samples[at + 2], max);
            int alpha = bands % 2 == 1 ? 255 : to8Bits(samples[at + bands - 1], max);
            row[x] = alpha << 24 | red << 16 | green << 8 | blue;
        }
        return row;
    }

    private static int to8Bits(int sample, int max) {
        return max == 255 ? sample : (int) ((sample * 255L + max / 2) / max);
    }

    /** Replaces the samples, given in {@code space}, by their sRGB values. */
    private static void convert(BufferedImage samples, ColorSpace space) {
        int bands = space.getNumComponents();
        int width = samples.getWidth();
        ColorConvertOp op = new ColorConvertOp(space, ColorSpace.getInstance(ColorSpace.CS_sRGB), null);
        WritableRaster from = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, 1, bands, null);
        WritableRaster to = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, 1, 3, null);
        int[] pixel = new int[3];
        for (int y = 0; y < samples.getHeight(); y++) {
            int[] row = samples.getRGB(0, y, width, 1, null, 0, width);
            for (int x = 0; x < width; x++) {
                pixel[0] = row[x] >> 16 & 0xFF;
                pixel[1] = row[x] >> 8 & 0xFF;
                pixel[2] = row[x] & 0xFF;
                from.setPixel(x, 0, pixel);
            }
            op.filter(from, to);
            for (int x = 0; x < width; x++) {
                to.getPixel(x, 0, pixel);
                row[x] = row[x] & 0xFF000000 | pixel[0] << 16 | pixel[1] << 8 | pixel[2];
            }
            samples.setRGB(0, y, width, 1, row, 0, width);
        }
    }
}
