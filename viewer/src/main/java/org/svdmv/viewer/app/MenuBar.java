package org.svdmv.viewer.app;

import imgui.ImGui;
import org.svdmv.viewer.action.Action;
import org.svdmv.viewer.action.Actions;
import org.svdmv.viewer.action.Menu;

/** The table of actions as menus. */
final class MenuBar {
    private MenuBar() {}

    static void draw(Session session) {
        if (ImGui.beginMainMenuBar()) {
            for (Menu menu : Menu.values()) {
                if (ImGui.beginMenu(menu.title())) {
                    Actions.TABLE.in(menu).forEach(action -> item(session, action));
                    ImGui.endMenu();
                }
            }
            Words.faint("   " + session.opened().title() + "   " + StateWords.of(session.state()));
            ImGui.endMainMenuBar();
        }
    }

    private static void item(Session session, Action action) {
        if (ImGui.menuItem(action.name(), action.keyLabel())) {
            session.act(action);
        }
        Words.tooltip(action.sentence());
    }
}
