package org.svdmv.viewer.inspection;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.svdmv.geometry.consistency.ConsistencyReport;
import org.svdmv.geometry.consistency.Grade;
import org.svdmv.geometry.consistency.Reading;
import org.svdmv.geometry.consistency.ViewConsistency;
import org.svdmv.geometry.tracks.MeasuredTracks;
import org.svdmv.geometry.tracks.TrackReport;

/** What a consistency report says in numbers, from a file or just measured. */
public record Agreement(Grade grade, List<String> remarks, List<ViewAgreement> views) {
    public Agreement {
        remarks = List.copyOf(remarks);
        views = List.copyOf(views);
    }

    /** @param names of the views */
    public static Agreement of(ConsistencyReport report, List<String> names) {
        return new Agreement(
                report.grade(),
                report.remarks(),
                report.views().stream()
                        .map(v -> view(v, names.get(v.view()), report.tracks()))
                        .toList());
    }

    private static ViewAgreement view(ViewConsistency v, String name, TrackReport tracks) {
        Reading reprojection = tracks instanceof MeasuredTracks m
                ? m.views().stream()
                        .filter(o -> o.view() == v.view())
                        .findFirst()
                        .map(o -> Reading.of(o.rmsePixels()))
                        .orElse(Reading.none("no feature of this view is in a track"))
                : Reading.none("too few features");
        return new ViewAgreement(name, v.silhouetteIou(), v.photometricLevels(), reprojection);
    }

    /** A reading of every view, NaN where there is none. */
    public double[] values(Function<ViewAgreement, Reading> reading) {
        return IntStream.range(0, views.size())
                .mapToDouble(i -> reading.apply(views.get(i)).number().orElse(Double.NaN))
                .toArray();
    }

    /** The same of these views in this order; of those that are not in it nothing was measured. */
    public Agreement ordered(List<String> names) {
        return new Agreement(
                grade,
                remarks,
                names.stream()
                        .map(name -> views.stream()
                                .filter(v -> v.name().equals(name))
                                .findFirst()
                                .orElse(unknown(name)))
                        .toList());
    }

    private static ViewAgreement unknown(String name) {
        Reading none = Reading.none("not in the report");
        return new ViewAgreement(name, none, none, none);
    }
}
