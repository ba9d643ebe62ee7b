package org.svdmv.viewer.app;

import imgui.ImGui;
import imgui.flag.ImGuiSliderFlags;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.svdmv.viewer.action.Action;
import org.svdmv.viewer.action.Actions;
import org.svdmv.viewer.action.Comparison;
import org.svdmv.viewer.action.Panel;
import org.svdmv.viewer.action.ViewerState;
import org.svdmv.viewer.render.Coloring;
import org.svdmv.viewer.render.Look;
import org.svdmv.viewer.render.Part;
import org.svdmv.viewer.render.SurfaceStyle;
import org.svdmv.viewer.scene.Cameras;
import org.svdmv.viewer.scene.Points;
import org.svdmv.viewer.scene.Solid;
import org.svdmv.viewer.scene.Structure;

/** What there is, what of it is shown, and how. */
final class StructuresPanel {
    private static final PanelWindow WINDOW = new PanelWindow(Panel.STRUCTURES, 0, 0, 0.23, 0.76);

    private StructuresPanel() {}

    static void draw(Session session) {
        WINDOW.draw(session, () -> content(session));
    }

    private static void content(Session session) {
        session.opened().scene().structures().forEach(s -> Words.wrapped(words(s)));
        ImGui.separator();
        for (Part part : Part.values()) {
            check(session, part);
        }
        ImGui.separator();
        Look look = session.state().look();
        slider(session, "frustums", look.frustumSize(), 0.01, 2, look::withFrustumSize);
        slider(session, "pictures", look.pictureOpacity(), 0, 1, look::withPictureOpacity);
        slider(session, "points", look.pointSize(), 0.5, 64, look::withPointSize);
        ImGui.separator();
        surface(session);
        ImGui.separator();
        coloring(session);
        if (session.state().subject().hasViews()) {
            ImGui.separator();
            comparison(session);
        }
    }

    private static String words(Structure structure) {
        if (structure instanceof Cameras cameras) {
            return cameras.size() + " views, the input's is " + cameras.names().get(cameras.referenceIndex());
        }
        if (structure instanceof Solid solid) {
            return String.format(
                    Locale.ROOT, "%s, %,d triangles", solid.name(), solid.mesh().triangleCount());
        }
        return structure.name() + ", " + ((Points) structure).cloud().size() + " points";
    }

    /** The part's own action is done, so that mouse and key are one. */
    private static void check(Session session, Part part) {
        String word = part.name().charAt(0) + part.name().substring(1).toLowerCase(Locale.ROOT);
        Action action = Actions.TABLE.named(word);
        if (ImGui.checkbox(word, session.state().look().shows(part))) {
            session.act(action);
        }
        ImGui.sameLine(Style.units(150));
        Words.faint(action.keyLabel());
    }

    private static void slider(
            Session session, String name, double value, double least, double most, DoubleFunction<Look> change) {
        float[] slid = {(float) value};
        ImGui.setNextItemWidth(Style.units(130));
        int flags = ImGuiSliderFlags.AlwaysClamp | (least > 0 ? ImGuiSliderFlags.Logarithmic : 0);
        if (ImGui.sliderFloat(name, slid, (float) least, (float) most, "%.2f", flags)) {
            session.change(s -> s.with(change.apply(slid[0])));
        }
    }

    private static void surface(Session session) {
        Words.line("mesh");
        for (SurfaceStyle style : SurfaceStyle.values()) {
            if (style.ordinal() % 2 == 1) {
                ImGui.sameLine(Style.units(110));
            }
            Look look = session.state().look();
            if (ImGui.radioButton(style.name().toLowerCase(Locale.ROOT), look.surface() == style)) {
                session.change(s -> s.with(look.withSurface(style)));
            }
        }
    }

    private static void coloring(Session session) {
        Look look = session.state().look();
        boolean byError = look.coloring() instanceof Coloring.ByQuantity;
        Words.line("color of frustums");
        if (ImGui.radioButton("index", !byError)) {
            session.change(s -> s.with(look.withColoring(Coloring.BY_INDEX)));
        }
        ImGui.sameLine(Style.units(110));
        if (ImGui.radioButton("error", byError)) {
            session.change(s -> s.with(look.withColoring(new Coloring.ByQuantity(ViewerState.ERROR))));
        }
        if (byError) {
            Words.faint(session.errorWords());
        }
    }

    private static void comparison(Session session) {
        Words.line("picture over the scene");
        for (Comparison comparison : Comparison.values()) {
            if (comparison.ordinal() % 2 == 1) {
                ImGui.sameLine(Style.units(110));
            }
            ViewerState state = session.state();
            if (ImGui.radioButton(comparison.word(), state.comparison() == comparison)) {
                session.change(s -> s.with(comparison, s.amount()));
            }
        }
        float[] amount = {(float) session.state().amount()};
        ImGui.setNextItemWidth(Style.units(130));
        if (ImGui.sliderFloat("amount", amount, 0, 1, "%.2f")) {
            session.change(s -> s.with(s.comparison(), amount[0]));
        }
        if (ImGui.button("look through camera " + session.state().timeline().current())) {
            session.act(Actions.TABLE.named("Look through"));
        }
    }
}
