package org.svdmv.core.checkpoint;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How a checkpoint arranges its tensors in files. */
public sealed interface Layout permits SgmFile, DiffusersFolder {

    /** Name for messages. */
    String label();

    /** The files it was read from. */
    List<SafetensorsFile> files();

    /** The tensors of a part, by sgm name below the part's root. */
    Map<String, Recipe> part(PartName part);

    /** What messages and lists of leftovers call a stored tensor: its name, below the folder of its file in a diffusers folder. */
    String fullName(StoredTensor tensor);

    /** Epsilon of some of the group norms; see {@code UNetSpec}. */
    double downNormEpsilon();

    /** The paths of {@link #files()}. */
    default List<Path> paths() {
        return files().stream().map(SafetensorsFile::path).toList();
    }

    /** Full names of the tensors that belong to no part, sorted. */
    default List<String> unclaimed() {
        Set<String> names = new TreeSet<>();
        for (SafetensorsFile file : files()) {
            file.header().tensors().values().forEach(t -> names.add(fullName(new StoredTensor(file, t))));
        }
        for (PartName part : PartName.values()) {
            part(part).values().forEach(r -> r.sources().forEach(s -> names.remove(fullName(s))));
        }
        return List.copyOf(names);
    }
}
