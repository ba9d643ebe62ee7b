package org.svdmv.core.checkpoint;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.Set;

/** The tensors of any safetensors file by name, as they are stored, on the CPU. They live until this is closed. */
public final class StoredTensors implements AutoCloseable {
    private final SafetensorsFile file;
    private final NDManager manager;
    private final MappedFiles files;

    private StoredTensors(SafetensorsFile file) {
        this.file = file;
        this.manager = Engine.getEngine("PyTorch").newBaseManager(Device.cpu());
        this.files = new MappedFiles(manager);
    }

    /** @throws CheckpointException if it is missing, something else than safetensors, damaged or cut short */
    public static StoredTensors open(Path path) {
        return new StoredTensors(SafetensorsFile.read(path));
    }

    public Path path() {
        return file.path();
    }

    public Set<String> names() {
        return file.header().tensors().keySet();
    }

    /** @throws CheckpointException if there is none of this name */
    public NDArray tensor(String name) {
        TensorInfo info = file.header().tensors().get(name);
        if (info == null) {
            throw new CheckpointException(file.path() + " lacks the tensor " + FileKind.shown(name) + "; it has "
                    + String.join(", ", names()));
        }
        return files.read(new StoredTensor(file, info));
    }

    @Override
    public void close() {
        manager.close();
    }
}
