package org.svdmv.assets.video;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.jcodec.codecs.h264.H264Utils;
import org.jcodec.codecs.h264.io.CAVLC;
import org.jcodec.codecs.h264.io.model.PictureParameterSet;
import org.jcodec.codecs.h264.io.model.SeqParameterSet;
import org.jcodec.codecs.h264.io.model.VUIParameters;
import org.jcodec.common.model.ColorSpace;

/**
 * Pictures of one size as H.264, constrained baseline profile, which every browser and phone decodes. Every picture stands alone,
 * so that a player can jump to any of them: neighbors of a turntable have little in common but their background.
 */
final class H264Stream {
    /** From which slices count theirs. */
    static final int INITIAL_QUANTIZER = 26;

    /** Steps of 5 of 255: 45 dB and more on rendered objects. */
    private static final int QUANTIZER = 18;

    private static final int SEQUENCE_PARAMETERS = 7;
    private static final int PICTURE_PARAMETERS = 8;
    private static final int REFRESH = 5;
    private static final int BASELINE = 66;
    private static final int BT709 = 1;
    private static final int SRGB_TRANSFER = 13;

    /** Of Table A-1: level, macroblocks a picture, macroblocks a second. */
    private static final int[][] LEVELS = {
        {30, 1620, 40500}, {31, 3600, 108000}, {40, 8192, 245760}, {51, 36864, 983040}, {62, 139264, 16711680}
    };

    private final int width;
    private final int height;
    private final SeqParameterSet sequence;
    private final PictureParameterSet picture = new PictureParameterSet();
    private int pictures;

    H264Stream(int width, int height, int framesPerSecond) {
        this.width = width;
        this.height = height;
        this.sequence = sequence(width, height, framesPerSecond);
        picture.deblockingFilterControlPresentFlag = true;
    }

    int quantizer() {
        return QUANTIZER;
    }

    int level() {
        return sequence.levelIdc;
    }

    /** Fresh ones, for a slice: luma, blue, red. */
    CAVLC[] codes() {
        return new CAVLC[] {
            new CAVLC(sequence, picture, 2, 2), new CAVLC(sequence, picture, 1, 1), new CAVLC(sequence, picture, 1, 1)
        };
    }

    byte[] sequenceParameters() {
        return unit(SEQUENCE_PARAMETERS, written(sequence::write));
    }

    byte[] pictureParameters() {
        return unit(PICTURE_PARAMETERS, written(picture::write));
    }

    /** The next picture, a network abstraction layer unit. */
    byte[] encode(BufferedImage image) {
        if (image.getWidth() != width || image.getHeight() != height) {
            throw new IllegalArgumentException("need pictures of one size, got " + image.getWidth() + " x "
                    + image.getHeight() + " after " + width + " x " + height + "; resample them");
        }
        return unit(REFRESH, new IntraPicture(Yuv.of(image), this).encode(pictures++ % 2));
    }

    private static SeqParameterSet sequence(int width, int height, int framesPerSecond) {
        int columns = Yuv.wholeMacroblocks(width);
        int rows = Yuv.wholeMacroblocks(height);
        SeqParameterSet s = new SeqParameterSet();
        s.profileIdc = BASELINE;
        s.constraintSet0Flag = true;
        s.constraintSet1Flag = true;
        s.levelIdc = level(columns, rows, framesPerSecond);
        s.chromaFormatIdc = ColorSpace.YUV420J; // the library's word for one color sample in four
        s.picOrderCntType = 2;
        s.numRefFrames = 1;
        s.picWidthInMbsMinus1 = columns - 1;
        s.picHeightInMapUnitsMinus1 = rows - 1;
        s.frameMbsOnlyFlag = true;
        s.direct8x8InferenceFlag = true;
        // In units of 2 pixels: an odd size is shown with one column or row more.
        s.frameCropRightOffset = (columns * Yuv.MACROBLOCK - width) / 2;
        s.frameCropBottomOffset = (rows * Yuv.MACROBLOCK - height) / 2;
        s.frameCroppingFlag = s.frameCropRightOffset > 0 || s.frameCropBottomOffset > 0;
        s.vuiParams = colors();
        return s;
    }

    private static VUIParameters colors() {
        VUIParameters v = new VUIParameters();
        v.videoSignalTypePresentFlag = true;
        v.videoFormat = 5; // unspecified
        v.colourDescriptionPresentFlag = true;
        v.colourPrimaries = BT709;
        v.transferCharacteristics = SRGB_TRANSFER;
        v.matrixCoefficients = BT709;
        v.bitstreamRestriction = new VUIParameters.BitstreamRestriction();
        v.bitstreamRestriction.maxDecFrameBuffering = 1;
        return v;
    }

    private static int level(int columns, int rows, int framesPerSecond) {
        for (int[] level : LEVELS) {
            boolean fits = (long) columns * rows <= level[1]
                    && (long) columns * columns <= 8L * level[1]
                    && (long) rows * rows <= 8L * level[1]
                    && (long) columns * rows * framesPerSecond <= level[2];
            if (fits) {
                return level[0];
            }
        }
        throw new IllegalArgumentException("need pictures that H.264 can hold (at most 139264 blocks of 16 x 16), got "
                + columns + " x " + rows + " blocks at " + framesPerSecond + " pictures a second; use smaller ones");
    }

    private static ByteBuffer written(Consumer<ByteBuffer> writer) {
        ByteBuffer bits = ByteBuffer.allocate(1024);
        writer.accept(bits);
        bits.flip();
        return bits;
    }

    /** 7.3.1: a byte that says what it is, then the bits, with bytes between that keep them from looking like a start code. */
    private static byte[] unit(int type, ByteBuffer bits) {
        ByteBuffer unit = ByteBuffer.allocate(2 + bits.remaining() + bits.remaining() / 2);
        unit.put((byte) (3 << 5 | type));
        H264Utils.escapeNAL(bits, unit);
        unit.flip();
        byte[] bytes = new byte[unit.remaining()];
        unit.get(bytes);
        return bytes;
    }
}
