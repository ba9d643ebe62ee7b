package org.svdmv.assets.format;

import java.nio.file.Path;
import java.util.List;

/**
 * What the files of a set say about its views. With flaws it is incomplete: what is wrong is left out.
 *
 * @param file that says it, for errors
 */
record Description(
        Path directory,
        Path file,
        List<DescribedView> views,
        int referenceIndex,
        DescribedPoints points,
        List<Flaw> flaws) {
    Description {
        views = List.copyOf(views);
        flaws = List.copyOf(flaws);
    }
}
