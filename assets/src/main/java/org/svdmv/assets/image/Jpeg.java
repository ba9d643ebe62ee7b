package org.svdmv.assets.image;

/** A JPEG file: marker segments and entropy coded data from SOI to EOI (ITU T.81, annex B). */
record Jpeg(byte[] bytes) implements Container {
    private static final int STUFFED = 0x00;
    private static final int TEM = 0x01;
    private static final int RST0 = 0xD0;
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int FILL = 0xFF;

    static boolean begins(byte[] bytes) {
        return bytes.length >= 3 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == SOI && (bytes[2] & 0xFF) == 0xFF;
    }

    @Override
    public String format() {
        return "JPEG";
    }

    /** Whether EOI is there: segments are stepped over by their length, coded data byte by byte. */
    @Override
    public boolean isWhole() {
        int at = 2;
        while (at + 1 < bytes.length) {
            int marker = bytes[at + 1] & 0xFF;
            if (bytes[at] != (byte) 0xFF || marker == FILL) {
                at++;
            } else if (marker == EOI) {
                return true;
            } else if (marker == STUFFED || marker == TEM || (marker >= RST0 && marker <= SOI)) {
                at += 2;
            } else {
                at += 2 + length(at + 2);
            }
        }
        return false;
    }

    private int length(int at) {
        return at + 1 < bytes.length ? (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF) : bytes.length;
    }
}
