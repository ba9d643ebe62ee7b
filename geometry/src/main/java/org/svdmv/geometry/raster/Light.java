package org.svdmv.geometry.raster;

/** What the colors of a mesh become in a picture. */
public enum Light {
    /** Lit: {@code color * brightness} of the lights that stand still in the world. */
    STANDING {
        @Override
        float brightness(double x, double y, double z) {
            return Lighting.brightness(x, y, z);
        }
    },
    /** Shown as they are: for surfaces colored from pictures, whose light and shade are in the colors. */
    NONE {
        @Override
        float brightness(double x, double y, double z) {
            return 1;
        }
    };

    /** The factor on the color of a surface whose unit normal in the world is n. */
    abstract float brightness(double x, double y, double z);
}
