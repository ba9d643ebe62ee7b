package org.svdmv.core.perception;

import java.util.List;

/**
 * The convolutional part of a classifier, as far as LPIPS looks into it; every convolution is followed by max(x, 0). Numbers are those of
 * torchvision's {@code features}.
 *
 * @param pool side of the max pooling between stages, its stride is 2
 * @param stages convolutions up to each layer that is looked at; the first of a stage comes after a pooling, but for stage 1
 */
record Trunk(String label, int pool, List<List<Convolution>> stages) {
    /** AlexNet (Krizhevsky, arXiv 1404.5997). */
    static final Trunk ALEX = new Trunk(
            "AlexNet",
            3,
            List.of(
                    List.of(new Convolution(0, 3, 64, 11, 4, 2)),
                    List.of(new Convolution(3, 64, 192, 5, 1, 2)),
                    List.of(new Convolution(6, 192, 384, 3, 1, 1)),
                    List.of(new Convolution(8, 384, 256, 3, 1, 1)),
                    List.of(new Convolution(10, 256, 256, 3, 1, 1))));

    /** VGG16 (Simonyan and Zisserman, arXiv 1409.1556). */
    static final Trunk VGG = new Trunk(
            "VGG16",
            2,
            List.of(
                    List.of(of(0, 3, 64), of(2, 64, 64)),
                    List.of(of(5, 64, 128), of(7, 128, 128)),
                    List.of(of(10, 128, 256), of(12, 256, 256), of(14, 256, 256)),
                    List.of(of(17, 256, 512), of(19, 512, 512), of(21, 512, 512)),
                    List.of(of(24, 512, 512), of(26, 512, 512), of(28, 512, 512))));

    /** One convolution of {@code out x in x kernel x kernel} weights. */
    record Convolution(int index, int in, int out, int kernel, int stride, int padding) {}

    private static Convolution of(int index, int in, int out) {
        return new Convolution(index, in, out, 3, 1, 1);
    }

    /** Channels of the layer that is looked at in a stage. */
    int channels(int stage) {
        List<Convolution> convolutions = stages.get(stage);
        return convolutions.get(convolutions.size() - 1).out();
    }

    /** Whether max pooling comes before a stage: AlexNet has it only before its first two further ones. */
    boolean pools(int stage) {
        return stage > 0 && (pool == 2 || stage < 3);
    }

    /** The side of the smallest picture that every layer gets something of. */
    int smallestSide() {
        return pool == 2 ? 16 : 31;
    }
}
