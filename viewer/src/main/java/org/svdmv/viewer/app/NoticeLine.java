package org.svdmv.viewer.app;

import imgui.ImGui;
import imgui.flag.ImGuiCond;
import imgui.flag.ImGuiWindowFlags;
import org.svdmv.viewer.inspection.Measurement;

/** What has happened and what is under way, where the scene ends below. */
final class NoticeLine {
    private static final int FLAGS = ImGuiWindowFlags.NoDecoration
            | ImGuiWindowFlags.AlwaysAutoResize
            | ImGuiWindowFlags.NoSavedSettings
            | ImGuiWindowFlags.NoFocusOnAppearing
            | ImGuiWindowFlags.NoNav
            | ImGuiWindowFlags.NoInputs;

    private static final float ABOVE_TIMELINE = 0.76f;
    private static final double WIDTH = 700;

    private NoticeLine() {}

    static void draw(Session session) {
        boolean measures = session.measurement() instanceof Measurement.Running;
        boolean works =
                measures || session.output().records() || session.offer().isMaking();
        if (!works && !session.notice().isShown()) {
            return;
        }
        float middle = ImGui.getIO().getDisplaySizeX() / 2;
        ImGui.setNextWindowPos(middle, ABOVE_TIMELINE * ImGui.getIO().getDisplaySizeY(), ImGuiCond.Always, 0.5f, 1);
        ImGui.begin("notice", FLAGS);
        if (session.notice().isShown()) {
            ImGui.pushTextWrapPos(Style.units(WIDTH));
            Words.line(session.notice().words());
            ImGui.popTextWrapPos();
        }
        if (session.measurement() instanceof Measurement.Running running) {
            bar(running.share(), running.words());
        }
        session.output()
                .recordings()
                .forEach(r -> bar(r.share(), "recording " + r.film().what()));
        if (session.offer().isMaking()) {
            Words.line("making an orbit; it is opened when it is done");
        }
        ImGui.end();
    }

    static void bar(double share, String words) {
        ImGui.progressBar((float) share, Style.units(320), Style.units(18), words);
    }
}
