package org.svdmv.viewer.app;

import imgui.ImGui;
import imgui.flag.ImGuiCond;
import imgui.type.ImBoolean;
import java.util.function.Consumer;
import org.svdmv.viewer.action.Actions;
import org.svdmv.viewer.action.Panel;
import org.svdmv.viewer.scene.Cameras;

/**
 * The frame around a panel: where it is before anybody has moved it, in shares of the window's sides. Closed with the cross, the
 * panel's own action is done.
 */
record PanelWindow(Panel panel, double left, double top, double width, double height) {
    /** Content that is about views, and a line instead where there are none. */
    void drawWithViews(Session session, Consumer<Cameras> content) {
        draw(session, () -> session.opened()
                .cameras()
                .filter(cameras -> cameras.size() > 0)
                .ifPresentOrElse(content, () -> Words.line("no views here, a mesh alone")));
    }

    void draw(Session session, Runnable content) {
        float w = ImGui.getIO().getDisplaySizeX();
        float bar = ImGui.getFrameHeight();
        float h = ImGui.getIO().getDisplaySizeY() - bar;
        float margin = Style.units(8);
        ImGui.setNextWindowPos((float) (left * w) + margin, bar + (float) (top * h) + margin, ImGuiCond.FirstUseEver);
        ImGui.setNextWindowSize(
                (float) (width * w) - 2 * margin, (float) (height * h) - 2 * margin, ImGuiCond.FirstUseEver);
        ImBoolean open = new ImBoolean(true);
        if (ImGui.begin(panel.title(), open)) {
            content.run();
        }
        ImGui.end();
        if (!open.get()) {
            session.act(Actions.TABLE.named(panel.title()));
        }
    }
}
