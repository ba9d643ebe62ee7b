package org.svdmv.cli.options;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.svdmv.assets.viewset.Existing;
import picocli.CommandLine.Option;

/** The folder to write. */
public final class OutputOptions {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "The folder to write; it appears when it is whole.")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--overwrite", description = "Replace the folder if it exists.")
    private boolean overwrite;

    /** The folder that was asked for. */
    public Optional<Path> asked() {
        return output;
    }

    /** What to do with a folder that exists. */
    public Existing existing() {
        return overwrite ? Existing.REPLACE : Existing.REFUSE;
    }

    /** The folder to write: the one asked for, or else the first of {@code home/name, home/name-2, ...} that is free. */
    public Path folder(Path home, String name) {
        return output.orElseGet(() -> free(home, name)).toAbsolutePath().normalize();
    }

    private Path free(Path home, String name) {
        Path folder = home.resolve(name);
        for (int i = 2; !overwrite && Files.exists(folder, LinkOption.NOFOLLOW_LINKS); i++) {
            folder = home.resolve(name + "-" + i);
        }
        return folder;
    }
}
