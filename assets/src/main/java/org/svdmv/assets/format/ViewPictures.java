package org.svdmv.assets.format;

import java.awt.image.BufferedImage;
import org.svdmv.assets.image.PictureFile;
import org.svdmv.assets.viewset.DepthPng;
import org.svdmv.assets.viewset.Masks;
import org.svdmv.camera.Depth;
import org.svdmv.camera.View;

/** Opens the pictures of a described view. */
final class ViewPictures {
    private ViewPictures() {}

    static View open(DescribedView view) {
        return withoutDepth(view).with(depth(view));
    }

    /** The picture alone. */
    static BufferedImage image(DescribedView view) {
        BufferedImage picture = PictureFile.readAsStored(view.image());
        return view.mask() instanceof MaskSource.AlphaOfWholePicture ? opaque(picture) : onWhite(picture);
    }

    static Depth depth(DescribedView view) {
        return view.depth() instanceof DepthSource.InFile inFile
                ? DepthPng.read(inFile.file(), inFile.unit())
                : new Depth.Unknown();
    }

    private static View withoutDepth(DescribedView view) {
        BufferedImage picture = PictureFile.readAsStored(view.image());
        if (view.mask() instanceof MaskSource.InFile inFile) {
            return new View(view.camera(), onWhite(picture), mask(PictureFile.readAsStored(inFile.file()), 0));
        }
        if (view.mask() instanceof MaskSource.AlphaOfWholePicture) {
            return new View(view.camera(), opaque(picture), mask(picture, 24));
        }
        BufferedImage image = onWhite(picture);
        BufferedImage mask = isOpaque(picture) ? Masks.onWhite(image) : mask(picture, 24);
        return new View(view.camera(), image, mask);
    }

    /** 255 where a channel of the picture (24 alpha, 0 blue, which in gray is gray) is in its upper half, else 0. */
    private static BufferedImage mask(BufferedImage picture, int shift) {
        int width = picture.getWidth();
        int[] argb = pixels(picture);
        BufferedImage mask = new BufferedImage(width, picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < argb.length; i++) {
            mask.getRaster().setSample(i % width, i / width, 0, (argb[i] >>> shift & 255) >= View.OBJECT ? 255 : 0);
        }
        return mask;
    }

    private static boolean isOpaque(BufferedImage picture) {
        for (int argb : pixels(picture)) {
            if (argb >>> 24 != 255) {
                return false;
            }
        }
        return true;
    }

    private static BufferedImage opaque(BufferedImage picture) {
        return rgb(picture, pixels(picture));
    }

    /** {@code alpha c + (1 - alpha) 255}, rounded. */
    private static BufferedImage onWhite(BufferedImage picture) {
        int[] pixels = pixels(picture);
        for (int i = 0; i < pixels.length; i++) {
            int alpha = pixels[i] >>> 24;
            if (alpha != 255) {
                int red = over(pixels[i] >> 16 & 255, alpha);
                int green = over(pixels[i] >> 8 & 255, alpha);
                pixels[i] = red << 16 | green << 8 | over(pixels[i] & 255, alpha);
            }
        }
        return rgb(picture, pixels);
    }

    private static int over(int channel, int alpha) {
        return (channel * alpha + 255 * (255 - alpha) + 127) / 255;
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    private static BufferedImage rgb(BufferedImage picture, int[] pixels) {
        int width = picture.getWidth();
        BufferedImage image = new BufferedImage(width, picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, picture.getHeight(), pixels, 0, width);
        return image;
    }
}
