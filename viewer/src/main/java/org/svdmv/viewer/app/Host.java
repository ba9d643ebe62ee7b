package org.svdmv.viewer.app;

import java.nio.file.Path;
import org.svdmv.viewer.scene.Scene;

/** What the window asks of the program around it. */
public interface Host {
    /** A view set or a mesh; exceptions say in words what is broken. From any thread. */
    Scene open(Path path);

    /** The folder where pictures, films and camera paths are saved. */
    Path output();

    /** The folder where layout and preferences are remembered; it may not be there yet. */
    Path settings();

    /** Something that is also worth saying where the window was opened from; of the window's thread. */
    void tell(String words);

    /** The command that makes an orbit of a picture, as it is typed. */
    String orbitCommand(Path picture);

    /** Makes an orbit of a picture and answers the folder of its views; takes minutes, in a thread of its own. */
    Path orbit(Path picture) throws InterruptedException;
}
