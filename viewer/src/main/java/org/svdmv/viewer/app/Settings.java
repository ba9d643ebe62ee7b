package org.svdmv.viewer.app;

import java.util.Set;
import org.svdmv.viewer.action.Panel;
import org.svdmv.viewer.navigation.NavigationStyle;

/**
 * What is remembered from one time to the next.
 *
 * @param width of the window, in units of the screen
 * @param panels those that are open
 * @param layout where the panels are, as Dear ImGui writes it
 */
public record Settings(int width, int height, Set<Panel> panels, NavigationStyle style, String layout) {
    public static final Settings USUAL = new Settings(1280, 800, Panel.USUAL, NavigationStyle.TURNTABLE, "");

    private static final int SMALLEST = 320;
    private static final int LARGEST = 16384;

    public Settings {
        panels = Set.copyOf(panels);
        width = Math.max(SMALLEST, Math.min(LARGEST, width));
        height = Math.max(SMALLEST, Math.min(LARGEST, height));
    }
}
