package org.svdmv.viewer.gl;

import java.util.ArrayList;
import java.util.List;
import org.lwjgl.system.Platform;

/** Why each way to a context was closed. */
final class Refusals {
    private final List<String> reasons = new ArrayList<>();

    void add(Way way, String reason) {
        reasons.add(way.words() + ": " + reason);
    }

    GlException exception(List<Way> tried) {
        return new GlException(
                "no OpenGL 3.3 core context can be made (" + String.join("; ", reasons) + ")",
                tried.contains(Way.EGL_ALONE) || Platform.get() != Platform.LINUX ? driver() : display());
    }

    private static String driver() {
        return Platform.get() == Platform.LINUX
                ? "apt-get install --no-install-recommends libegl1 libgl1-mesa-dri (or what they are called here)"
                : "install the newest driver of the graphics card";
    }

    private static String display() {
        return "a window needs a desktop (X11 or Wayland, DISPLAY or WAYLAND_DISPLAY set) and its driver"
                + " (apt-get install --no-install-recommends libegl1 libgl1-mesa-dri); svdmv view --screenshot needs no display";
    }
}
