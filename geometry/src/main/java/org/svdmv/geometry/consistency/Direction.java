package org.svdmv.geometry.consistency;

/**
 * Whether the views fit their orbit or its mirror image, azimuths negated, better. Tools disagree on the sign of azimuth.
 *
 * <p>Silhouettes alone may not tell. Seen from far away at elevation 0, the silhouette at azimuth a + 180 is the mirror image of the
 * one at a; so flipping all pictures, which is what negating azimuths amounts to, makes a mirrored object turned by 180 degrees. What
 * breaks the tie, in this order:
 * <ul>
 *   <li>elevation and perspective: then silhouettes that face each other differ, and the mirrored hull loses parts;
 *   <li>occlusion: on the mirrored orbit colors move as if the visible surface were the far wall of the hull. The warp looks
 *       for it in the near half only, and finds colors that do not agree;
 *   <li>nothing for a body of revolution without texture: it looks the same both ways, and the verdict is UNDECIDED.
 * </ul>
 * <pre>
 *   evidence = (iou - iou_mirrored) / 0.01 + ln((e_mirrored + 1/2) / (e + 1/2)) / 0.2
 * </pre>
 * with e the photometric error in 8-bit levels; above 1 the orbit is right, below -1 it is mirrored.
 */
public record Direction(
        Verdict verdict,
        double evidence,
        Reading silhouetteIou,
        Reading mirroredSilhouetteIou,
        Reading photometricLevels,
        Reading mirroredPhotometricLevels) {
    private static final double IOU_UNIT = 0.01;
    private static final double LOG_UNIT = 0.2;
    private static final double FLOOR_LEVELS = 0.5;

    /** Which way round. */
    public enum Verdict {
        AS_GIVEN,
        MIRRORED,
        UNDECIDED
    }

    static Direction between(Scores given, Scores mirrored) {
        double evidence = difference(given.meanIou(), mirrored.meanIou())
                + logRatio(given.meanPhotometric(), mirrored.meanPhotometric());
        Verdict verdict = evidence > 1 ? Verdict.AS_GIVEN : evidence < -1 ? Verdict.MIRRORED : Verdict.UNDECIDED;
        return new Direction(
                verdict,
                evidence,
                given.meanIou(),
                mirrored.meanIou(),
                given.meanPhotometric(),
                mirrored.meanPhotometric());
    }

    static Direction unknown(String reason) {
        Reading none = Reading.none(reason);
        return new Direction(Verdict.UNDECIDED, 0, none, none, none, none);
    }

    private static double difference(Reading given, Reading mirrored) {
        return known(given, mirrored)
                ? (given.number().getAsDouble() - mirrored.number().getAsDouble()) / IOU_UNIT
                : 0;
    }

    private static double logRatio(Reading given, Reading mirrored) {
        return known(given, mirrored)
                ? Math.log((mirrored.number().getAsDouble() + FLOOR_LEVELS)
                                / (given.number().getAsDouble() + FLOOR_LEVELS))
                        / LOG_UNIT
                : 0;
    }

    private static boolean known(Reading a, Reading b) {
        return a.number().isPresent() && b.number().isPresent();
    }
}
