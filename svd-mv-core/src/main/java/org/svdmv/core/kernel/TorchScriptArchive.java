package org.svdmv.core.kernel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs method source into the smallest archive that {@code torch::jit::load} reads: one module without attributes. */
final class TorchScriptArchive {
    /** Pickle protocol 2 of an empty tuple: the module has no constants. */
    private static final byte[] CONSTANTS = {(byte) 0x80, 2, ')', '.'};

    private TorchScriptArchive() {}

    /**
     * @param name class name of the module
     * @param methods TorchScript source of its methods, indented by two blanks
     */
    static byte[] of(String name, String methods) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "data.pkl", instance(name));
            put(zip, "constants.pkl", CONSTANTS);
            put(zip, "version", "3\n".getBytes(StandardCharsets.UTF_8));
            put(zip, "code/__torch__.py", ("class " + name + "(Module):\n" + methods).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Pickle protocol 2: GLOBAL __torch__.name, EMPTY_TUPLE, NEWOBJ, EMPTY_DICT, BUILD, STOP. */
    private static byte[] instance(String name) {
        ByteArrayOutputStream pickle = new ByteArrayOutputStream();
        pickle.writeBytes(new byte[] {(byte) 0x80, 2});
        pickle.writeBytes(("c__torch__\n" + name + "\n").getBytes(StandardCharsets.US_ASCII));
        pickle.writeBytes(new byte[] {')', (byte) 0x81, '}', 'b', '.'});
        return pickle.toByteArray();
    }

    /** PyTorch reads its archive by offset, so entries are stored, not deflated. */
    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry("kernels/" + name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
