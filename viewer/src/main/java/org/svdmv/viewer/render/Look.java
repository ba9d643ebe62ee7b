package org.svdmv.viewer.render;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joml.Vector3d;
import org.svdmv.geometry.mesh.Rgb;
import org.svdmv.viewer.scene.Scene;

/**
 * How a scene is shown.
 *
 * @param shown what of it
 * @param frustumSize how far in front of its camera an image plane stands, in the world's unit
 * @param coloring of the frustums
 * @param selected the views whose frustums are drawn thick
 * @param pictureOpacity of the pictures on the image planes, 0 to 1
 * @param pointSize in pixels of the finished picture
 */
public record Look(
        Set<Part> shown,
        double frustumSize,
        Coloring coloring,
        Set<Integer> selected,
        double pictureOpacity,
        double pointSize,
        SurfaceStyle surface,
        Background background,
        Overlay overlay) {
    /** Everything, on a light gray. */
    public static final Look USUAL = new Look(
            EnumSet.allOf(Part.class),
            0.25,
            Coloring.BY_INDEX,
            Set.of(),
            1,
            3,
            SurfaceStyle.LIT,
            new Background.Plain(new Rgb(0.95, 0.95, 0.95)),
            Overlay.NONE);

    /** What {@code svdmv render} draws: the mesh alone, on white. */
    public static final Look MESH_ALONE = USUAL.withShown(Set.of(Part.MESH)).withBackground(Background.WHITE);

    private static final double FRUSTUM_SHARE = 1 / 8.0;

    /** The usual one, the frustums an eighth of the cameras' distance from the object. */
    public static Look of(Scene scene) {
        Vector3d center = scene.object().center();
        double[] distances = scene.cameras()
                .flatMap(cameras -> cameras.cameras().stream())
                .mapToDouble(camera -> camera.pose().center().distance(center))
                .sorted()
                .toArray();
        double median = distances.length == 0 ? 0 : distances[distances.length / 2];
        return median > 0 ? USUAL.withFrustumSize(FRUSTUM_SHARE * median) : USUAL;
    }

    public Look {
        shown = Set.copyOf(shown);
        selected = Set.copyOf(selected);
        if (!(frustumSize > 0 && Double.isFinite(frustumSize))) {
            throw new IllegalArgumentException(
                    "need a finite frustum size > 0, got " + frustumSize + "; 0.25 is usual");
        }
        if (!(pictureOpacity >= 0 && pictureOpacity <= 1)) {
            throw new IllegalArgumentException("need a picture opacity from 0 to 1, got " + pictureOpacity);
        }
        if (!(pointSize > 0 && Double.isFinite(pointSize))) {
            throw new IllegalArgumentException("need a finite point size > 0, got " + pointSize + "; 3 is usual");
        }
    }

    public boolean shows(Part part) {
        return shown.contains(part);
    }

    /** With a part shown that was not, or the other way round. */
    public Look toggled(Part part) {
        Set<Part> others = shown.stream().filter(p -> p != part).collect(Collectors.toSet());
        return withShown(
                shows(part)
                        ? others
                        : Stream.concat(others.stream(), Stream.of(part)).collect(Collectors.toSet()));
    }

    public Look withShown(Set<Part> other) {
        return new Look(
                other, frustumSize, coloring, selected, pictureOpacity, pointSize, surface, background, overlay);
    }

    public Look withFrustumSize(double other) {
        return new Look(shown, other, coloring, selected, pictureOpacity, pointSize, surface, background, overlay);
    }

    public Look withColoring(Coloring other) {
        return new Look(shown, frustumSize, other, selected, pictureOpacity, pointSize, surface, background, overlay);
    }

    public Look withSelected(Set<Integer> other) {
        return new Look(shown, frustumSize, coloring, other, pictureOpacity, pointSize, surface, background, overlay);
    }

    public Look withPictureOpacity(double other) {
        return new Look(shown, frustumSize, coloring, selected, other, pointSize, surface, background, overlay);
    }

    public Look withPointSize(double other) {
        return new Look(shown, frustumSize, coloring, selected, pictureOpacity, other, surface, background, overlay);
    }

    public Look withSurface(SurfaceStyle other) {
        return new Look(shown, frustumSize, coloring, selected, pictureOpacity, pointSize, other, background, overlay);
    }

    public Look withBackground(Background other) {
        return new Look(shown, frustumSize, coloring, selected, pictureOpacity, pointSize, surface, other, overlay);
    }

    public Look withOverlay(Overlay other) {
        return new Look(shown, frustumSize, coloring, selected, pictureOpacity, pointSize, surface, background, other);
    }
}
