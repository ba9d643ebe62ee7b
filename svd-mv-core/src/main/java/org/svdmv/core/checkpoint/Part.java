package org.svdmv.core.checkpoint;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.svdmv.core.kernel.Kernels;
import org.svdmv.core.kernel.Precision;

/**
 * The tensors of one network, in the names of the sgm reference below the part's root, in one precision on one device.
 *
 * <p>Vectors (biases, norms) are float32 whatever the precision, and kernels of convolutions are channels-last. What is stored as it is
 * wanted is a view into the mapped file; anything else is made as it is taken, and its pages of the file are let go at once. All tensors live
 * until the part is closed.
 */
public final class Part implements TensorSource, AutoCloseable {
    private final PartName name;
    private final Layout layout;
    private final Map<String, Recipe> recipes;
    private final Precision precision;
    private final Device device;
    private final NDManager manager;
    private final MappedFiles files;
    private final Set<String> taken = new LinkedHashSet<>();

    Part(PartName name, Layout layout, Precision precision, Device device) {
        this.name = name;
        this.layout = layout;
        this.recipes = layout.part(name);
        this.precision = precision;
        this.device = device;
        this.manager = Engine.getEngine("PyTorch").newBaseManager(Device.cpu());
        this.files = new MappedFiles(manager);
    }

    /** The weights from the part's root on. */
    public Weights weights() {
        return new Weights(this, "");
    }

    @Override
    public boolean has(String tensor) {
        return recipes.containsKey(tensor);
    }

    @Override
    public NDArray take(String tensor, long... shape) {
        Recipe recipe = recipes.get(tensor);
        if (recipe == null) {
            throw new CheckpointException(
                    "the " + name.label() + " of " + layout.paths().get(0) + " lacks the tensor "
                            + FileKind.shown(tensor) + "; wanted one of shape " + boxed(shape));
        }
        requireShape(tensor, recipe, boxed(shape));
        taken.add(tensor);
        return recipe.make(this::read);
    }

    @Override
    public void pass(String tensor, long... shape) {
        if (has(tensor)) {
            requireShape(tensor, recipes.get(tensor), boxed(shape));
            taken.add(tensor);
        }
    }

    /** Full names of the part's stored tensors that nobody has taken yet, sorted. */
    public List<String> untaken() {
        Set<String> names = new TreeSet<>();
        recipes.forEach((tensor, recipe) -> {
            if (!taken.contains(tensor)) {
                recipe.sources().forEach(source -> names.add(layout.fullName(source)));
            }
        });
        return List.copyOf(names);
    }

    /** Releases the tensors and unmaps the files. */
    @Override
    public void close() {
        manager.close();
    }

    private void requireShape(String tensor, Recipe recipe, List<Long> wanted) {
        if (!recipe.shape().equals(wanted)) {
            throw new CheckpointException(
                    "tensor " + FileKind.shown(tensor) + " of the " + name.label() + ", made from "
                            + recipe.sources().stream().map(StoredTensor::shown).collect(Collectors.joining(", "))
                            + ", has shape "
                            + recipe.shape() + "; wanted " + wanted);
        }
    }

    private NDArray read(StoredTensor tensor) {
        TensorInfo info = tensor.info();
        Precision wanted = info.shape().size() < 2 ? Precision.F32 : precision;
        boolean kernel = info.shape().size() == 4;
        if (info.type() == StoredType.of(wanted) && !kernel && device.equals(Device.cpu())) {
            return files.read(tensor);
        }
        NDArray stored = files.loan(tensor);
        NDArray cast = replace(stored, Kernels.cast(stored, wanted));
        NDArray laid = kernel ? replace(cast, Kernels.channelsLast(cast)) : cast;
        return device.equals(Device.cpu()) ? laid : moved(laid, wanted);
    }

    /** DJL cannot name bfloat16 to the native side, so its bits travel as float16. */
    private NDArray moved(NDArray x, Precision wanted) {
        if (wanted != Precision.BF16) {
            return replace(x, x.toDevice(device, true));
        }
        NDArray bits = replace(x, Kernels.bits(x, Precision.F16));
        NDArray there = replace(bits, bits.toDevice(device, true));
        return replace(there, Kernels.bits(there, Precision.BF16));
    }

    private static NDArray replace(NDArray old, NDArray fresh) {
        old.close();
        return fresh;
    }

    private static List<Long> boxed(long... shape) {
        return LongStream.of(shape).boxed().toList();
    }
}
