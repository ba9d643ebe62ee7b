package org.svdmv.assets.format;

import java.util.ArrayList;
import java.util.List;
import org.joml.Matrix3d;
import org.joml.Matrix4d;
import org.joml.Quaterniond;
import org.joml.Quaterniondc;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.svdmv.assets.viewset.NamedViews;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.Pose;
import org.svdmv.geometry.hull.PointCloud;

/** What COLMAP's three files hold (doc/format.rst), as far as cameras and points go: no key points, no tracks. */
record ColmapModel(List<Lens> lenses, List<Image> images, PointCloud points) {
    /** How far from 1 the length of a quaternion written with few digits may be. */
    private static final double UNIT = 1e-3;

    record Lens(int id, ColmapLens model, int width, int height, List<Double> parameters) {
        Intrinsics intrinsics() {
            return model.intrinsics(
                    width,
                    height,
                    parameters.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    /** {@code pointInCamera = rotation pointInWorld + translation}; camera x right, y down, z forward. */
    record Image(int id, Quaterniondc rotation, Vector3dc translation, int lensId, String name) {
        static Image of(int id, Pose pose, String name) {
            Matrix3d r = pose.cameraFromWorld().get3x3(new Matrix3d());
            Vector3d t = pose.cameraFromWorld().getTranslation(new Vector3d());
            Quaterniond q = new Quaterniond().setFromNormalized(r).normalize();
            return new Image(id, q, t, 1, name);
        }

        Pose pose() {
            double length = Math.sqrt(rotation.lengthSquared());
            if (!(Math.abs(length - 1) <= UNIT)) {
                throw new IllegalArgumentException(
                        "need a quaternion of length 1 (qw qx qy qz), got length " + length + "; write the pose again");
            }
            Matrix3d r = new Quaterniond(rotation).normalize().get(new Matrix3d());
            return new Pose(new Matrix4d().set3x3(r).setTranslation(translation));
        }
    }

    ColmapModel {
        lenses = List.copyOf(lenses);
        images = List.copyOf(images);
    }

    /** One PINHOLE, and the images NAME.png numbered from 1. */
    static ColmapModel of(NamedViews views, PointCloud points) {
        Intrinsics k = views.set().intrinsics();
        Lens lens = new Lens(1, ColmapLens.PINHOLE, k.width(), k.height(), List.of(k.fx(), k.fy(), k.cx(), k.cy()));
        List<Image> images = new ArrayList<>();
        for (int i = 0; i < views.size(); i++) {
            images.add(Image.of(i + 1, views.view(i).camera().pose(), views.name(i) + ".png"));
        }
        return new ColmapModel(List.of(lens), images, points);
    }
}
