package org.svdmv.viewer.app;

import static org.lwjgl.glfw.GLFW.glfwGetFramebufferSize;
import static org.lwjgl.glfw.GLFW.glfwGetWindowSize;

import imgui.ImFontConfig;
import imgui.ImGui;
import imgui.ImGuiIO;
import imgui.extension.implot.ImPlot;
import imgui.extension.implot.ImPlotContext;
import imgui.gl3.ImGuiImplGl3;
import imgui.glfw.ImGuiImplGlfw;
import org.svdmv.viewer.gl.Framebuffer;
import org.svdmv.viewer.gl.GlContext;

/** Dear ImGui in a context. Sizes follow the content scale of the screen. */
final class ImGuiPanels implements Gui {
    private static final double FONT_PIXELS = 13;
    private static final float MOST_SECONDS = 0.2f;
    private static final float LEAST_SECONDS = 1e-4f;

    private final ImGuiImplGlfw platform = new ImGuiImplGlfw();
    private final ImGuiImplGl3 renderer = new ImGuiImplGl3();
    private final ImPlotContext plots;

    ImGuiPanels(GlContext context, String layout) {
        ImGui.createContext();
        plots = ImPlot.createContext();
        ImGuiIO io = ImGui.getIO();
        io.setIniFilename(null);
        ImGui.loadIniSettingsFromMemory(layout);
        double scale = context.screen().pixelRatio() / pixelsPerUnit(context.handle());
        Style.apply(scale);
        ImFontConfig font = new ImFontConfig();
        font.setSizePixels((float) Math.rint(FONT_PIXELS * scale));
        io.getFonts().addFontDefault(font);
        font.destroy();
        platform.init(context.handle(), true);
        renderer.init("#version 330 core");
    }

    /** Of a window's framebuffer: 2 on Retina displays, 1 where units are pixels. */
    static double pixelsPerUnit(long window) {
        int[] pixels = new int[1];
        int[] units = new int[1];
        glfwGetFramebufferSize(window, pixels, new int[1]);
        glfwGetWindowSize(window, units, new int[1]);
        return units[0] > 0 && pixels[0] > 0 ? pixels[0] / (double) units[0] : 1;
    }

    @Override
    public void draw(Framebuffer target, double pixelsPerUnit, double seconds, Runnable panels) {
        platform.newFrame();
        ImGuiIO io = ImGui.getIO();
        io.setDisplaySize((float) (target.width() / pixelsPerUnit), (float) (target.height() / pixelsPerUnit));
        io.setDisplayFramebufferScale((float) pixelsPerUnit, (float) pixelsPerUnit);
        io.setDeltaTime(Math.max(LEAST_SECONDS, Math.min(MOST_SECONDS, (float) seconds)));
        ImGui.newFrame();
        panels.run();
        ImGui.render();
        target.bind();
        renderer.renderDrawData(ImGui.getDrawData());
    }

    @Override
    public boolean hasPointer() {
        return ImGui.getIO().getWantCaptureMouse();
    }

    @Override
    public boolean hasKeyboard() {
        return ImGui.getIO().getWantTextInput();
    }

    @Override
    public String layout() {
        return ImGui.saveIniSettingsToMemory();
    }

    @Override
    public String missing() {
        return "";
    }

    @Override
    public void close() {
        renderer.dispose();
        platform.dispose();
        ImPlot.destroyContext(plots);
        ImGui.destroyContext();
    }
}
