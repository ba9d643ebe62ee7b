package org.svdmv.viewer.gl;

import java.util.ArrayList;
import java.util.List;
import org.lwjgl.system.Platform;

/** Why each way to a context was closed. */
final class Refusals {
    /** Precedes the version of a driver that lacks 3.3. */
    static final String OLDER = "the driver has ";

    private final List<String> reasons = new ArrayList<>();

    void add(Way way, String reason) {
        reasons.add(way.words() + ": " + reason);
    }

    GlException exception(List<Way> tried) {
        String remedy = tried.contains(Way.EGL_ALONE) || Platform.get() != Platform.LINUX ? driver() : display();
        return new GlException("no OpenGL 3.3 core context can be made (" + String.join("; ", reasons) + ")", remedy);
    }

    private String driver() {
        if (Platform.get() != Platform.LINUX) {
            return "install the newest driver of the graphics card";
        }
        boolean old = reasons.stream().anyMatch(reason -> reason.contains(OLDER));
        return (old ? "get a driver that has 3.3, or let Mesa draw without the card: " : "")
                + "apt-get install --no-install-recommends libegl1 libgl1-mesa-dri (or what they are called here)"
                + (old ? " and LIBGL_ALWAYS_SOFTWARE=1" : "");
    }

    private static String display() {
        return "a window needs a desktop (X11 or Wayland, DISPLAY or WAYLAND_DISPLAY set) and its driver"
                + " (apt-get install --no-install-recommends libegl1 libgl1-mesa-dri); svdmv view --screenshot needs no display";
    }
}
