package org.svdmv.assets.viewset;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures of a view set, to the last bit: no colors are managed on the way. */
public final class Png {
    private Png() {}

    public static void write(BufferedImage image, Path file) throws IOException {
        Files.write(file, bytes(image));
    }

    /** What {@link #write} writes. */
    public static byte[] bytes(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "png", stream)) {
                throw new IllegalArgumentException("need an image that PNG can hold, got BufferedImage type "
                        + image.getType() + "; draw it into TYPE_INT_RGB");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** 8-bit RGB of this size, as TYPE_INT_RGB. */
    static BufferedImage rgb(Path file, int width, int height) throws IOException {
        BufferedImage stored = read(file, width, height, 3, "8-bit RGB");
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] samples = stored.getRaster().getPixels(0, 0, width, height, (int[]) null);
        image.getRaster().setPixels(0, 0, width, height, samples);
        return image;
    }

    /** 8-bit gray of this size, as TYPE_BYTE_GRAY. */
    static BufferedImage gray(Path file, int width, int height) throws IOException {
        BufferedImage stored = read(file, width, height, 1, "8-bit gray");
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        int[] samples = stored.getRaster().getPixels(0, 0, width, height, (int[]) null);
        image.getRaster().setPixels(0, 0, width, height, samples);
        return image;
    }

    private static BufferedImage read(Path file, int width, int height, int bands, String kind) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream stream = new MemoryCacheImageInputStream(Files.newInputStream(file))) {
            reader.setInput(stream, true, true);
            if (reader.getWidth(0) != width || reader.getHeight(0) != height) {
                throw ofOtherSize(file, reader.getWidth(0), reader.getHeight(0), width, height);
            }
            BufferedImage image = reader.read(0);
            boolean fits = image.getRaster().getNumBands() == bands
                    && image.getColorModel().getComponentSize(0) == 8
                    && image.getColorModel().getNumComponents() == bands;
            if (!fits) {
                throw broken(file, "is no " + kind + " PNG; convert it to that");
            }
            return image;
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The decoder answers damaged files with exceptions of any kind.
            throw broken(file, "cannot be decoded (" + e.getMessage() + "); write the view set again");
        } finally {
            reader.dispose();
        }
    }

    static FileSystemException ofOtherSize(Path file, int width, int height, int wantedWidth, int wantedHeight) {
        return broken(
                file,
                "has " + width + " x " + height + " pixels, wanted " + wantedWidth + " x " + wantedHeight + " as "
                        + FileNames.CAMERAS + " says; write the view set again");
    }

    private static FileSystemException broken(Path file, String reason) {
        return new FileSystemException(file.toString(), null, reason);
    }
}
