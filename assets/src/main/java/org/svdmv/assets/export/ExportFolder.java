package org.svdmv.assets.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.svdmv.assets.viewset.AtomicDirectory;
import org.svdmv.assets.viewset.Existing;
import org.svdmv.assets.viewset.FileNames;

/** The folder of one export: it appears when it is whole, and says in its README.txt what it is. */
public final class ExportFolder {
    private static final String README = "README.txt";
    /** How the README of every export begins; a folder with it may be replaced by another export. */
    private static final String FIRST_WORDS = "svdmv export: ";

    private ExportFolder() {}

    /** Refuses what {@link #write} would refuse: to be asked before the work. */
    public static void refuseUnlessFree(Path folder, Existing existing) {
        try {
            AtomicDirectory.refuseUnlessFree(folder, existing, ExportFolder::isExport);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** Writes and answers where. */
    public static Path write(String format, Exporter exporter, Export export, Path folder, Existing existing) {
        exporter.requireExpressible(export);
        FileNames.requireExpressible(export.views().names());
        try (AtomicDirectory directory = AtomicDirectory.open(folder, existing, ExportFolder::isExport)) {
            exporter.write(export, directory.partial());
            String readme =
                    FIRST_WORDS + format + "\n\n" + exporter.readme(export).strip() + "\n";
            Files.writeString(directory.partial().resolve(README), readme);
            directory.commit(existing, ExportFolder::isExport);
            return directory.target();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private static boolean isExport(Path folder) {
        Path readme = folder.resolve(README);
        try {
            return Files.isRegularFile(readme)
                    && Files.size(readme) < 1 << 16
                    && Files.readString(readme).startsWith(FIRST_WORDS);
        } catch (IOException e) {
            return false;
        }
    }
}
