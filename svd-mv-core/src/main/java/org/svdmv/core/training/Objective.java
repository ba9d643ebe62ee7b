package org.svdmv.core.training;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.svdmv.core.checkpoint.PartName;

/** What a stage minimizes. */
interface Objective {

    /** The networks that learn. */
    Set<PartName> learners();

    /**
     * The loss of a step, a function of (parameters, step) alone, in shares whose sum it is: float32 scalars, which may be computed side by
     * side.
     *
     * @param shares at most the samples of a step
     */
    List<Supplier<NDArray>> loss(int step, int shares);

    /** What of a step can be computed before it begins, on any threads: the step then finds it done. */
    default List<Runnable> preparations(int step) {
        return List.of();
    }

    /**
     * The mean loss of all samples in shares, each of neighbors.
     *
     * @param mean the mean loss of some samples
     */
    static <S> List<Supplier<NDArray>> shares(List<S> samples, int count, Function<List<S>, NDArray> mean) {
        int n = samples.size();
        return IntStream.range(0, count)
                .mapToObj(i -> samples.subList(i * n / count, (i + 1) * n / count))
                .<Supplier<NDArray>>map(share -> () -> mean.apply(share).mul((float) share.size() / n))
                .toList();
    }
}
