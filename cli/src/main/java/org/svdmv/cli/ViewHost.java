package org.svdmv.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.svdmv.viewer.app.Host;
import org.svdmv.viewer.scene.Scene;

/** What the window asks of the command line: files are saved in the current folder, orbits are made by {@code svdmv orbit}. */
record ViewHost(Terminal terminal, Function<Path, Scene> opener) implements Host {
    @Override
    public Scene open(Path path) {
        return opener.apply(path);
    }

    @Override
    public Path output() {
        return Path.of("").toAbsolutePath();
    }

    @Override
    public Path settings() {
        return ConfigFolder.of(terminal.environment());
    }

    @Override
    public void tell(String words) {
        terminal.tell("window", words);
    }

    @Override
    public String orbitCommand(Path picture) {
        return "svdmv orbit --image '" + picture + "'";
    }

    @Override
    public Path orbit(Path picture) throws InterruptedException {
        Path folder = free(Path.of("orbits", stem(picture)).toAbsolutePath());
        int code = SvdMv.run(terminal, "orbit", "--image", picture.toString(), "--output", folder.toString());
        if (code == ExitCode.INTERRUPTED) {
            throw new InterruptedException();
        }
        if (code != ExitCode.DONE) {
            throw new IllegalStateException("no orbit was made of " + picture + "; the terminal says why");
        }
        return folder;
    }

    private static String stem(Path picture) {
        String name = picture.toFile().getName();
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    private static Path free(Path folder) {
        Path free = folder;
        for (int i = 2; Files.exists(free); i++) {
            free = folder.resolveSibling(folder.getFileName() + "-" + i);
        }
        return free;
    }
}
