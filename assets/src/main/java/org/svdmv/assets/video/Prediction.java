package org.svdmv.assets.video;

/**
 * What a square block may look like by what is already coded left of it and above it (ITU-T H.264, 8.3.3 and 8.3.4): the row
 * above continued down, the column left continued right, or the mean. The standard counts them in this order for luma and in
 * reverse for color.
 */
enum Prediction {
    VERTICAL {
        @Override
        boolean isPossible(int left, int top) {
            return top > 0;
        }

        @Override
        void fill(Plane coded, int left, int top, int size, int[] block) {
            for (int i = 0; i < block.length; i++) {
                block[i] = coded.at(left + i % size, top - 1);
            }
        }
    },
    HORIZONTAL {
        @Override
        boolean isPossible(int left, int top) {
            return left > 0;
        }

        @Override
        void fill(Plane coded, int left, int top, int size, int[] block) {
            for (int i = 0; i < block.length; i++) {
                block[i] = coded.at(left - 1, top + i / size);
            }
        }
    },
    MEAN {
        @Override
        boolean isPossible(int left, int top) {
            return true;
        }

        /** Of 16 x 16: the mean of both sides. Of 8 x 8: of each quarter the mean of the sides that it is nearest to. */
        @Override
        void fill(Plane coded, int left, int top, int size, int[] block) {
            int part = size == 16 ? 16 : 4;
            for (int y = 0; y < size; y += part) {
                for (int x = 0; x < size; x += part) {
                    boolean useTop = top > 0 && (x >= y || left == 0);
                    boolean useLeft = left > 0 && (y >= x || top == 0);
                    int mean = mean(coded, left, top, x, y, part, useLeft, useTop);
                    for (int i = 0; i < part * part; i++) {
                        block[(y + i / part) * size + x + i % part] = mean;
                    }
                }
            }
        }
    };

    abstract boolean isPossible(int left, int top);

    /** Fills a block of {@code size x size} whose corner in the picture is (left, top). */
    abstract void fill(Plane coded, int left, int top, int size, int[] block);

    private static int mean(Plane coded, int left, int top, int x, int y, int part, boolean useLeft, boolean useTop) {
        int sum = 0;
        int count = 0;
        for (int i = 0; i < part; i++) {
            if (useTop) {
                sum += coded.at(left + x + i, top - 1);
                count++;
            }
            if (useLeft) {
                sum += coded.at(left - 1, top + y + i);
                count++;
            }
        }
        return count == 0 ? 128 : (sum + count / 2) / count;
    }
}
