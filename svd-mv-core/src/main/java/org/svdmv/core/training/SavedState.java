package org.svdmv.core.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.svdmv.core.checkpoint.CheckpointException;
import org.svdmv.core.checkpoint.PartName;
import org.svdmv.core.checkpoint.SafetensorsHeader;
import org.svdmv.core.checkpoint.SafetensorsWriter;
import org.svdmv.core.checkpoint.TensorSource;
import org.svdmv.core.kernel.Kernels;
import org.svdmv.core.kernel.Precision;

/**
 * All that a training needs to go on, a safetensors file with the position in its metadata.
 *
 * @param stage index of the stage in progress
 * @param step steps done in it
 * @param latentScale what latents are multiplied by; 0 until it is known
 * @param tensors float32, by {@link #key}; where steps are done, also averages and moments of the learning networks, under a prefix
 */
record SavedState(Recipe recipe, int stage, int step, double latentScale, Map<String, NDArray> tensors) {

    /** Name of a network's tensor in a state. */
    static String key(PartName part, String name) {
        return part + "/" + name;
    }

    /** The same position and values, to go on with another recipe. */
    SavedState with(Recipe other) {
        return new SavedState(other, stage, step, latentScale, tensors);
    }

    /** The first values of a network: its tensors in this state. */
    TensorSource network(PartName part) {
        return new Stored(tensors, part);
    }

    private record Stored(Map<String, NDArray> tensors, PartName part) implements TensorSource {
        @Override
        public boolean has(String name) {
            return tensors.containsKey(key(part, name));
        }

        @Override
        public NDArray take(String name, long... shape) {
            if (!has(name)) {
                throw new CheckpointException("the state of the training lacks the tensor " + key(part, name)
                        + "; wanted one that was written with the same networks");
            }
            return tensors.get(key(part, name));
        }

        @Override
        public void pass(String name, long... shape) {}
    }

    void write(Path path) {
        SafetensorsWriter.write(
                path,
                Map.of(
                        "stage", Integer.toString(stage),
                        "step", Integer.toString(step),
                        "latentScale", Double.toString(latentScale),
                        "recipe", recipe.toJson()),
                tensors.entrySet().stream()
                        .map(tensor -> SafetensorsWriter.Entry.of(tensor.getKey(), tensor.getValue(), Precision.F32))
                        .toList());
    }

    /** The tensors are views of the file as it is now; they live as long as the manager. */
    static SavedState read(Path path, NDManager manager) {
        SafetensorsHeader header = SafetensorsHeader.read(path);
        Map<String, String> texts = header.metadata();
        if (!texts.containsKey("recipe")) {
            throw new CheckpointException(path
                    + " is no state of a training: its metadata hold no recipe; wanted one that svdmv train wrote");
        }
        return new SavedState(
                Recipe.of(texts.get("recipe")),
                Integer.parseInt(texts.get("stage")),
                Integer.parseInt(texts.get("step")),
                Double.parseDouble(texts.get("latentScale")),
                tensors(path, header, manager));
    }

    private static Map<String, NDArray> tensors(Path path, SafetensorsHeader header, NDManager manager) {
        int bytes = Precision.F32.bytes();
        NDArray file = Kernels.mapFile(manager, path, Precision.F32, header.dataStart() / bytes + header.elements());
        Map<String, NDArray> tensors = new TreeMap<>();
        header.tensors().forEach((name, info) -> {
            long[] shape = info.shape().stream().mapToLong(Long::longValue).toArray();
            tensors.put(name, Kernels.slice(file, info.start() / bytes, shape));
        });
        return tensors;
    }
}
