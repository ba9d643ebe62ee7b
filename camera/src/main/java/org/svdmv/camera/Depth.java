package org.svdmv.camera;

import java.util.Arrays;

/** How far a camera sees in each of its pixels, where that is known. */
public sealed interface Depth {
    /** Lengths multiplied by a factor, as when the whole world is enlarged. */
    Depth scaled(double factor);

    /** Nobody has measured it. */
    record Unknown() implements Depth {
        @Override
        public Unknown scaled(double factor) {
            return this;
        }
    }

    /**
     * A depth map.
     *
     * @param z row by row, in the world's unit of length: z in the camera's frame (along its forward axis, not the length of the ray)
     *     of the surface that is seen at the pixel's center, &gt; 0; infinite where nothing is seen
     */
    record Known(int width, int height, float[] z) implements Depth {
        public Known {
            if (z.length != (long) width * height) {
                throw new IllegalArgumentException(
                        "need a depth for each of " + width + " x " + height + " pixels, got " + z.length + " numbers");
            }
            z = z.clone();
            for (int i = 0; i < z.length; i++) {
                if (!(z[i] > 0)) {
                    throw new IllegalArgumentException("need depths > 0, infinite where nothing is, got " + z[i]
                            + " at pixel (" + i % width + ", " + i / width + ")");
                }
            }
        }

        @Override
        public float[] z() {
            return z.clone();
        }

        public float at(int x, int y) {
            return z[y * width + x];
        }

        /** Whether something is seen there. */
        public boolean sees(int x, int y) {
            return at(x, y) < Float.POSITIVE_INFINITY;
        }

        /** The largest that is not infinite; 0 if nothing is seen. */
        public double farthest() {
            float farthest = 0;
            for (float depth : z) {
                farthest = depth < Float.POSITIVE_INFINITY ? Math.max(farthest, depth) : farthest;
            }
            return farthest;
        }

        @Override
        public Known scaled(double factor) {
            float[] scaled = new float[z.length];
            for (int i = 0; i < z.length; i++) {
                scaled[i] = (float) (z[i] * factor);
            }
            return new Known(width, height, scaled);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Known known && width == known.width && Arrays.equals(z, known.z);
        }

        @Override
        public int hashCode() {
            return 31 * width + Arrays.hashCode(z);
        }
    }
}
