package org.svdmv.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.svdmv.assets.viewset.Json;
import org.svdmv.cli.EvalRecord.ObjectUsed;
import org.svdmv.geometry.metric.Evaluation.CurvePoint;
import org.svdmv.geometry.metric.Measure;
import org.svdmv.geometry.metric.ViewScore;

/** The numbers of an evaluation as comma-separated values (RFC 4180), a header first; an infinite one is {@code Infinity}. */
final class EvalCsv {
    private EvalCsv() {}

    /** A row for each view of each object. */
    static String views(EvalRecord record, List<Measure> measures) {
        List<String> lines = new ArrayList<>();
        lines.add("object,view,result_view,azimuth_degrees,elevation_degrees," + names(measures));
        for (ObjectUsed object : record.objects()) {
            for (ViewScore view : object.views()) {
                lines.add(String.join(
                        ",",
                        quoted(object.name()),
                        Integer.toString(view.view()),
                        Integer.toString(view.resultView()),
                        Json.number(view.azimuthDegrees()),
                        Json.number(view.elevationDegrees()),
                        values(view.values(), measures)));
            }
        }
        return text(lines);
    }

    /** A row for each index of a view. */
    static String curve(EvalRecord record, List<Measure> measures) {
        List<String> lines = new ArrayList<>();
        lines.add("view,objects," + names(measures));
        for (CurvePoint point : record.curve()) {
            lines.add(point.view() + "," + point.objects() + "," + values(point.mean(), measures));
        }
        return text(lines);
    }

    private static String names(List<Measure> measures) {
        return measures.stream().map(Measure::name).collect(Collectors.joining(","));
    }

    private static String values(Map<String, Double> values, List<Measure> measures) {
        return measures.stream()
                .map(measure -> Json.number(values.get(measure.name())))
                .collect(Collectors.joining(","));
    }

    private static String quoted(String name) {
        return name.matches("[^,\"\r\n]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
