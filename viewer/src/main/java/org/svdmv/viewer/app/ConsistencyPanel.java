package org.svdmv.viewer.app;

import imgui.ImGui;
import imgui.ImVec2;
import imgui.extension.implot.ImPlot;
import imgui.extension.implot.flag.ImPlotAxisFlags;
import imgui.extension.implot.flag.ImPlotFlags;
import imgui.flag.ImGuiCond;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.svdmv.viewer.action.Actions;
import org.svdmv.viewer.action.Panel;
import org.svdmv.viewer.inspection.Agreement;
import org.svdmv.viewer.inspection.Measurement;

/** How far each view agrees with the others. */
final class ConsistencyPanel {
    private static final PanelWindow WINDOW = new PanelWindow(Panel.CONSISTENCY, 0.7, 0, 0.3, 0.76);
    private static final int QUIET = ImPlotFlags.NoLegend | ImPlotFlags.NoMenus | ImPlotFlags.NoBoxSelect;

    private ConsistencyPanel() {}

    static void draw(Session session) {
        WINDOW.draw(session, () -> content(session));
    }

    private static void content(Session session) {
        Measurement measurement = session.measurement();
        if (measurement instanceof Measurement.Running running) {
            NoticeLine.bar(running.share(), running.words());
        } else if (measurement instanceof Measurement.Failed failed) {
            Words.wrapped(failed.words());
        } else if (measurement instanceof Measurement.Done done) {
            plots(session, done.measured().agreement());
        } else {
            Words.wrapped("Only views can be measured; here are none.");
        }
    }

    private static void plots(Session session, Agreement agreement) {
        Words.line("grade " + agreement.grade());
        ImGui.sameLine();
        if (ImGui.smallButton("measure again")) {
            session.act(Actions.TABLE.named("Measure consistency"));
        }
        float height = Math.max(Style.units(110), (ImGui.getContentRegionAvailY() - Style.units(60)) / 3);
        for (Plotted plotted : Plotted.values()) {
            plot(session, plotted, plotted.of(agreement), height);
        }
        agreement.remarks().forEach(ImGui::textWrapped);
    }

    private static void plot(Session session, Plotted plotted, double[] values, float height) {
        int[] known = IntStream.range(0, values.length)
                .filter(i -> Double.isFinite(values[i]))
                .toArray();
        Words.line(plotted.title());
        if (known.length == 0) {
            Words.faint("not measured");
            return;
        }
        double most = Arrays.stream(known).mapToDouble(i -> values[i]).reduce(plotted.little(), Math::max);
        ImPlot.setNextPlotLimits(-0.5, values.length - 0.5, 0, 1.1 * most, ImGuiCond.Always);
        ImVec2 size = new ImVec2(-1, height - Style.units(20));
        if (ImPlot.beginPlot("##" + plotted.title(), "", "", size, QUIET, ImPlotAxisFlags.None, ImPlotAxisFlags.None)) {
            Double[] x = Arrays.stream(known).mapToObj(i -> (double) i).toArray(Double[]::new);
            Double[] y = Arrays.stream(known).mapToObj(i -> values[i]).toArray(Double[]::new);
            ImPlot.plotBars(plotted.title(), x, y, 0.7f);
            current(session);
            ImPlot.endPlot();
        }
    }

    /** A line at the current view. */
    private static void current(Session session) {
        ImPlot.plotVLines(
                "current", new Double[] {(double) session.state().timeline().current()});
    }
}
