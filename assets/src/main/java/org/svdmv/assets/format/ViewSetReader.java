package org.svdmv.assets.format;

import java.nio.file.Path;
import org.svdmv.assets.viewset.ViewSetException;

/** One way in which view sets come. */
interface ViewSetReader {
    /** Whether a directory holds such a set, by what is in its files. */
    boolean recognizes(Path directory);

    /** Of a recognized directory; a {@link ViewSetException} if its files cannot even be taken apart. */
    Description describe(Path directory);
}
