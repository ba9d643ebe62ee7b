package org.svdmv.assets.image;

import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Picture files written byte by byte where no writer at hand writes them. */
final class FileBytes {
    private FileBytes() {}

    static byte[] of(RenderedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException("no writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] resource(String name) {
        try (InputStream in = FileBytes.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PNG of one row of samples, given as bytes. */
    static byte[] pngRow(int width, int depth, int colorType, int[] row, byte[]... chunks) {
        byte[] scanline = new byte[row.length + 1];
        for (int k = 0; k < row.length; k++) {
            scanline[k + 1] = (byte) row[k];
        }
        return png(width, 1, depth, colorType, chunk("IDAT", deflated(scanline)), chunks);
    }

    static byte[] png(int width, int height, int depth, int colorType, byte[] idat, byte[]... chunks) {
        byte[] signature = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put((byte) depth).put((byte) colorType);
        return joined(signature, chunk("IHDR", header.array()), joined(chunks), idat, chunk("IEND", new byte[0]));
    }

    static byte[] chunk(String type, byte[] data) {
        byte[] typed = joined(type.getBytes(StandardCharsets.US_ASCII), data);
        CRC32 crc = new CRC32();
        crc.update(typed);
        return joined(int32(data.length), typed, int32((int) crc.getValue()));
    }

    /** An iCCP chunk with a profile of the JDK. */
    static byte[] iccp(int colorSpace) {
        byte[] profile = ICC_Profile.getInstance(colorSpace).getData();
        return chunk("iCCP", joined(new byte[] {'x', 0, 0}, deflated(profile)));
    }

    /** A JPEG of one color in four channels, with the marker by which Adobe says that its values are inverted. */
    static byte[] adobeJpeg(int transform, int... values) {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 4, null);
        for (int p = 0; p < 256; p++) {
            raster.setPixel(p % 16, p / 16, values);
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(raster, null, null), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] marker = {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform};
        return withSegment(out.toByteArray(), 0xEE, marker);
    }

    static byte[] withSegment(byte[] jpeg, int marker, byte[] data) {
        byte[] head = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) marker};
        byte[] length = {(byte) (data.length + 2 >> 8), (byte) (data.length + 2)};
        byte[] rest = ByteBuffer.allocate(jpeg.length - 2)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
        return joined(head, length, data, rest);
    }

    /** An APP2 segment with a profile of the JDK. */
    static byte[] withProfile(byte[] jpeg, int colorSpace) {
        byte[] name = "ICC_PROFILE\0\1\1".getBytes(StandardCharsets.US_ASCII);
        return withSegment(
                jpeg, 0xE2, joined(name, ICC_Profile.getInstance(colorSpace).getData()));
    }

    /** An APP1 segment that says nothing but how the camera was held. */
    static byte[] withOrientation(byte[] jpeg, int orientation) {
        return withSegment(jpeg, 0xE1, joined("Exif\0\0".getBytes(StandardCharsets.US_ASCII), exif(orientation)));
    }

    /** A TIFF header, and a directory of one entry: tag 0x112, type short, count 1, value. */
    static byte[] exif(int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(26)
                .put((byte) 'M')
                .put((byte) 'M')
                .putShort((short) 42)
                .putInt(8);
        exif.putShort((short) 1).putShort((short) 0x112).putShort((short) 3).putInt(1);
        return exif.putShort((short) orientation).array();
    }

    static BufferedImage filled(int width, int height, int type, int argb) {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int p = 0; p < width * height; p++) {
            image.setRGB(p % width, p / width, argb);
        }
        return image;
    }

    static byte[] deflated(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] int32(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }
}
