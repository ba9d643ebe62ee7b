package org.svdmv.viewer.app;

import imgui.ImGui;
import imgui.flag.ImGuiCol;
import imgui.flag.ImGuiWindowFlags;
import java.util.Locale;
import org.svdmv.viewer.action.Actions;
import org.svdmv.viewer.action.Panel;
import org.svdmv.viewer.scene.Cameras;
import org.svdmv.viewer.timeline.Repeat;
import org.svdmv.viewer.timeline.Timeline;

/** Which view is the current one, with a strip of all. */
final class TimelinePanel {
    private static final int NONE = -1;
    private static final PanelWindow WINDOW = new PanelWindow(Panel.TIMELINE, 0, 0.76, 1, 0.24);

    private int shown = NONE;

    void draw(Session session) {
        WINDOW.drawWithViews(session, cameras -> content(session, cameras));
    }

    private void content(Session session, Cameras cameras) {
        Timeline timeline = session.state().timeline();
        button(session, timeline.plays() ? "pause" : "play", "Play or pause");
        button(session, "<", "Previous view");
        button(session, ">", "Next view");
        button(session, timeline.repeat() == Repeat.LOOP ? "loop" : "once", "Loop");
        button(session, "/ 2", "Slower");
        button(session, "x 2", "Faster");
        Words.line(String.format(
                Locale.ROOT,
                "%.3g views a second   %s",
                timeline.viewsPerSecond(),
                cameras.names().get(timeline.current())));
        ImGui.sameLine();
        int[] scrubbed = {timeline.current()};
        ImGui.setNextItemWidth(-1);
        if (ImGui.sliderInt("##scrub", scrubbed, 0, cameras.size() - 1)) {
            session.change(s -> s.current(scrubbed[0]));
        }
        strip(session, cameras);
    }

    private static void button(Session session, String label, String action) {
        if (ImGui.button(label)) {
            session.act(Actions.TABLE.named(action));
        }
        Words.tooltip(Actions.TABLE.named(action).sentence());
        ImGui.sameLine();
    }

    private void strip(Session session, Cameras cameras) {
        ImGui.beginChild("strip", 0, 0, false, ImGuiWindowFlags.HorizontalScrollbar);
        float height = Math.max(Style.units(24), ImGui.getContentRegionAvailY() - Style.units(14));
        for (int i = 0; i < cameras.size(); i++) {
            thumbnail(session, cameras, i, height);
            follow(i, session.state().timeline().current());
            ImGui.sameLine();
        }
        ImGui.endChild();
    }

    /** Another current view is scrolled to the middle. */
    private void follow(int drawn, int current) {
        if (drawn == current && current != shown) {
            ImGui.setScrollHereX(0.5f);
            shown = current;
        }
    }

    private static void thumbnail(Session session, Cameras cameras, int view, float height) {
        var k = cameras.camera(view).intrinsics();
        float width = height * k.width() / k.height();
        boolean current = view == session.state().timeline().current();
        ImGui.pushID(view);
        ImGui.pushStyleColor(ImGuiCol.Button, current ? Style.ORANGE : 0);
        if (ImGui.imageButton(session.renderer().thumbnail(cameras, view), width, height, 0, 0, 1, 1, 2)) {
            session.change(s -> s.current(view));
        }
        Words.tooltip(cameras.names().get(view) + (view == cameras.referenceIndex() ? ", the input view" : ""));
        if (ImGui.isItemHovered() && ImGui.isMouseDoubleClicked(0)) {
            session.change(s -> s.through(view));
        }
        ImGui.popStyleColor();
        ImGui.popID();
    }
}
