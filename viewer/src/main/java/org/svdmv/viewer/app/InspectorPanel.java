package org.svdmv.viewer.app;

import imgui.ImGui;
import imgui.flag.ImGuiMouseButton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.svdmv.assets.report.HeatPicture;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.geometry.consistency.HeatMap;
import org.svdmv.geometry.tracks.Track;
import org.svdmv.viewer.action.Actions;
import org.svdmv.viewer.action.Panel;
import org.svdmv.viewer.action.Trace;
import org.svdmv.viewer.gl.Texture;
import org.svdmv.viewer.inspection.Measurement;
import org.svdmv.viewer.inspection.Pixel;
import org.svdmv.viewer.scene.Cameras;

/** The views side by side. A pixel under the pointer is found again in the others: at a point, or on a line. */
final class InspectorPanel {
    private static final PanelWindow WINDOW = new PanelWindow(Panel.INSPECTOR, 0.24, 0, 0.46, 0.76);
    private static final int MOST_ACROSS = 8;

    private final Map<HeatMap, Texture> heat = new HashMap<>();
    private final int[] across = {3};
    private List<Pixel> hovered = List.of();
    private Found found = Found.NOTHING;

    void draw(Session session) {
        WINDOW.drawWithViews(session, cameras -> content(session, cameras));
    }

    void reset() {
        heat.values().forEach(Texture::close);
        heat.clear();
        hovered = List.of();
        found = Found.NOTHING;
    }

    private void content(Session session, Cameras cameras) {
        toggle(session, "Heat map", Trace.HEAT);
        ImGui.sameLine();
        toggle(session, "Tracks", Trace.TRACKS);
        ImGui.sameLine();
        ImGui.setNextItemWidth(Style.units(90));
        ImGui.sliderInt("across", across, 1, MOST_ACROSS);
        List<Pixel> marked =
                session.state().pinned().isEmpty() ? hovered : session.state().pinned();
        found = found.of(marked, cameras.cameras(), session.surface());
        Words.faint(
                marked.isEmpty() ? "point at a pixel to find it in the other views" : words(session, marked.get(0)));
        hovered = grid(session, cameras, marked);
    }

    private static void toggle(Session session, String action, Trace trace) {
        if (ImGui.checkbox(action, session.state().traces().contains(trace))) {
            session.act(Actions.TABLE.named(action));
        }
    }

    private static String words(Session session, Pixel pixel) {
        return "view %d (%.0f, %.0f)  %s"
                .formatted(pixel.view(), pixel.u(), pixel.v(), session.surface().words());
    }

    /** From the current view on, around the loop. The pixel under the pointer. */
    private List<Pixel> grid(Session session, Cameras cameras, List<Pixel> marked) {
        List<Pixel> under = new ArrayList<>();
        ImGui.beginChild("views");
        float width = (ImGui.getContentRegionAvailX() - Style.units(8) * (across[0] - 1)) / across[0];
        for (int i = 0; i < cameras.size(); i++) {
            int view = (session.state().timeline().current() + i) % cameras.size();
            if (i % across[0] != 0) {
                ImGui.sameLine(0, Style.units(8));
            }
            under.addAll(view(session, cameras, view, width, marked));
        }
        ImGui.endChild();
        return under;
    }

    private List<Pixel> view(Session session, Cameras cameras, int view, float width, List<Pixel> marked) {
        Camera camera = cameras.camera(view);
        Intrinsics k = camera.intrinsics();
        float scale = width / k.width();
        float left = ImGui.getCursorScreenPosX();
        float top = ImGui.getCursorScreenPosY();
        ImGui.image(texture(session, cameras, view), width, scale * k.height(), 0, 0, 1, 1);
        boolean under = ImGui.isItemHovered();
        boolean rightClicked = ImGui.isItemClicked(ImGuiMouseButton.Right);
        if (ImGui.isItemClicked()) {
            session.change(s -> s.current(view));
        }
        ViewMarks marks = new ViewMarks(ImGui.getWindowDrawList(), left, top, scale, k);
        marks.name(cameras.names().get(view), view == session.state().timeline().current());
        marked.stream().filter(p -> p.view() == view).forEach(marks::pixel);
        found.counterparts().stream().filter(c -> c.view() == view).forEach(marks::counterpart);
        tracks(session).forEach(track -> marks.track(track, view, camera));
        if (!under) {
            return List.of();
        }
        Pixel pixel = new Pixel(view, (ImGui.getMousePosX() - left) / scale, (ImGui.getMousePosY() - top) / scale);
        if (rightClicked) {
            session.change(s -> s.pinned(pixel));
        }
        return List.of(pixel);
    }

    private int texture(Session session, Cameras cameras, int view) {
        List<HeatMap> maps =
                session.state().traces().contains(Trace.HEAT) && session.measurement() instanceof Measurement.Done done
                        ? done.measured().heat()
                        : List.of();
        return maps.size() == cameras.size()
                ? heat.computeIfAbsent(
                                maps.get(view),
                                map -> Texture.of(session.context(), HeatPicture.of(map), Texture.Edge.CLAMP))
                        .id()
                : session.renderer().thumbnail(cameras, view);
    }

    private static List<Track> tracks(Session session) {
        boolean shown = session.state().traces().contains(Trace.TRACKS);
        return shown && session.measurement() instanceof Measurement.Done done
                ? done.measured().tracks()
                : List.of();
    }
}
