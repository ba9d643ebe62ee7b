package org.svdmv.geometry.metric;

import static org.junit.jupiter.api.Assertions.*;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.Pose;
import org.svdmv.camera.StaticOrbit;
import org.svdmv.camera.View;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.metric.ObjectScore.InputView;

class EvaluationTest {
    private static final int SIZE = 16;

    /** An orbit whose view i is plain gray of this value, the input last. */
    private static ViewSet orbit(double elevation, int... grays) {
        List<Camera> cameras = new StaticOrbit(grays.length, elevation).cameras(Intrinsics.sv3d(SIZE), 2);
        return new ViewSet(
                IntStream.range(0, grays.length)
                        .mapToObj(i -> view(cameras.get(i), grays[i]))
                        .toList(),
                grays.length - 1);
    }

    private static View view(Camera camera, int gray) {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        BufferedImage mask = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < SIZE * SIZE; i++) {
            image.setRGB(i % SIZE, i / SIZE, gray * 0x010101);
            mask.getRaster().setSample(i % SIZE, i / SIZE, 0, i < gray ? 255 : 0);
        }
        return new View(camera, image, mask);
    }

    private static ObjectScore score(ViewSet result, ViewSet truth, InputView inputView) {
        return ObjectScore.of("toy", result, truth, 1, inputView, Measure.ofPixels());
    }

    private static double psnr(int difference) {
        return 20 * Math.log10(255.0 / difference);
    }

    @Test
    void viewsAreMatchedByWhereTheyLookFromWhateverTheirOrder() {
        ViewSet truth = orbit(10, 10, 40, 90, 160, 200);
        SplittableRandom random = new SplittableRandom(4);
        for (int trial = 0; trial < 20; trial++) {
            List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4));
            for (int i = 4; i > 0; i--) {
                Collections.swap(order, i, random.nextInt(i + 1));
            }
            ViewSet shuffled =
                    new ViewSet(order.stream().map(truth.views()::get).toList(), order.indexOf(4));
            ObjectScore score = score(shuffled, truth, InputView.INCLUDE);
            assertEquals(Double.POSITIVE_INFINITY, score.mean().get("psnr"));
            assertEquals(1, score.mean().get("mask_iou"));
            for (ViewScore view : score.views()) {
                assertEquals(view.view(), order.get(view.resultView()));
            }
        }
    }

    @Test
    void aTurnByAFullCircleOrAHairIsNoDifference() {
        Direction a = Direction.of(camera(10, 359.9));
        assertEquals(0.2, a.differenceDegrees(Direction.of(camera(10, 0.1))), 1e-9);
        assertEquals(3, a.differenceDegrees(Direction.of(camera(13, 0.1))), 1e-9);
    }

    private static Camera camera(double elevation, double azimuth) {
        return new Camera(Intrinsics.sv3d(SIZE), Pose.ofOrbit(elevation, azimuth, 2));
    }

    @Test
    void aCameraThatLooksPastTheOriginHasTheDirectionOfItsCenter() {
        Pose pose = Pose.lookAt(new Vector3d(0, -2, 2), new Vector3d(0.3, 0, 0), new Vector3d(0, 0, 1));
        Direction direction = Direction.of(new Camera(Intrinsics.sv3d(SIZE), pose));
        assertEquals(45, direction.elevationDegrees(), 1e-9);
        assertEquals(270, direction.azimuthDegrees(), 1e-9);
    }

    @Test
    void theNearestViewIsTaken() {
        ViewSet truth = new ViewSet(List.of(view(camera(10, 90), 0)), 0);
        ViewSet result = new ViewSet(List.of(view(camera(10, 90.6), 1), view(camera(10, 90.2), 2)), 0);
        ViewMatching matching = ViewMatching.of(result, truth, 1);
        assertEquals(1, matching.pairs().get(0).result());
        assertEquals(List.of(0), matching.extra());
    }

    @Test
    void theInputViewCountsOnlyWhereAsked() {
        ViewSet truth = orbit(10, 100, 100, 100);
        ViewSet result = orbit(10, 101, 104, 120);
        assertEquals(
                (psnr(1) + psnr(4)) / 2,
                score(result, truth, InputView.EXCLUDE).mean().get("psnr"),
                1e-9);
        assertEquals(
                (psnr(1) + psnr(4) + psnr(20)) / 3,
                score(result, truth, InputView.INCLUDE).mean().get("psnr"),
                1e-9);
    }

    @Test
    void theMeanIsOverViewsAndThenOverObjects() {
        ObjectScore three = score(orbit(10, 101, 101, 101, 100), orbit(10, 100, 100, 100, 100), InputView.EXCLUDE);
        ObjectScore one = score(orbit(10, 110, 100), orbit(10, 100, 100), InputView.EXCLUDE);
        Evaluation evaluation = new Evaluation(List.of(three, one));
        assertEquals((psnr(1) + psnr(10)) / 2, evaluation.mean().get("psnr"), 1e-9);
        assertEquals(4, evaluation.views());
        assertEquals(0, evaluation.equalViews());
    }

    @Test
    void theCurveIsByViewOverTheObjectsThatHaveIt() {
        ObjectScore three = score(orbit(10, 101, 102, 103, 100), orbit(10, 100, 100, 100, 100), InputView.EXCLUDE);
        ObjectScore one = score(orbit(10, 110, 100), orbit(10, 100, 100), InputView.EXCLUDE);
        List<Evaluation.CurvePoint> curve = new Evaluation(List.of(three, one)).curve();
        assertEquals(
                List.of(0, 1, 2),
                curve.stream().map(Evaluation.CurvePoint::view).toList());
        assertEquals(2, curve.get(0).objects());
        assertEquals((psnr(1) + psnr(10)) / 2, curve.get(0).mean().get("psnr"), 1e-9);
        assertEquals(psnr(3), curve.get(2).mean().get("psnr"), 1e-9);
    }

    @Test
    void missingAndFurtherViewsAreNamed() {
        ViewSet truth = orbit(10, 1, 2, 3, 4, 5, 6);
        ViewSet half = orbit(10, 2, 4, 6);
        ObjectScore score = score(half, truth, InputView.EXCLUDE);
        assertEquals(List.of(0, 2, 4), score.missing());
        assertEquals(Double.POSITIVE_INFINITY, score.mean().get("psnr"));
        assertEquals(3, score(truth, half, InputView.EXCLUDE).extra());
    }

    @Test
    void whatCannotBeComparedIsRefusedInWords() {
        ViewSet truth = orbit(10, 1, 2, 3, 4);
        refused(() -> score(orbit(20, 1, 2, 3, 4), truth, InputView.EXCLUDE), "none in common", "elevation 20.00");
        refused(() -> score(orbit(10, 1), truth, InputView.EXCLUDE), "--input-view include");
        ViewSet large = new ViewSet(
                List.of(new View(
                        new Camera(Intrinsics.sv3d(32), Pose.ofOrbit(10, 0, 2)),
                        new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB),
                        new BufferedImage(32, 32, BufferedImage.TYPE_BYTE_GRAY))),
                0);
        refused(() -> score(large, truth, InputView.EXCLUDE), "32 x 32 in the result", "16 x 16 in the truth");
        refused(() -> ViewMatching.of(truth, truth, Double.NaN), "tolerance in [0, 90]");
    }

    private static void refused(Runnable work, String... expected) {
        String words = assertThrows(IllegalArgumentException.class, work::run).getMessage();
        for (String part : expected) {
            assertTrue(words.contains(part), words);
        }
    }
}
