package org.svdmv.viewer.app;

import imgui.ImGui;
import imgui.ImGuiStyle;
import imgui.flag.ImGuiCol;

/** How panels look. Colors are 0xAABBGGRR, as Dear ImGui takes them. */
final class Style {
    static final int GREEN = 0xFF4CC94C;
    static final int ORANGE = 0xFF2A8CFF;
    static final int RED = 0xFF3A3AE6;
    static final int WHITE = 0xFFFFFFFF;
    static final int SHADE = 0xB0000000;

    private Style() {}

    /** @param scale of the screen: 1, or 2 on one of twice as many dots an inch */
    static void apply(double scale) {
        ImGui.styleColorsDark();
        ImGuiStyle style = ImGui.getStyle();
        style.setWindowRounding(5);
        style.setFrameRounding(3);
        style.setGrabRounding(3);
        style.setWindowBorderSize(0);
        style.setColor(ImGuiCol.WindowBg, 0.11f, 0.12f, 0.14f, 0.94f);
        style.setColor(ImGuiCol.MenuBarBg, 0.15f, 0.16f, 0.18f, 1f);
        style.scaleAllSizes((float) scale);
    }

    /** Units of the screen for so many at the usual size of letters. */
    static float units(double atUsualSize) {
        return (float) (atUsualSize * ImGui.getFontSize() / 13);
    }
}
