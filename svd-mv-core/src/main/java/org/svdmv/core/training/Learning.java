package org.svdmv.core.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.svdmv.core.checkpoint.PartName;
import org.svdmv.core.kernel.Kernels;

/** The networks that learn in a stage, and what their optimizer remembers. */
final class Learning implements AutoCloseable {
    private static final String AVERAGE = "average/";
    private static final String FIRST = "first/";
    private static final String SECOND = "second/";

    private record Parameter(PartName part, String name, NDArray value) {
        String key() {
            return SavedState.key(part, name);
        }
    }

    private final NDManager manager;
    private final List<Parameter> parameters;
    private final AdamW optimizer;
    /** Of each share of a step. */
    private final List<NDArray[]> gradients;

    private Learning(NDManager manager, List<Parameter> parameters, int shares) {
        this.manager = manager;
        this.parameters = parameters;
        this.optimizer = new AdamW(manager, values(parameters));
        this.gradients = IntStream.range(0, shares)
                .mapToObj(i -> parameters.stream()
                        .map(p -> manager.zeros(p.value().getShape()))
                        .toArray(NDArray[]::new))
                .toList();
    }

    /**
     * Lets these networks learn and no others.
     *
     * @param shares of a step
     */
    static Learning of(NDManager manager, Networks networks, Set<PartName> learners, int shares) {
        Map<String, Parameter> parameters = new TreeMap<>();
        networks.parameters().forEach((part, all) -> all.tensors().forEach((name, tensor) -> {
            tensor.setRequiresGradient(learners.contains(part));
            if (learners.contains(part)) {
                Parameter parameter = new Parameter(part, name, tensor);
                parameters.put(parameter.key(), parameter);
            }
        }));
        return new Learning(manager.newSubManager(), List.copyOf(parameters.values()), shares);
    }

    /** Computes a share of the loss and its gradient, on any thread; the loss. */
    float differentiate(int share, Supplier<NDArray> loss) {
        JniUtils.setGradMode(true);
        try (NDScope scope = new NDScope()) {
            NDArray value = loss.get();
            Kernels.gradients(value, values(parameters), gradients.get(share));
            return value.getFloat();
        } finally {
            JniUtils.setGradMode(false);
        }
    }

    /** Moves the parameters along the sum of the shares' gradients; its norm before it was clipped. */
    double update(Optimization settings, int step) {
        NDArray[] sum = gradients.get(0);
        gradients.stream().skip(1).forEach(share -> Kernels.addAll(sum, share));
        return optimizer.update(sum, settings, step);
    }

    /** The stage is over: what was learned are the averages. */
    void settle() {
        Kernels.copyAll(values(parameters), optimizer.averages());
    }

    /** What the optimizer remembers, as {@link #restore} takes it. */
    Map<String, NDArray> memory() {
        Map<String, NDArray> memory = new TreeMap<>();
        for (int i = 0; i < parameters.size(); i++) {
            String key = parameters.get(i).key();
            memory.put(AVERAGE + key, optimizer.averages()[i]);
            memory.put(FIRST + key, optimizer.firstMoments()[i]);
            memory.put(SECOND + key, optimizer.secondMoments()[i]);
        }
        return memory;
    }

    void restore(Map<String, NDArray> memory) {
        copy(memory, AVERAGE, optimizer.averages());
        copy(memory, FIRST, optimizer.firstMoments());
        copy(memory, SECOND, optimizer.secondMoments());
    }

    private void copy(Map<String, NDArray> memory, String prefix, NDArray[] targets) {
        List<NDArray> sources = new ArrayList<>();
        parameters.forEach(parameter -> sources.add(memory.get(prefix + parameter.key())));
        Kernels.copyAll(targets, sources.toArray(NDArray[]::new));
    }

    /** All networks, with the averages in place of what is being learned. */
    Map<PartName, Map<String, NDArray>> averaged(Networks networks) {
        Map<PartName, Map<String, NDArray>> tensors = new EnumMap<>(PartName.class);
        networks.parameters().forEach((part, all) -> tensors.put(part, all.all()));
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            tensors.get(parameter.part()).put(parameter.name(), optimizer.averages()[i]);
        }
        return tensors;
    }

    private static NDArray[] values(List<Parameter> parameters) {
        return parameters.stream().map(Parameter::value).toArray(NDArray[]::new);
    }

    @Override
    public void close() {
        manager.close();
    }
}
