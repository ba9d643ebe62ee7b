package org.svdmv.assets.video;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A box of an MP4 file (ISO/IEC 14496-12): its size, four letters, its content; big-endian. */
final class Box {
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final String type;

    Box(String type) {
        this.type = type;
    }

    Box ints(int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length);
        bytes.asIntBuffer().put(numbers);
        return bytes(bytes.array());
    }

    Box shorts(int... numbers) {
        for (int number : numbers) {
            content.write(number >> 8);
            content.write(number);
        }
        return this;
    }

    Box text(String ascii) {
        return bytes(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    Box bytes(byte... bytes) {
        content.writeBytes(bytes);
        return this;
    }

    Box zeros(int count) {
        return bytes(new byte[count]);
    }

    Box boxes(Box... boxes) {
        for (Box box : boxes) {
            bytes(box.written());
        }
        return this;
    }

    byte[] written() {
        ByteBuffer bytes = ByteBuffer.allocate(8 + content.size());
        bytes.putInt(bytes.capacity()).put(type.getBytes(StandardCharsets.US_ASCII));
        return bytes.put(content.toByteArray()).array();
    }
}
