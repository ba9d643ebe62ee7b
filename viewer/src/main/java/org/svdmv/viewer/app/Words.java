package org.svdmv.viewer.app;

import imgui.ImGui;
import imgui.flag.ImGuiCol;

/** Text of any characters: Dear ImGui's other ways take % for the beginning of a format. */
final class Words {
    private static final int FAINT = 0xFF9A9A9A;
    private static final double TOOLTIP_WIDTH = 420;

    private Words() {}

    static void line(String words) {
        ImGui.textUnformatted(words);
    }

    static void wrapped(String words) {
        ImGui.pushTextWrapPos(0);
        line(words);
        ImGui.popTextWrapPos();
    }

    static void colored(int color, String words) {
        ImGui.pushStyleColor(ImGuiCol.Text, color);
        line(words);
        ImGui.popStyleColor();
    }

    static void faint(String words) {
        colored(FAINT, words);
    }

    /** Beside the pointer, if it is over what was drawn last. */
    static void tooltip(String words) {
        if (ImGui.isItemHovered()) {
            ImGui.beginTooltip();
            ImGui.pushTextWrapPos(Style.units(TOOLTIP_WIDTH));
            line(words);
            ImGui.popTextWrapPos();
            ImGui.endTooltip();
        }
    }
}
