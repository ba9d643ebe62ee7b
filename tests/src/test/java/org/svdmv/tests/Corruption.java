package org.svdmv.tests;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.joml.Matrix4d;
import org.joml.Vector3d;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.Pose;
import org.svdmv.camera.View;
import org.svdmv.camera.ViewAngles;
import org.svdmv.camera.ViewSet;

/** One way to spoil true views, as data: its name and what it makes of an object's true orbit. */
record Corruption(String name, Spoiling spoiling) {
    /** What is done. */
    interface Spoiling {
        ViewSet of(TrueObject object, SplittableRandom random);
    }

    static List<Corruption> all() {
        return List.of(
                new Corruption("two views swapped", Corruption::swapped),
                new Corruption("order reversed", (o, r) -> reversed(o.views())),
                new Corruption("azimuths mirrored", (o, r) -> angled(o.views(), 0, -1)),
                new Corruption("elevation off by 5", (o, r) -> angled(o.views(), 5, 1)),
                new Corruption("elevation off by 10", (o, r) -> angled(o.views(), 10, 1)),
                new Corruption("pose noise 0.5", (o, r) -> shaken(o.views(), 0.5, r)),
                new Corruption("pose noise 1", (o, r) -> shaken(o.views(), 1, r)),
                new Corruption("pose noise 2", (o, r) -> shaken(o.views(), 2, r)),
                new Corruption("focal length off by 3 %", (o, r) -> zoomed(o.views(), 1.03)),
                new Corruption("one view of another object", Corruption::intruder),
                new Corruption("color drift 5 %", (o, r) -> tinted(o.views(), 0.05, r)),
                new Corruption("color drift 10 %", (o, r) -> tinted(o.views(), 0.1, r)),
                new Corruption("color drift 20 %", (o, r) -> tinted(o.views(), 0.2, r)),
                new Corruption(
                        "rescaled by view, to 3 %", (o, r) -> o.drifting(k -> new Matrix4d().scaling(1 + 0.03 * k))),
                new Corruption(
                        "rescaled by view, to 6 %", (o, r) -> o.drifting(k -> new Matrix4d().scaling(1 + 0.06 * k))),
                new Corruption(
                        "rescaled by view, to 12 %", (o, r) -> o.drifting(k -> new Matrix4d().scaling(1 + 0.12 * k))),
                new Corruption("leaning by view, to 5 %", (o, r) -> o.drifting(k -> leaning(0.05 * k))),
                new Corruption("leaning by view, to 10 %", (o, r) -> o.drifting(k -> leaning(0.1 * k))),
                new Corruption("leaning by view, to 20 %", (o, r) -> o.drifting(k -> leaning(0.2 * k))));
    }

    /** {@code x' = x + lean z}. */
    private static Matrix4d leaning(double lean) {
        Matrix4d m = new Matrix4d();
        m.m20(lean);
        return m;
    }

    /** Two views at least an eighth of the orbit apart. */
    private static ViewSet swapped(TrueObject object, SplittableRandom random) {
        int n = object.views().size();
        int first = random.nextInt(n);
        int second = (first + n / 8 + random.nextInt(n - 2 * (n / 8) + 1)) % n;
        List<Integer> order = new ArrayList<>(IntStream.range(0, n).boxed().toList());
        Collections.swap(order, first, second);
        return repictured(object.views(), i -> object.views().views().get(order.get(i)));
    }

    private static ViewSet reversed(ViewSet set) {
        return repictured(set, i -> set.views().get(set.size() - 1 - i));
    }

    private static ViewSet intruder(TrueObject object, SplittableRandom random) {
        int spoiled = random.nextInt(object.views().size());
        ViewSet other = object.another().views();
        return repictured(
                object.views(),
                i -> i == spoiled
                        ? other.views().get(i)
                        : object.views().views().get(i));
    }

    private static ViewSet tinted(ViewSet set, double most, SplittableRandom random) {
        return repictured(set, i -> Tint.of(set.views().get(i), most, random));
    }

    private static ViewSet angled(ViewSet set, double moreElevation, int sense) {
        return set.seenBy(camera -> {
            ViewAngles a = ViewAngles.of(camera.pose()).orElseThrow();
            return new Camera(
                    camera.intrinsics(),
                    Pose.ofOrbit(
                            a.elevationDegrees() + moreElevation,
                            sense * a.azimuthDegrees(),
                            camera.pose().center().length()));
        });
    }

    /** Each camera turned on the spot about an axis of its own. */
    private static ViewSet shaken(ViewSet set, double degrees, SplittableRandom random) {
        return set.seenBy(camera -> {
            Vector3d axis = new Vector3d(random.nextDouble(-1, 1), random.nextDouble(-1, 1), random.nextDouble(-1, 1))
                    .normalize();
            Matrix4d turned = new Matrix4d()
                    .rotation(Math.toRadians(degrees), axis)
                    .mul(camera.pose().cameraFromWorld());
            return new Camera(camera.intrinsics(), new Pose(turned));
        });
    }

    private static ViewSet zoomed(ViewSet set, double factor) {
        Intrinsics k = set.intrinsics();
        Intrinsics zoomed = new Intrinsics(k.width(), k.height(), k.fx() * factor, k.fy() * factor, k.cx(), k.cy());
        return set.seenBy(camera -> new Camera(zoomed, camera.pose()));
    }

    private static ViewSet repictured(ViewSet set, IntFunction<View> pictures) {
        List<View> views = IntStream.range(0, set.size())
                .mapToObj(i -> {
                    View shown = pictures.apply(i);
                    return new View(set.views().get(i).camera(), shown.image(), shown.mask());
                })
                .toList();
        return new ViewSet(views, set.referenceIndex());
    }
}
