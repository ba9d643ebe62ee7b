package org.svdmv.camera;

import java.util.List;

/** The directions from which the views of one object are taken, the input view among them. */
public sealed interface Trajectory permits StaticOrbit, DynamicOrbit, CustomOrbit {
    /** SV3D's distance from the object's center, in units of the object's largest extent. */
    double SV3D_RADIUS = 2;

    /** The number of views in SV3D's orbits. */
    int SV3D_VIEWS = 21;

    /** In the order in which the model makes the views. */
    List<ViewAngles> angles();

    /** Which of the views is the input's; its azimuth is 0. */
    int referenceIndex();

    default int size() {
        return angles().size();
    }

    /** One camera a view, all at the same distance, all looking at the origin. */
    default List<Camera> cameras(Intrinsics intrinsics, double radius) {
        return angles().stream()
                .map(a -> new Camera(intrinsics, Pose.ofOrbit(a.elevationDegrees(), a.azimuthDegrees(), radius)))
                .toList();
    }

    /** The nearest evenly spaced part of it, the input view included; see {@link EvenSubset}. */
    default Trajectory evenly(int views) {
        List<Integer> kept = EvenSubset.of(size(), referenceIndex(), views);
        return new CustomOrbit(kept.stream().map(angles()::get).toList(), kept.indexOf(referenceIndex()));
    }
}
