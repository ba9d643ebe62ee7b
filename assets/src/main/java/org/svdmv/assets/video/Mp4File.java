package org.svdmv.assets.video;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.svdmv.assets.export.FrameRate;

/**
 * Pictures one after another as an MP4 that browsers and phones play: H.264 constrained baseline, 4:2:0, BT.709. The same pictures
 * give the same bytes. One picture at a time is in memory besides what the caller holds; the index comes first in the file, so
 * that players start before they have all of it.
 */
public final class Mp4File {
    private static final int TICKS_PER_FRAME = 1000;
    /** "und" in three times five bits. */
    private static final int UNDETERMINED_LANGUAGE = 0x55C4;

    private static final int[] IDENTITY = {0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000};

    private final H264Stream stream;
    private final int framesPerSecond;
    private final int width;
    private final int height;
    private final int[] sizes;
    private final byte[] sequence;
    private final byte[] picture;

    private Mp4File(BufferedImage first, int frames, int framesPerSecond) {
        // Color samples cover 2 x 2 pixels: an odd size grows by one.
        this.width = first.getWidth() + first.getWidth() % 2;
        this.height = first.getHeight() + first.getHeight() % 2;
        this.framesPerSecond = framesPerSecond;
        this.stream = new H264Stream(first.getWidth(), first.getHeight(), framesPerSecond);
        this.sizes = new int[frames];
        this.sequence = stream.sequenceParameters();
        this.picture = stream.pictureParameters();
    }

    /** Pictures of one size; a list that makes them when asked saves their memory. */
    public static void write(List<BufferedImage> pictures, FrameRate rate, Path file) throws IOException {
        new Mp4File(pictures.get(0), pictures.size(), rate.viewsPerSecond()).write(pictures, file);
    }

    private void write(List<BufferedImage> pictures, Path file) throws IOException {
        byte[] type = new Box("ftyp")
                .text("isom")
                .ints(0x200)
                .text("isomiso2avc1mp41")
                .written();
        int dataAt = type.length + movie(0).length + 8;
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            put(out, type, 0);
            long end = dataAt;
            for (int i = 0; i < sizes.length; i++) {
                byte[] unit = stream.encode(pictures.get(i));
                byte[] sample = ByteBuffer.allocate(4 + unit.length)
                        .putInt(unit.length)
                        .put(unit)
                        .array();
                sizes[i] = sample.length;
                put(out, sample, end);
                end += sample.length;
                if (end > Integer.MAX_VALUE) {
                    throw new IllegalArgumentException("need at most 2 GB of video, got more after " + (i + 1) + " of "
                            + sizes.length + " pictures; export fewer views");
                }
            }
            put(out, movie(dataAt), type.length);
            byte[] data = new Box("mdat").written();
            put(out, ByteBuffer.wrap(data).putInt(0, (int) (end - dataAt + 8)).array(), dataAt - 8L);
        }
    }

    private static void put(FileChannel out, byte[] bytes, long at) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            at += out.write(rest, at);
        }
    }

    /** The index; its length does not depend on its numbers. */
    private byte[] movie(int dataAt) {
        int duration = sizes.length * TICKS_PER_FRAME;
        int timescale = framesPerSecond * TICKS_PER_FRAME;
        Box header = new Box("mvhd")
                .ints(0, 0, 0, timescale, duration, 0x10000)
                .shorts(0x100, 0)
                .zeros(8)
                .ints(IDENTITY)
                .zeros(24)
                .ints(2);
        Box trackHeader = new Box("tkhd")
                .ints(3, 0, 0, 1, 0, duration, 0, 0, 0, 0)
                .ints(IDENTITY)
                .ints(width << 16, height << 16);
        Box mediaHeader = new Box("mdhd").ints(0, 0, 0, timescale, duration).shorts(UNDETERMINED_LANGUAGE, 0);
        Box handler = new Box("hdlr").ints(0, 0).text("vide").zeros(12).text("svdmv\0");
        Box here = new Box("dref").ints(0, 1).boxes(new Box("url ").ints(1));
        Box information =
                new Box("minf").boxes(new Box("vmhd").ints(1, 0, 0), new Box("dinf").boxes(here), samples(dataAt));
        Box media = new Box("mdia").boxes(mediaHeader, handler, information);
        return new Box("moov")
                .boxes(header, new Box("trak").boxes(trackHeader, media))
                .written();
    }

    /** All pictures stand alone and lie in one chunk. */
    private Box samples(int dataAt) {
        return new Box("stbl")
                .boxes(
                        new Box("stsd").ints(0, 1).boxes(format()),
                        new Box("stts").ints(0, 1, sizes.length, TICKS_PER_FRAME),
                        new Box("stsc").ints(0, 1, 1, sizes.length, 1),
                        new Box("stsz").ints(0, 0, sizes.length).ints(sizes),
                        new Box("stco").ints(0, 1, dataAt));
    }

    private Box format() {
        Box configuration = new Box("avcC")
                .bytes((byte) 1, sequence[1], sequence[2], sequence[3])
                .bytes((byte) 0xFF, (byte) 0xE1)
                .shorts(sequence.length)
                .bytes(sequence)
                .bytes((byte) 1)
                .shorts(picture.length)
                .bytes(picture);
        Box colors = new Box("colr").text("nclx").shorts(1, 13, 1).bytes((byte) 0);
        return new Box("avc1")
                .zeros(6)
                .shorts(1)
                .zeros(16)
                .shorts(width, height)
                .ints(0x480000, 0x480000, 0)
                .shorts(1)
                .zeros(32)
                .shorts(0x18, 0xFFFF)
                .boxes(configuration, colors);
    }
}
