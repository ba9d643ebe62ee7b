package org.svdmv.camera;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The nearest evenly spaced part of a closed loop of views, the reference view always in it.
 * <pre>
 *   index_k = (reference + round(k size / wanted)) mod size,   k = 0 .. wanted - 1,  in ascending order
 * </pre>
 */
public final class EvenSubset {
    private EvenSubset() {}

    public static List<Integer> of(int size, int referenceIndex, int wanted) {
        if (wanted < 1 || wanted > size) {
            throw new IllegalArgumentException("need 1 to " + size + " views, got " + wanted + "; the model makes "
                    + size + " views at once, fewer are an evenly spaced part of them and more do not exist");
        }
        return IntStream.range(0, wanted)
                .map(k -> (int) ((referenceIndex + Math.round(k * (double) size / wanted)) % size))
                .sorted()
                .boxed()
                .toList();
    }
}
