package org.svdmv.assets.image;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Stream;

/**
 * How a camera was held (EXIF 2.3, tag 0x0112).
 *
 * @param exif 1 upright, 2 mirrored, 3 upside down, 4 both, 5 to 8 with rows and columns exchanged
 */
record Orientation(int exif) {
    Orientation {
        if (exif < 1 || exif > 8) {
            throw new IllegalArgumentException("need an EXIF orientation from 1 to 8, got " + exif);
        }
    }

    /** The orientation a picture file states; upright if it states none or nonsense. */
    static Orientation of(byte[] file) {
        try {
            return ImageMetadataReader.readMetadata(new ByteArrayInputStream(file))
                    .getDirectoriesOfType(ExifIFD0Directory.class)
                    .stream()
                    .map(exif -> exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION))
                    .flatMap(Stream::ofNullable)
                    .filter(value -> value >= 1 && value <= 8)
                    .map(Orientation::new)
                    .findFirst()
                    .orElse(new Orientation(1));
        } catch (ImageProcessingException | IOException e) {
            return new Orientation(1);
        }
    }

    /** The stored picture as it was seen. */
    BufferedImage upright(BufferedImage stored) {
        if (exif == 1) {
            return stored;
        }
        int width = stored.getWidth();
        int height = stored.getHeight();
        boolean exchanged = exif >= 5;
        boolean fromRight = exif == 2 || exif == 3 || exif == 7 || exif == 8;
        boolean fromBottom = exif == 3 || exif == 4 || exif == 6 || exif == 7;
        BufferedImage upright =
                new BufferedImage(exchanged ? height : width, exchanged ? width : height, stored.getType());
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int u = fromRight ? width - 1 - x : x;
                int v = fromBottom ? height - 1 - y : y;
                upright.setRGB(exchanged ? v : u, exchanged ? u : v, stored.getRGB(x, y));
            }
        }
        return upright;
    }
}
