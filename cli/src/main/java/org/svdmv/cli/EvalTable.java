package org.svdmv.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.svdmv.geometry.metric.Evaluation;

/** The summary in the form of the papers' tables: a row for what was measured, and the papers' rows below. */
record EvalTable(List<Row> rows) {
    private static final List<Column> COLUMNS = List.of(
            new Column("lpips", "LPIPS", "↓", 3),
            new Column("psnr", "PSNR", "↑", 2),
            new Column("ssim", "SSIM", "↑", 3),
            new Column("ms_ssim", "MS-SSIM", "↑", 3),
            new Column("clip_s", "CLIP-S", "↑", 3),
            new Column("mse", "MSE", "↓", 4),
            new Column("mask_iou", "mask IoU", "↑", 3));

    /** @param arrow which way is better */
    private record Column(String name, String label, String arrow, int decimals) {}

    /** A method on some objects. */
    record Row(String method, String objects, List<String> cells) {}

    /** The measured row is given to a digit more than the papers' rows, which are as printed. */
    static EvalTable of(String method, Evaluation evaluation, List<PublishedResult> published) {
        List<Row> rows = new ArrayList<>();
        int objects = evaluation.objects().size();
        rows.add(new Row(method, objects + (objects == 1 ? " object" : " objects"), measured(evaluation.mean())));
        for (PublishedResult result : published) {
            rows.add(new Row(
                    result.method(),
                    result.source() + ", " + result.objects(),
                    COLUMNS.stream().map(column -> printed(column, result)).toList()));
        }
        return new EvalTable(rows);
    }

    private static List<String> measured(Map<String, Double> mean) {
        return COLUMNS.stream()
                .map(column -> mean.containsKey(column.name) ? decimals(mean.get(column.name), column.decimals) : "-")
                .toList();
    }

    private static String printed(Column column, PublishedResult result) {
        return result.values().containsKey(column.name)
                ? decimals(result.values().get(column.name), 2)
                : "-";
    }

    private static String decimals(double value, int decimals) {
        return Double.isInfinite(value) ? "inf" : String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** In columns, for a terminal. */
    String text() {
        int method = rows.stream().mapToInt(row -> row.method.length()).max().orElse(0);
        StringBuilder text = new StringBuilder(" ".repeat(method));
        COLUMNS.forEach(column -> text.append(String.format("  %8s", column.label)));
        for (Row row : rows) {
            text.append(String.format("%n%-" + method + "s", row.method));
            row.cells.forEach(cell -> text.append(String.format("  %8s", cell)));
            text.append("  ").append(row.objects);
        }
        return text.toString();
    }

    /** As Markdown, the measured row in bold. */
    String markdown() {
        List<String> header = new ArrayList<>(List.of("method", "objects"));
        COLUMNS.forEach(column -> header.add(column.label + " " + column.arrow));
        StringBuilder text = new StringBuilder(line(header));
        text.append(line(Collections.nCopies(header.size(), "---")));
        for (Row row : rows) {
            String mark = row == rows.get(0) ? "**" : "";
            List<String> cells = new ArrayList<>(List.of(mark + row.method.replace("|", "\\|") + mark, row.objects));
            cells.addAll(row.cells);
            text.append(line(cells));
        }
        return text.toString();
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
