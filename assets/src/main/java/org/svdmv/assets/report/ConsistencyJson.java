package org.svdmv.assets.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.svdmv.assets.viewset.Json;
import org.svdmv.geometry.consistency.ConsistencyReport;
import org.svdmv.geometry.consistency.Criterion;
import org.svdmv.geometry.consistency.Direction;
import org.svdmv.geometry.consistency.PairConsistency;
import org.svdmv.geometry.consistency.Reading;
import org.svdmv.geometry.consistency.ViewConsistency;
import org.svdmv.geometry.fit.CameraFit;

/** consistency.json. A number that could not be measured is the reason, as text. */
public final class ConsistencyJson {
    static final String FORMAT = "svdmv consistency";
    private static final int VERSION = 1;

    private ConsistencyJson() {}

    /**
     * @param fits of cameras, if any were asked for
     * @param names of the views
     */
    public static ObjectNode of(ConsistencyReport report, List<CameraFit> fits, List<String> names) {
        ObjectNode root = of(report, names);
        fits.forEach(fit -> FitJson.put(root.putObject("fit"), fit));
        return root;
    }

    /** @param names of the views */
    public static ObjectNode of(ConsistencyReport report, List<String> names) {
        ObjectNode root = Json.object().put("format", FORMAT).put("version", VERSION);
        root.put("grade", report.grade().name()).put("compared_pixels", report.comparedPixels());
        ArrayNode remarks = root.putArray("remarks");
        report.remarks().forEach(remarks::add);
        report.criteria().forEach(c -> criterion(root.withArray("/criteria").addObject(), c));
        put(root, "mean_silhouette_iou", report.meanSilhouetteIou());
        put(root, "mean_photometric_levels", report.meanPhotometricLevels());
        put(root, "contrast_levels", report.contrastLevels());
        direction(root.putObject("direction"), report.direction());
        ObjectNode loop = root.putObject("loop");
        put(loop, "seam_levels", report.loop().seamLevels());
        put(loop, "other_pairs_levels", report.loop().otherPairsLevels());
        put(loop, "input_levels", report.loop().inputLevels());
        ObjectNode outlines = root.putObject("outlines");
        put(outlines, "rms_pixels", report.outlines().rmsPixels());
        put(outlines, "elevation_off_at_least_degrees", report.outlines().elevationDegrees());
        put(outlines, "focal_length_off_at_least_percent", report.outlines().focalPercent());
        TracksJson.put(root.putObject("tracks"), report.tracks(), names);
        ArrayNode views = root.putArray("views");
        report.views().forEach(v -> {
            ObjectNode view = views.addObject().put("name", names.get(v.view()));
            view(view, v);
            put(view, "outline_rms_pixels", report.outlines().viewRmsPixels().get(v.view()));
        });
        ArrayNode pairs = root.putArray("pairs");
        report.pairs().forEach(p -> pair(pairs.addObject(), p, names));
        return root;
    }

    private static void criterion(ObjectNode target, Criterion c) {
        target.put("name", c.name());
        put(target, "value", c.value());
        target.put("limit", c.limit()).put("grade", c.grade().name());
    }

    private static void direction(ObjectNode target, Direction d) {
        target.put("verdict", d.verdict().name().toLowerCase(Locale.ROOT)).put("evidence", d.evidence());
        put(target, "silhouette_iou", d.silhouetteIou());
        put(target, "mirrored_silhouette_iou", d.mirroredSilhouetteIou());
        put(target, "photometric_levels", d.photometricLevels());
        put(target, "mirrored_photometric_levels", d.mirroredPhotometricLevels());
    }

    private static void view(ObjectNode target, ViewConsistency v) {
        put(target, "silhouette_iou", v.silhouetteIou());
        target.put("veto_share", v.vetoShare());
        put(target, "photometric_levels", v.photometricLevels());
    }

    private static void pair(ObjectNode target, PairConsistency p, List<String> names) {
        target.put("first", names.get(p.first())).put("second", names.get(p.second()));
        put(target, "photometric_levels", p.photometricLevels());
        put(target, "at_hull_levels", p.atHullLevels());
        put(target, "color_shift_levels", p.colorShiftLevels());
    }

    static void put(ObjectNode target, String field, Reading reading) {
        if (reading instanceof Reading.Measured m) {
            target.put(field, m.value());
        } else if (reading instanceof Reading.Unmeasured u) {
            target.put(field, "not measured: " + u.reason());
        }
    }
}
