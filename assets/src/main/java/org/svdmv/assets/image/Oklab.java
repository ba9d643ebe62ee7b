package org.svdmv.assets.image;

/**
 * A color where equal distances look equally different (Ottosson, "A perceptual color space for image processing", 2020).
 *
 * <pre>
 *   lms = M1 linear(rgb)        Lab = M2 cbrt(lms)
 * </pre>
 *
 * @param lightness 0 black to 1 white
 * @param a green to red, about -0.4 to 0.4
 * @param b blue to yellow, about -0.4 to 0.4
 */
record Oklab(double lightness, double a, double b) {

    /** The color of an sRGB pixel; its alpha plays no part. */
    static Oklab of(int rgb) {
        double red = linear(rgb >> 16 & 0xFF);
        double green = linear(rgb >> 8 & 0xFF);
        double blue = linear(rgb & 0xFF);
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new Oklab(
                0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
    }

    double distance(Oklab other) {
        return Math.hypot(lightness - other.lightness, Math.hypot(a - other.a, b - other.b));
    }

    /** The transfer function of sRGB (IEC 61966-2-1). */
    private static double linear(int value) {
        double encoded = value / 255.0;
        return encoded <= 0.04045 ? encoded / 12.92 : Math.pow((encoded + 0.055) / 1.055, 2.4);
    }
}
