package org.svdmv.assets.gltf;

import de.javagl.jgltf.impl.v2.BufferView;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** The one buffer of a glTF: pieces one after another, each at a multiple of 4 bytes and with a buffer view of its own. */
final class Binary {
    /** Of a buffer view: what a vertex shader reads, the corners of triangles. */
    static final int ARRAY_BUFFER = 34962;

    static final int ELEMENT_ARRAY_BUFFER = 34963;

    private static final byte[] PADDING = new byte[3];

    private final List<byte[]> pieces = new ArrayList<>();
    private final List<BufferView> views = new ArrayList<>();
    private long length;

    /** Answers the number of the piece's buffer view. */
    int add(byte[] piece) {
        if (length + piece.length > Integer.MAX_VALUE - 3) {
            throw new IllegalArgumentException("need at most 2 GB of pictures and meshes in one glTF, got "
                    + ((length + piece.length) >> 20) + " MB and more; export fewer views");
        }
        BufferView view = new BufferView();
        view.setBuffer(0);
        view.setByteOffset((int) length);
        view.setByteLength(piece.length);
        views.add(view);
        pieces.add(piece);
        length += piece.length + padding(piece.length);
        return views.size() - 1;
    }

    int add(byte[] piece, int target) {
        int view = add(piece);
        views.get(view).setTarget(target);
        return view;
    }

    List<BufferView> views() {
        return views;
    }

    /** A multiple of 4. */
    int length() {
        return (int) length;
    }

    void writeTo(OutputStream out) throws IOException {
        for (byte[] piece : pieces) {
            out.write(piece);
            out.write(PADDING, 0, padding(piece.length));
        }
    }

    static byte[] bytes(float... numbers) {
        ByteBuffer bytes = littleEndian(4 * numbers.length);
        bytes.asFloatBuffer().put(numbers);
        return bytes.array();
    }

    static byte[] bytes(int... numbers) {
        ByteBuffer bytes = littleEndian(4 * numbers.length);
        bytes.asIntBuffer().put(numbers);
        return bytes.array();
    }

    /** The lower 16 bits of each. */
    static byte[] shorts(int... numbers) {
        ByteBuffer bytes = littleEndian(2 * numbers.length);
        for (int number : numbers) {
            bytes.putShort((short) number);
        }
        return bytes.array();
    }

    private static ByteBuffer littleEndian(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int padding(int length) {
        return -length & 3;
    }
}
