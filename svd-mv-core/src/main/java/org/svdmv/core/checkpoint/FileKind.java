package org.svdmv.core.checkpoint;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Tells by its first bytes that a file is something else than safetensors, and the way out. Nothing is ever unpickled. */
final class FileKind {
    private static final String CONVERT =
            "it is a Python pickle, which can run any program when it is read, so it is never opened here; "
                    + "wanted safetensors: take the .safetensors file of the same model, or convert it on a machine you can lose with "
                    + "safetensors.torch.save_file(torch.load(path, weights_only=True), ...)";

    private FileKind() {}

    /**
     * Passes files that can be safetensors: a length that fits the file, then an opening brace.
     *
     * @param start the first bytes, up to 64
     */
    static void refuseOther(Path file, byte[] start, long fileBytes) {
        if (start.length > SafetensorsHeader.LENGTH_BYTES && start[8] == '{' && headerFits(start, fileBytes)) {
            return;
        }
        throw new CheckpointException(file + " is not a safetensors file: " + reason(start, fileBytes));
    }

    private static boolean headerFits(byte[] start, long fileBytes) {
        long length = length(start);
        return length >= 2
                && length <= SafetensorsHeader.MAX_HEADER_BYTES
                && length <= fileBytes - SafetensorsHeader.LENGTH_BYTES;
    }

    private static String reason(byte[] start, long fileBytes) {
        if (start.length == 0) {
            return "it is empty; fetch it again";
        }
        if (begins(start, "PK\u0003\u0004") || pickle(start)) {
            return CONVERT;
        }
        if (begins(start, "GGUF")) {
            return "it is a GGUF file of quantized weights; wanted the f32, f16 or bf16 .safetensors file of the model";
        }
        if (begins(start, "version https://git-lfs")) {
            return "it is a Git LFS pointer, not the file itself; run 'git lfs pull' where it was cloned";
        }
        if (begins(start, "<")) {
            return "it is a web page, such as a server answers when a login or a licence is missing; fetch the file again";
        }
        if (begins(start, "\u0089HDF")) {
            return "it is an HDF5 file; wanted the .safetensors file of the model";
        }
        if (start.length <= SafetensorsHeader.LENGTH_BYTES) {
            return "it has only " + fileBytes + " bytes; fetch it again";
        }
        long length = length(start);
        if (start[8] != '{') {
            return "its header should open with '{' at byte 8, got 0x" + String.format("%02x", start[8])
                    + "; wanted a .safetensors file";
        }
        return "its header claims " + Long.toUnsignedString(length) + " bytes; wanted 2 to "
                + Math.min(SafetensorsHeader.MAX_HEADER_BYTES, fileBytes - SafetensorsHeader.LENGTH_BYTES)
                + " (the file has "
                + fileBytes + "); the file is damaged or cut short: fetch it again";
    }

    private static long length(byte[] start) {
        return ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }

    /** The opcode PROTO and a protocol number from 1 to 5. */
    private static boolean pickle(byte[] start) {
        return start.length > 2 && (start[0] & 0xff) == 0x80 && start[1] >= 1 && start[1] <= 5;
    }

    private static boolean begins(byte[] start, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        if (start.length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (start[i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** A name out of a file, fit for a message: quoted, without control characters, not endless. */
    static String shown(String name) {
        String clean = name.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
        return '"' + (clean.length() <= 120 ? clean : clean.substring(0, 120) + "...") + '"';
    }
}
