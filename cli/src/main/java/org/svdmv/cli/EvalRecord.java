package org.svdmv.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.svdmv.cli.EvalNetworks.NetworkUsed;
import org.svdmv.geometry.metric.Evaluation;
import org.svdmv.geometry.metric.Evaluation.CurvePoint;
import org.svdmv.geometry.metric.MsSsim;
import org.svdmv.geometry.metric.ObjectScore;
import org.svdmv.geometry.metric.ViewScore;

/**
 * metrics.json: what was compared how, and what came out. JSON has no infinite numbers: the PSNR of equal pictures is the text "Infinity",
 * which Java, JavaScript and Python all turn into the number.
 *
 * @param mean over the views of each object, then over the objects
 * @param curve by index of the true view, over the objects
 */
record EvalRecord(
        String format,
        int version,
        String svdmv,
        String result,
        String truth,
        Settings settings,
        int views,
        long equalViews,
        Map<String, Double> mean,
        List<CurvePoint> curve,
        List<ObjectUsed> objects,
        List<String> missingObjects,
        List<String> extraObjects,
        List<PublishedResult> published) {
    static final String FORMAT = "svdmv evaluation";
    private static final int VERSION = 1;

    /**
     * What the numbers depend on.
     *
     * @param inputView whether it counts: exclude, include
     * @param toleranceDegrees how far views may be apart and still be compared
     * @param networks the networks that compared, by measure
     */
    record Settings(String inputView, double toleranceDegrees, Map<String, NetworkUsed> networks) {}

    /** @param msSsimScales 5, or less where the pictures have no room for 5 */
    record ObjectUsed(
            String name,
            int width,
            int height,
            int msSsimScales,
            Map<String, Double> mean,
            List<Integer> missingViews,
            int extraViews,
            List<ViewScore> views) {
        static ObjectUsed of(ObjectScore score) {
            return new ObjectUsed(
                    score.name(),
                    score.width(),
                    score.height(),
                    MsSsim.scales(score.width(), score.height()),
                    score.mean(),
                    score.missing(),
                    score.extra(),
                    score.views());
        }
    }

    static EvalRecord of(
            String result,
            String truth,
            EvalPairs pairs,
            Settings settings,
            Evaluation evaluation,
            List<PublishedResult> published) {
        return new EvalRecord(
                FORMAT,
                VERSION,
                new Version().svdmv(),
                result,
                truth,
                settings,
                evaluation.views(),
                evaluation.equalViews(),
                evaluation.mean(),
                evaluation.curve(),
                evaluation.objects().stream().map(ObjectUsed::of).toList(),
                pairs.missing(),
                pairs.extra(),
                published);
    }

    /** What people should know before they believe the numbers, a line each: subject and words. */
    List<String[]> notes() {
        List<String[]> notes = new ArrayList<>();
        if (!missingObjects.isEmpty()) {
            notes.add(new String[] {"missing", "objects of the truth: " + EvalPairs.words(missingObjects)});
        }
        for (ObjectUsed object : objects) {
            if (!object.missingViews.isEmpty()) {
                notes.add(new String[] {"missing", missing(object)});
            }
        }
        if (equalViews > 0) {
            notes.add(new String[] {
                "note", equalViews + " views equal the true ones: their PSNR is infinite, and every mean over them"
            });
        }
        objects.stream()
                .mapToInt(ObjectUsed::msSsimScales)
                .filter(n -> n < 5)
                .min()
                .ifPresent(n -> notes.add(new String[] {
                    "note",
                    "MS-SSIM on " + n + " of 5 scales, all that fit (176 pixels do): the first " + n
                            + " exponents, made to add up to 1"
                }));
        return notes;
    }

    private String missing(ObjectUsed object) {
        return object.name + ": no view within " + settings.toleranceDegrees + " deg of the true views "
                + EvalPairs.words(
                        object.missingViews.stream().map(String::valueOf).toList());
    }
}
