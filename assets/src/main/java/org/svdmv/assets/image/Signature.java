package org.svdmv.assets.image;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Words for files that are not pictures we read, by how they begin. */
final class Signature {
    private static final Map<String, String> KINDS = Map.of(
            "GIF8", "a GIF",
            "BM", "a BMP",
            "II*\0", "a TIFF",
            "MM\0*", "a TIFF",
            "8BPS", "a Photoshop file",
            "%PDF", "a PDF",
            "<svg", "an SVG drawing",
            "<!DO", "a web page",
            "<htm", "a web page",
            "glTF", "a glTF model");

    private Signature() {}

    /** What the file is, with its article. */
    static String of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 12), StandardCharsets.ISO_8859_1);
        if (head.startsWith("ftyp", 4)) {
            return "a HEIC, AVIF or video file";
        }
        return KINDS.entrySet().stream()
                .filter(kind -> head.startsWith(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("not a picture");
    }
}
