package org.svdmv.assets.image;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A picture on disk: PNG, JPEG or WebP, of any bit depth and color model. Of an animation it is the first frame. */
public final class PictureFile {
    private static final int MAX_MEGAPIXELS = 100;
    private static final long MAX_BYTES = 1L << 30;
    private static final int HEAD = 64;
    private static final String COPY_AGAIN = "copy or download it again";

    private PictureFile() {}

    /**
     * The whole picture in sRGB with straight alpha ({@code TYPE_INT_ARGB}), turned upright as its EXIF data says.
     *
     * @throws PictureException if there is no such file, it is not a picture, or not a whole one, or a too large one
     */
    public static BufferedImage read(Path file) {
        return decode(file, bytes(file));
    }

    /** As {@link #read}, but not turned: the pixels that cameras of a data set are about. */
    public static BufferedImage readAsStored(Path file) {
        return stored(file, bytes(file));
    }

    /** As stored, and refused unless it is 16-bit gray without alpha: numbers, not colors. */
    public static BufferedImage readGray16(Path file) {
        byte[] bytes = bytes(file);
        Container container = whole(file, bytes);
        BufferedImage decoded = decode(file, container.format(), bytes);
        int bands = decoded.getRaster().getNumBands();
        int bits = decoded.getSampleModel().getSampleSize(0);
        if (bands != 1 || bits != 16 || decoded.getColorModel() instanceof IndexColorModel) {
            String got = "has %d channels of %d bits, wanted 1 of 16".formatted(bands, bits);
            throw new PictureException(file, got, "write it as 16-bit gray PNG");
        }
        return decoded;
    }

    /** Columns and rows as stored, from the picture's header alone. */
    public static Dimension size(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEAD);
            String format = container(file, head).format();
            ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
            try (ImageInputStream stream = ImageIO.createImageInputStream(file.toFile())) {
                reader.setInput(stream, true, true);
                return new Dimension(reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (PictureException e) {
            throw e;
        } catch (IOException | RuntimeException e) { // decoders stumble over broken data in many ways
            throw new PictureException(file, "has a damaged header (%s)".formatted(e.getMessage()), COPY_AGAIN);
        }
    }

    /**
     * As {@link #read}, of a picture that lies inside another file.
     *
     * @param file how errors name it
     */
    public static BufferedImage decode(Path file, byte[] bytes) {
        return Orientation.of(bytes).upright(stored(file, bytes));
    }

    private static Container container(Path file, byte[] bytes) {
        return Container.of(bytes)
                .orElseThrow(() -> new PictureException(file, "is " + Signature.of(bytes), "convert it to PNG"));
    }

    private static Container whole(Path file, byte[] bytes) {
        Container container = container(file, bytes);
        if (!container.isWhole()) {
            throw new PictureException(file, "is a %s cut short or damaged".formatted(container.format()), COPY_AGAIN);
        }
        return container;
    }

    private static BufferedImage stored(Path file, byte[] bytes) {
        Container container = whole(file, bytes);
        try {
            BufferedImage decoded = decode(file, container.format(), bytes);
            return Srgb.of(decoded, container.profile());
        } catch (OutOfMemoryError e) {
            throw new PictureException(file, "does not fit into memory", "shrink it to 4000 pixels or less");
        }
    }

    private static byte[] bytes(Path file) {
        if (Files.notExists(file)) {
            throw new PictureException(file, "does not exist", "check the path");
        }
        if (Files.isDirectory(file)) {
            throw new PictureException(file, "is a directory", "name one picture in it");
        }
        if (!Files.isRegularFile(file)) {
            throw new PictureException(file, "is not a regular file", "save the picture to one");
        }
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw new PictureException(file, "is empty (0 bytes)", COPY_AGAIN);
            }
            if (size > MAX_BYTES) {
                throw new PictureException(file, "has %,d bytes, over 1 GiB".formatted(size), "shrink it");
            }
            return Files.readAllBytes(file);
        } catch (AccessDeniedException e) {
            throw new PictureException(file, "may not be read by this user", "change its permissions");
        } catch (IOException e) {
            throw new PictureException(file, "could not be read (%s)".formatted(e.getMessage()), COPY_AGAIN);
        }
    }

    private static BufferedImage decode(Path file, String format, byte[] bytes) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        List<String> warnings = new ArrayList<>();
        reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
        try (ImageInputStream in = new FiniteStream(bytes)) {
            reader.setInput(in, true, true);
            refuseTooLarge(file, reader.getWidth(0), reader.getHeight(0));
            BufferedImage decoded = reader.read(0);
            if (warnings.stream().anyMatch(PictureFile::isLoss)) {
                throw new IOException(String.join("; ", warnings));
            }
            return decoded;
        } catch (PictureException e) {
            throw e;
        } catch (IOException | RuntimeException e) { // decoders stumble over broken data in many ways
            throw new PictureException(file, "is a damaged %s (%s)".formatted(format, e.getMessage()), COPY_AGAIN);
        } finally {
            reader.dispose();
        }
    }

    private static void refuseTooLarge(Path file, int width, int height) {
        long pixels = (long) width * height;
        if (pixels > MAX_MEGAPIXELS * 1_000_000L) {
            String got = "has %d x %d = %,d megapixels, over %d"
                    .formatted(width, height, Math.round(pixels / 1e6), MAX_MEGAPIXELS);
            throw new PictureException(file, got, "shrink it to 4000 pixels or less");
        }
    }

    /** The JPEG decoder only warns when it invents the missing rest of a picture. */
    private static boolean isLoss(String warning) {
        return warning.contains("premature end") || warning.contains("Truncated");
    }
}
