package org.svdmv.assets.report;

import java.awt.image.BufferedImage;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.svdmv.assets.chart.Chart;
import org.svdmv.assets.viewset.NamedViews;
import org.svdmv.assets.viewset.Png;
import org.svdmv.geometry.consistency.ConsistencyReport;
import org.svdmv.geometry.consistency.Criterion;
import org.svdmv.geometry.consistency.PairConsistency;
import org.svdmv.geometry.consistency.Reading;
import org.svdmv.geometry.consistency.ViewConsistency;
import org.svdmv.geometry.fit.CameraFit;

/** report.html: everything inside, nothing from elsewhere. */
final class ReportPage {
    private static final String STYLE =
            """
            body { font: 15px sans-serif; max-width: 62em; margin: 2em auto; padding: 0 1em; color: #202020 }
            table { border-collapse: collapse; margin: 1em 0 }
            th, td { border-bottom: 1px solid #ddd; padding: .3em .8em; text-align: left }
            img { max-width: 100% } figure { display: inline-block; margin: .4em; text-align: center }
            .grade { font-size: 4em; margin: 0 } .loud { color: #b00020; font-weight: bold }
            """;

    private final ConsistencyReport report;
    private final NamedViews views;
    private final StringBuilder page = new StringBuilder();

    private ReportPage(ConsistencyReport report, NamedViews views) {
        this.report = report;
        this.views = views;
    }

    static String of(ConsistencyReport report, NamedViews views, List<CameraFit> fits, List<Chart> charts) {
        ReportPage page = new ReportPage(report, views);
        page.head();
        page.criteria();
        page.measures(fits);
        charts.forEach(chart -> page.add("<p><img alt=\"chart\" src=\"" + source(chart.png()) + "\"></p>"));
        page.views();
        page.pairs();
        return page.page.append("</body></html>\n").toString();
    }

    private void head() {
        add("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Consistency</title><style>");
        add(STYLE + "</style></head><body><h1>Consistency of " + views.size() + " views</h1>");
        add("<p class=\"grade\">" + report.grade() + "</p>");
        add(
                "<p>A: as true views are; B, C, D: up to 2, 4, 8 times what true views keep; F: beyond. The worst criterion decides."
                        + " NONE: nothing could be measured.</p>");
        for (String remark : report.remarks()) {
            add("<p class=\"loud\">" + escaped(remark) + "</p>");
        }
    }

    private void criteria() {
        add("<table><tr><th>criterion</th><th>value</th><th>an A takes</th><th>grade</th></tr>");
        for (Criterion c : report.criteria()) {
            row(
                    c.name(),
                    text(c.value()),
                    "at most " + number(c.limit()),
                    c.grade().name());
        }
        add("</table>");
    }

    private void measures(List<CameraFit> fits) {
        add("<table><tr><th>measured</th><th>value</th></tr>");
        row("silhouettes, mean IoU of mask and hull", text(report.meanSilhouetteIou()));
        row("colors, mean difference of neighbors, levels", text(report.meanPhotometricLevels()));
        row("contrast of the object, levels", text(report.contrastLevels()));
        row(
                "direction",
                report.direction().verdict().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        row("evidence for the direction (1 decides)", number(report.direction().evidence()));
        row("on the mirrored orbit: IoU", text(report.direction().mirroredSilhouetteIou()));
        row("on the mirrored orbit: colors, levels", text(report.direction().mirroredPhotometricLevels()));
        row("first against last view, levels", text(report.loop().seamLevels()));
        row("other pairs, median, levels", text(report.loop().otherPairsLevels()));
        row(
                "reference view against the input picture, levels",
                text(report.loop().inputLevels()));
        row("outlines, error of tangent lines, pixels", text(report.outlines().rmsPixels()));
        row("features", TrackWords.of(report.tracks()));
        fits.forEach(fit -> row("fitted", FitWords.of(fit)));
        add("</table>");
    }

    private void views() {
        add("<h2>Views</h2><p>Black to white: color difference, 0 to " + (int) HeatPicture.HOTTEST
                + " levels. Gray: hidden from the neighbors. Blue: what the other silhouettes do not allow.</p>");
        for (int i : report.azimuthOrder()) {
            ViewConsistency v = report.views().get(i);
            add("<figure>" + picture(views.view(i).image(), 180) + picture(HeatPicture.of(v.heat()), 180)
                    + "<figcaption>" + escaped(views.name(i)) + ": IoU " + Words.of(v.silhouetteIou(), 4) + ", colors "
                    + Words.of(v.photometricLevels(), 2) + "</figcaption></figure>");
        }
    }

    private void pairs() {
        add("<h2>Neighbors</h2><table><tr><th>pair</th><th>difference</th><th>at the hull</th><th>shift</th></tr>");
        for (PairConsistency p : report.pairs()) {
            row(
                    views.name(p.first()) + ", " + views.name(p.second()),
                    text(p.photometricLevels()),
                    text(p.atHullLevels()),
                    text(p.colorShiftLevels()));
        }
        add("</table>");
    }

    private void row(String... cells) {
        add(List.of(cells).stream()
                .map(cell -> "<td>" + escaped(cell) + "</td>")
                .collect(Collectors.joining("", "<tr>", "</tr>")));
    }

    private void add(String html) {
        page.append(html).append('\n');
    }

    private static String text(Reading reading) {
        return reading instanceof Reading.Unmeasured u ? "not measured: " + u.reason() : Words.of(reading);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }

    private static String picture(BufferedImage image, int width) {
        return "<img alt=\"\" width=\"" + width + "\" src=\"" + source(Png.bytes(image)) + "\">";
    }

    private static String source(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
