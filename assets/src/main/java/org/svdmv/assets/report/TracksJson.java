package org.svdmv.assets.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.svdmv.geometry.tracks.MeasuredTracks;
import org.svdmv.geometry.tracks.PairMatches;
import org.svdmv.geometry.tracks.TrackReport;
import org.svdmv.geometry.tracks.UnmeasuredTracks;
import org.svdmv.geometry.tracks.ViewObservations;

/** What features say, in consistency.json. */
final class TracksJson {
    private TracksJson() {}

    static void put(ObjectNode target, TrackReport report, List<String> names) {
        if (report instanceof MeasuredTracks m) {
            target.put("measured", true)
                    .put("tracks", m.tracks())
                    .put("reprojection_rmse_pixels", m.rmsePixels())
                    .put("reprojection_median_pixels", m.medianPixels())
                    .put("geometric_loss", m.geometricLoss())
                    .put("geometric_pairs", m.geometricPairs());
            views(target.putArray("views"), m, names);
            pairs(target.putArray("pairs"), m.pairs(), names);
        } else if (report instanceof UnmeasuredTracks u) {
            target.put("measured", false).put("reason", u.reason());
            pairs(target.putArray("pairs"), u.pairs(), names);
        }
    }

    private static void views(ArrayNode target, MeasuredTracks tracks, List<String> names) {
        for (ViewObservations v : tracks.views()) {
            target.addObject()
                    .put("name", names.get(v.view()))
                    .put("features", v.features())
                    .put("observations", v.observations())
                    .put("reprojection_rmse_pixels", v.rmsePixels());
        }
    }

    private static void pairs(ArrayNode target, List<PairMatches> pairs, List<String> names) {
        for (PairMatches p : pairs) {
            target.addObject()
                    .put("first", names.get(p.first()))
                    .put("second", names.get(p.second()))
                    .put("matches", p.matches())
                    .put("inliers", p.inliers())
                    .put("sampson_median_pixels", p.sampsonMedianPixels());
        }
    }
}
