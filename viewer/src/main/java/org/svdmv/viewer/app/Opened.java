package org.svdmv.viewer.app;

import java.nio.file.Path;
import java.util.Optional;
import org.svdmv.viewer.scene.Cameras;
import org.svdmv.viewer.scene.Scene;

/** What is looked at and where it came from. */
public record Opened(Path path, Scene scene) {
    /** As the window's title and files made of it say it. */
    String title() {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? "svdmv" : name.toString();
    }

    /** The cameras of the views; nothing for a mesh alone. */
    Optional<Cameras> cameras() {
        return scene.cameras().findFirst();
    }

    Opened with(Scene other) {
        return new Opened(path, other);
    }
}
