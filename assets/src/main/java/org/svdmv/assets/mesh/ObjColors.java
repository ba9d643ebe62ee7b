package org.svdmv.assets.mesh;

import java.nio.charset.StandardCharsets;

/** The colors that may follow the positions of an OBJ file, {@code v x y z r g b}, which the parser passes over. */
record ObjColors(float[] rgb) {
    private static final int COLORED_LINE = 7;

    static ObjColors of(byte[] obj, int vertices) {
        float[] rgb = new float[3 * vertices];
        java.util.Arrays.fill(rgb, 1);
        int vertex = 0;
        for (String line : (Iterable<String>) new String(obj, StandardCharsets.UTF_8).lines()::iterator) {
            String[] words = line.strip().split("\\s+");
            if (words[0].equals("v") && vertex < vertices) {
                for (int i = 0; i < 3 && words.length >= COLORED_LINE; i++) {
                    rgb[3 * vertex + i] = Math.max(0, Math.min(1, Float.parseFloat(words[4 + i])));
                }
                vertex++;
            }
        }
        return new ObjColors(rgb);
    }

    /** Multiplies three numbers by the color of a vertex. */
    void tint(int vertex, float[] colors, int at) {
        for (int i = 0; i < 3; i++) {
            colors[at + i] *= rgb[3 * vertex + i];
        }
    }
}
