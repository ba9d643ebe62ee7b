package org.svdmv.geometry.atlas;

import org.svdmv.geometry.mesh.Mesh;

/** How the colors of the views go onto a surface. */
public sealed interface Painting {
    /** The surface with its colors. */
    Mesh paint(ViewColors colors);

    /** What it takes beside the surface. */
    long memoryBytes();

    /** As on the command line. */
    String words();

    /** A color at each vertex. */
    record AtVertices() implements Painting {
        @Override
        public Mesh paint(ViewColors colors) {
            return colors.colored();
        }

        @Override
        public long memoryBytes() {
            return 0;
        }

        @Override
        public String words() {
            return "colors at the vertices";
        }
    }

    /**
     * A square texture.
     *
     * @param side in texels
     */
    record Textured(int side) implements Painting {
        public static final int USUAL_SIDE = 2048;
        static final int LEAST = 64;
        private static final int MOST = 8192;
        /** Two copies while the seams are padded, one as a picture and its PNG. */
        private static final int BYTES_A_TEXEL = 16;

        public Textured {
            if (side < LEAST || side > MOST) {
                throw new IllegalArgumentException("need a texture of " + LEAST + " to " + MOST + " texels a side, got "
                        + side + "; " + USUAL_SIDE + " holds what 576 pixels show");
            }
        }

        @Override
        public Mesh paint(ViewColors colors) {
            return TextureAtlas.textured(colors, side);
        }

        @Override
        public long memoryBytes() {
            return (long) BYTES_A_TEXEL * side * side;
        }

        @Override
        public String words() {
            return "a texture of " + side + " x " + side;
        }
    }
}
