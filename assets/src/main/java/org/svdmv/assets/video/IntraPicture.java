package org.svdmv.assets.video;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jcodec.codecs.h264.H264Const;
import org.jcodec.codecs.h264.decode.CoeffTransformer;
import org.jcodec.codecs.h264.io.CAVLC;
import org.jcodec.codecs.h264.io.model.MBType;
import org.jcodec.codecs.h264.io.write.CAVLCWriter;
import org.jcodec.common.io.BitWriter;

/**
 * One picture as a slice of H.264 that needs no other picture: every macroblock predicted as a whole from its neighbors
 * (Intra 16x16), coefficients in CAVLC. No deblocking: at this quantizer it would only smear the outline of the object.
 */
final class IntraPicture {
    /** Order of the 4 x 4 blocks of a macroblock in the stream, as rows and columns: squares of squares. */
    private static final int[] ROW = H264Const.MB_BLK_OFF_TOP;

    private static final int[] COLUMN = H264Const.MB_BLK_OFF_LEFT;
    private static final int[] AS_THEY_ARE = {0, 1, 2, 3};
    private static final int SLICE_OF_INTRA_MACROBLOCKS = 7;

    private final int quantizer;
    private final int columns;
    private final int rows;
    private final Yuv picture;
    private final Yuv coded;
    private final CAVLC[] codes;
    private final BitWriter out;
    private final BitWriter nowhere = new BitWriter(ByteBuffer.allocate(1 << 12));

    IntraPicture(Yuv picture, H264Stream stream) {
        this.picture = picture;
        this.quantizer = stream.quantizer();
        Plane luma = picture.luma();
        this.columns = luma.width() / Yuv.MACROBLOCK;
        this.rows = luma.height() / Yuv.MACROBLOCK;
        this.coded = new Yuv(
                new Plane(luma.width(), luma.height()),
                new Plane(luma.width() / 2, luma.height() / 2),
                new Plane(luma.width() / 2, luma.height() / 2));
        this.codes = stream.codes();
        // Coefficients take at most 25 bits for each of 1.5 samples of a pixel.
        this.out = new BitWriter(ByteBuffer.allocate(1024 + luma.width() * luma.height() * 5));
    }

    /** The bits of the slice, its number among the pictures counted modulo 2. */
    ByteBuffer encode(int parity) {
        header(parity);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                macroblock(column, row);
            }
        }
        CAVLCWriter.writeTrailingBits(out);
        ByteBuffer bits = out.getBuffer();
        bits.flip();
        return bits;
    }

    /** 7.3.3, for an instantaneous decoding refresh. */
    private void header(int parity) {
        CAVLCWriter.writeUE(out, 0); // first_mb_in_slice
        CAVLCWriter.writeUE(out, SLICE_OF_INTRA_MACROBLOCKS);
        CAVLCWriter.writeUE(out, 0); // pic_parameter_set_id
        out.writeNBit(0, 4); // frame_num
        CAVLCWriter.writeUE(out, parity); // idr_pic_id: neighbors differ
        out.writeNBit(0, 2); // no_output_of_prior_pics_flag, long_term_reference_flag
        CAVLCWriter.writeSE(out, quantizer - H264Stream.INITIAL_QUANTIZER);
        CAVLCWriter.writeUE(out, 1); // disable_deblocking_filter_idc
    }

    /** 7.3.5, of type Intra 16x16. */
    private void macroblock(int column, int row) {
        Prediction luma = best(column, row, 16, picture.luma(), coded.luma());
        Prediction chroma = best(column, row, 8, picture.blue(), coded.blue());
        Residual y = code(luma, column, row, 16, picture.luma(), coded.luma());
        Residual b = code(chroma, column, row, 8, picture.blue(), coded.blue());
        Residual r = code(chroma, column, row, 8, picture.red(), coded.red());
        int colors = b.hasDetails() || r.hasDetails() ? 2 : b.hasMeans() || r.hasMeans() ? 1 : 0;
        CAVLCWriter.writeUE(out, 1 + luma.ordinal() + 4 * colors + (y.hasDetails() ? 12 : 0));
        CAVLCWriter.writeUE(out, 2 - chroma.ordinal());
        CAVLCWriter.writeSE(out, 0); // mb_qp_delta
        codes[0].writeLumaDCBlock(
                out,
                4 * column,
                4 * row,
                MBType.I_16x16,
                MBType.I_16x16,
                y.means(),
                H264Const.totalZeros16,
                0,
                16,
                CoeffTransformer.zigzag4x4);
        details(y.hasDetails() ? out : nowhere, codes[0], column, row, y);
        if (colors > 0) {
            codes[1].writeChrDCBlock(out, b.means(), H264Const.totalZeros4, 0, 4, AS_THEY_ARE);
            codes[2].writeChrDCBlock(out, r.means(), H264Const.totalZeros4, 0, 4, AS_THEY_ARE);
        }
        details(colors == 2 ? out : nowhere, codes[1], column, row, b);
        details(colors == 2 ? out : nowhere, codes[2], column, row, r);
    }

    /** Where details are left out, the codes of later blocks must still count them as none. */
    private void details(BitWriter target, CAVLC code, int column, int row, Residual residual) {
        int side = residual.side();
        BitWriter bits = target == nowhere ? nowhere.fork() : target;
        for (int i = 0; i < side * side; i++) {
            code.writeACBlock(
                    bits,
                    column * side + COLUMN[i],
                    row * side + ROW[i],
                    MBType.I_16x16,
                    MBType.I_16x16,
                    residual.details()[ROW[i] * side + COLUMN[i]],
                    H264Const.totalZeros16,
                    1,
                    15,
                    CoeffTransformer.zigzag4x4);
        }
    }

    /** The prediction nearest to the picture. */
    private static Prediction best(int column, int row, int size, Plane picture, Plane coded) {
        Prediction best = Prediction.MEAN;
        long least = Long.MAX_VALUE;
        int[] block = new int[size * size];
        for (Prediction candidate : Prediction.values()) {
            if (candidate.isPossible(column * size, row * size)) {
                candidate.fill(coded, column * size, row * size, size, block);
                long distance = Arrays.stream(lack(picture, column * size, row * size, size, block))
                        .map(Math::abs)
                        .asLongStream()
                        .sum();
                if (distance < least) {
                    least = distance;
                    best = candidate;
                }
            }
        }
        return best;
    }

    /** What is to be written, and the block as a decoder will see it into {@code coded}. */
    private Residual code(Prediction prediction, int column, int row, int size, Plane picture, Plane coded) {
        int left = column * size;
        int top = row * size;
        int[] block = new int[size * size];
        prediction.fill(coded, left, top, size, block);
        Residual residual = Residual.of(lack(picture, left, top, size, block), size / 4, quantizer);
        int[] decoded = residual.decoded(quantizer);
        for (int i = 0; i < decoded.length; i++) {
            coded.set(left + i % size, top + i / size, block[i] + decoded[i]);
        }
        return residual;
    }

    private static int[] lack(Plane picture, int left, int top, int size, int[] block) {
        int[] lack = new int[block.length];
        for (int i = 0; i < lack.length; i++) {
            lack[i] = picture.at(left + i % size, top + i / size) - block[i];
        }
        return lack;
    }
}
