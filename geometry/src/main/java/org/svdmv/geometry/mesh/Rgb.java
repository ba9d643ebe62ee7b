package org.svdmv.geometry.mesh;

/** A color, display encoded (sRGB), each channel from 0 to 1. */
public record Rgb(double red, double green, double blue) {
    public static final Rgb WHITE = new Rgb(1, 1, 1);
    public static final Rgb BLACK = new Rgb(0, 0, 0);

    public Rgb {
        if (!(in01(red) && in01(green) && in01(blue))) {
            throw new IllegalArgumentException(
                    "need red, green and blue from 0 to 1, got " + red + ", " + green + ", " + blue);
        }
    }

    private static boolean in01(double channel) {
        return channel >= 0 && channel <= 1;
    }

    /** @param rgb as in 0xRRGGBB */
    public static Rgb of(int rgb) {
        return new Rgb((rgb >> 16 & 255) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0);
    }

    /** {@code (1 - share) this + share other}. */
    public Rgb mixed(Rgb other, double share) {
        return new Rgb(
                red + (other.red - red) * share,
                green + (other.green - green) * share,
                blue + (other.blue - blue) * share);
    }

    public Rgb darker(double share) {
        return mixed(BLACK, share);
    }

    public Rgb lighter(double share) {
        return mixed(WHITE, share);
    }
}
