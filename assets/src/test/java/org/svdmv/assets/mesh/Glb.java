package org.svdmv.assets.mesh;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A GLB written by hand, byte by byte, so that the reader is not proven with itself. */
final class Glb {
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final StringBuilder views = new StringBuilder();
    private final StringBuilder accessors = new StringBuilder();
    private int viewCount;
    private int accessorCount;

    int floats(String type, float... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float number : numbers) {
            bytes.putFloat(number);
        }
        return accessor(bytes.array(), 5126, type, numbers.length, false);
    }

    int shorts(int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int number : numbers) {
            bytes.putShort((short) number);
        }
        return accessor(bytes.array(), 5123, "SCALAR", numbers.length, false);
    }

    int normalizedBytes(String type, int... numbers) {
        byte[] bytes = new byte[numbers.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) numbers[i];
        }
        return accessor(bytes, 5121, type, numbers.length, true);
    }

    private int accessor(byte[] bytes, int componentType, String type, int numbers, boolean normalized) {
        int components = type.equals("SCALAR") ? 1 : type.charAt(3) - '0';
        int view = view(bytes);
        accessors
                .append(accessorCount == 0 ? "" : ",")
                .append("{\"bufferView\":%d,\"componentType\":%d,\"count\":%d,\"type\":\"%s\",\"normalized\":%b}"
                        .formatted(view, componentType, numbers / components, type, normalized));
        return accessorCount++;
    }

    int view(byte[] bytes) {
        views.append(viewCount == 0 ? "" : ",")
                .append("{\"buffer\":0,\"byteOffset\":%d,\"byteLength\":%d}".formatted(data.size(), bytes.length));
        data.writeBytes(bytes);
        while (data.size() % 4 != 0) {
            data.write(0);
        }
        return viewCount++;
    }

    byte[] binary() {
        return data.toByteArray();
    }

    /** @param rest what else the JSON holds; buffer: the inside of the buffer's object beside its length */
    String json(String buffer, String rest) {
        return "{\"asset\":{\"version\":\"2.0\"},\"buffers\":[{%s\"byteLength\":%d}],\"bufferViews\":[%s],\"accessors\":[%s],%s}"
                .formatted(buffer, data.size(), views, accessors, rest);
    }

    byte[] file(String rest) {
        StringBuilder padded = new StringBuilder(json("", rest));
        while (padded.length() % 4 != 0) {
            padded.append(' ');
        }
        byte[] text = padded.toString().getBytes(StandardCharsets.US_ASCII);
        ByteBuffer glb = ByteBuffer.allocate(28 + text.length + data.size()).order(ByteOrder.LITTLE_ENDIAN);
        glb.put("glTF".getBytes(StandardCharsets.US_ASCII)).putInt(2).putInt(glb.capacity());
        glb.putInt(text.length).putInt(0x4E4F534A).put(text);
        glb.putInt(data.size()).putInt(0x004E4942).put(data.toByteArray());
        return glb.array();
    }
}
