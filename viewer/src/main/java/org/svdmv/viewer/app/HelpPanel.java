package org.svdmv.viewer.app;

import imgui.ImGui;
import imgui.flag.ImGuiTableColumnFlags;
import imgui.flag.ImGuiTableFlags;
import org.svdmv.viewer.action.Action;
import org.svdmv.viewer.action.Actions;
import org.svdmv.viewer.action.Menu;
import org.svdmv.viewer.action.Panel;

/** Every action with its key, and what the mouse does. */
final class HelpPanel {
    private static final PanelWindow WINDOW = new PanelWindow(Panel.HELP, 0.24, 0.02, 0.74, 0.73);

    private static final int KEY_WIDTH = 200;

    private HelpPanel() {}

    static void draw(Session session) {
        WINDOW.draw(session, HelpPanel::content);
    }

    private static void content() {
        Words.line("Mouse");
        rows("mouse", () -> {
            for (Gesture gesture : Gesture.values()) {
                row(gesture.hand(), gesture.sentence());
            }
        });
        for (Menu menu : Menu.values()) {
            ImGui.spacing();
            Words.line(menu.title());
            rows(menu.name(), () -> Actions.TABLE.in(menu).forEach(HelpPanel::row));
        }
    }

    private static void rows(String id, Runnable rows) {
        if (ImGui.beginTable(id, 2, ImGuiTableFlags.RowBg)) {
            ImGui.tableSetupColumn("key", ImGuiTableColumnFlags.WidthFixed, Style.units(KEY_WIDTH));
            ImGui.tableSetupColumn("what", ImGuiTableColumnFlags.WidthStretch);
            rows.run();
            ImGui.endTable();
        }
    }

    private static void row(Action action) {
        row(action.keyLabel(), action.name() + ": " + action.sentence());
    }

    private static void row(String key, String sentence) {
        ImGui.tableNextColumn();
        Words.colored(Style.ORANGE, key);
        ImGui.tableNextColumn();
        Words.wrapped(sentence);
    }
}
