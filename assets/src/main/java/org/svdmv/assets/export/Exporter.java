package org.svdmv.assets.export;

import java.io.IOException;
import java.nio.file.Path;

/** One way of writing a view set for another tool. */
public interface Exporter {
    /** Throws an {@link IllegalArgumentException} if the format cannot say what these views are; asked before anything is written. */
    default void requireExpressible(Export export) {}

    /** Writes the files into a folder that is there and empty. */
    void write(Export export, Path folder) throws IOException;

    /** For the folder's README.txt: what lies in it, in which convention, and the exact command that reads it. */
    String readme(Export export);
}
