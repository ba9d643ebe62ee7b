package org.svdmv.core.checkpoint;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;

/** How a tensor the networks ask for is made from stored ones. */
sealed interface Recipe {

    /** Shape of the result. */
    List<Long> shape();

    /** What it is made from. */
    List<StoredTensor> sources();

    /** Makes it, each stored tensor read by {@code reader} in the wanted precision. */
    NDArray make(Reader reader);

    /** Reads a stored tensor in the precision and on the device of a part. */
    interface Reader {
        NDArray read(StoredTensor tensor);
    }

    /** As it is stored. */
    record AsStored(StoredTensor source) implements Recipe {
        @Override
        public List<Long> shape() {
            return source.shape();
        }

        @Override
        public List<StoredTensor> sources() {
            return List.of(source);
        }

        @Override
        public NDArray make(Reader reader) {
            return reader.read(source);
        }
    }

    /** Joined along the first axis: the query, key and value projections that open_clip keeps as one. */
    record Concatenated(List<StoredTensor> sources) implements Recipe {
        @Override
        public List<Long> shape() {
            List<Long> shape = new ArrayList<>(sources.get(0).shape());
            shape.set(0, sources.stream().mapToLong(s -> s.shape().get(0)).sum());
            return shape;
        }

        @Override
        public NDArray make(Reader reader) {
            NDList pieces = new NDList();
            sources.forEach(s -> pieces.add(reader.read(s)));
            try (pieces) {
                return NDArrays.concat(pieces, 0);
            }
        }
    }

    /** Rows and columns exchanged: the projection that open_clip multiplies from the right. */
    record Transposed(StoredTensor source) implements Recipe {
        @Override
        public List<Long> shape() {
            return List.of(source.shape().get(1), source.shape().get(0));
        }

        @Override
        public List<StoredTensor> sources() {
            return List.of(source);
        }

        @Override
        public NDArray make(Reader reader) {
            try (NDArray stored = reader.read(source)) {
                return stored.transpose();
            }
        }
    }

    /** A matrix seen as a convolution with a kernel of one pixel: [out, in] -> [out, in, 1, 1]. */
    record Pointwise(StoredTensor source) implements Recipe {
        @Override
        public List<Long> shape() {
            return List.of(source.shape().get(0), source.shape().get(1), 1L, 1L);
        }

        @Override
        public List<StoredTensor> sources() {
            return List.of(source);
        }

        @Override
        public NDArray make(Reader reader) {
            try (NDArray stored = reader.read(source)) {
                return stored.reshape(new Shape(shape()));
            }
        }
    }
}
