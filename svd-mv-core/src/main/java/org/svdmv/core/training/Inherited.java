package org.svdmv.core.training;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.svdmv.core.checkpoint.Checkpoint;
import org.svdmv.core.checkpoint.Part;
import org.svdmv.core.checkpoint.PartName;
import org.svdmv.core.checkpoint.TensorSource;
import org.svdmv.core.checkpoint.VectorCondition;
import org.svdmv.core.kernel.Precision;

/**
 * First values from a model. Where the conditioning vector has more numbers than the model is told, the columns of their embeddings begin
 * at zero: at first they say nothing, and the model answers as it did.
 */
final class Inherited implements AutoCloseable {
    /** The layer that reads the conditioning vector. */
    private static final String VECTOR = "label_emb.0.0.weight";

    private final Checkpoint model;
    private final List<VectorCondition> vector;
    private final TrainingListener listener;
    private final List<Part> parts = new ArrayList<>();

    /** @param vector the numbers in the conditioning vector of the training, those of the model first */
    Inherited(Checkpoint model, List<VectorCondition> vector, TrainingListener listener) {
        this.model = model;
        this.vector = vector;
        this.listener = listener;
    }

    /** The first values of a network. */
    TensorSource of(PartName part) {
        Part opened = model.open(part, Precision.F32, Device.cpu());
        parts.add(opened);
        return part == PartName.UNET ? new Widened(opened) : opened;
    }

    @Override
    public void close() {
        parts.forEach(Part::close);
    }

    private final class Widened implements TensorSource {
        private final Part part;

        Widened(Part part) {
            this.part = part;
        }

        @Override
        public boolean has(String name) {
            return part.has(name);
        }

        @Override
        public NDArray take(String name, long... shape) {
            long known = model.facts().unet().vectorWidth();
            if (!name.equals(VECTOR) || shape[1] == known) {
                return part.take(name, shape);
            }
            NDArray weight = part.take(name, shape[0], known);
            List<VectorCondition> added = vector.subList(model.facts().vector().size(), vector.size());
            listener.added(VECTOR, added);
            Shape columns = new Shape(shape[0], shape[1] - known);
            return weight.concat(weight.getManager().zeros(columns, DataType.FLOAT32), 1);
        }

        @Override
        public void pass(String name, long... shape) {
            part.pass(name, shape);
        }
    }
}
