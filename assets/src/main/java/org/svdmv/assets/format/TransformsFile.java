package org.svdmv.assets.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joml.Matrix4d;
import org.joml.Vector3d;
import org.svdmv.assets.image.PictureFile;
import org.svdmv.assets.viewset.TransformsJson;
import org.svdmv.assets.viewset.ViewSetException;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Convention;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.Pose;
import org.svdmv.geometry.hull.PointCloud;

/**
 * A transforms*.json of any of its kinds: nerfstudio's, instant-ngp's, NeRF's. What a frame does not say itself is said at the
 * top.
 */
final class TransformsFile {
    /** Where svdmv says that colors below alpha 0 are the picture's own; others' alpha cuts out. */
    static final String BACKGROUND = "svdmv_background";

    static final String KEPT = "kept";

    private static final List<String> DISTORTION = List.of("k1", "k2", "k3", "k4", "p1", "p2");
    private static final Set<String> PINHOLES =
            Set.of("PINHOLE", "SIMPLE_PINHOLE", "OPENCV", "RADIAL", "SIMPLE_RADIAL", "FULL_OPENCV");

    private static final double NERFSTUDIO_DEPTH_UNIT = 1e-3;
    private static final double INSTANT_NGP_DEPTH_UNIT = 1.0 / 65535;

    private final String name;
    private final JsonNode root;
    private final Survey survey;
    private final Matrix4d originalFromSaved;
    private final double scale;

    TransformsFile(String name, JsonNode root, Survey survey, Path file) {
        this.name = name;
        this.root = root;
        this.survey = survey;
        try {
            scale = root.has("applied_scale") ? JsonFile.number(root, "applied_scale") : 1;
            if (!(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("need applied_scale to be > 0, got " + scale);
            }
            Matrix4d savedFromOriginal =
                    root.has("applied_transform") ? JsonFile.matrix(root, "applied_transform") : new Matrix4d();
            originalFromSaved = new Pose(savedFromOriginal).worldFromCamera();
        } catch (IllegalArgumentException e) {
            throw new ViewSetException(file, "applied_transform and applied_scale: " + e.getMessage());
        }
    }

    /** Adds all frames to the survey. */
    void read() {
        JsonNode frames = root.path("frames");
        if (!frames.isArray()) {
            survey.add(new Flaw(name, "has no list of frames; wanted \"frames\": [ ... ]"));
        }
        for (int i = 0; i < frames.size(); i++) {
            JsonNode frame = frames.get(i);
            String picture = frame.path("file_path").asText("");
            String where =
                    name + ": frames[" + i + "]" + (picture.isEmpty() ? "" : " (" + Survey.shortened(picture) + ")");
            read(frame, where);
        }
    }

    /** Points of the saved poses' world (nerfstudio's {@code ply_file_path}) beside the original ones: {@code applied_transform^-1 p / scale}. */
    PointCloud original(PointCloud saved) {
        float[] positions = new float[saved.positions().length];
        Vector3d p = new Vector3d();
        for (int i = 0; i < saved.size(); i++) {
            originalFromSaved.transformPosition(
                    p.set(saved.x(i), saved.y(i), saved.z(i)).div(scale));
            for (int axis = 0; axis < 3; axis++) {
                positions[3 * i + axis] = (float) p.get(axis);
            }
        }
        return new PointCloud(positions, saved.colors());
    }

    private void read(JsonNode frame, String where) {
        Optional<Path> image = survey.attempt(where, () -> image(JsonFile.text(frame, "file_path")));
        Optional<MaskSource> mask = survey.attempt(where, () -> mask(frame));
        Optional<Pose> pose = survey.attempt(where, () -> pose(JsonFile.matrix(frame, "transform_matrix")));
        Optional<Intrinsics> lens = image.flatMap(i -> survey.attempt(where, () -> lens(frame, i)));
        Optional<DepthSource> depth = survey.attempt(where, () -> depth(frame));
        if (mask.isPresent() && depth.isPresent() && pose.isPresent() && lens.isPresent()) {
            Camera camera = new Camera(lens.get(), pose.get());
            String picture = frame.path("file_path").asText();
            survey.add(new DescribedView(where, picture, image.get(), mask.get(), camera, depth.get()));
        }
    }

    /** A name without ending is a PNG's. */
    private Path image(String filePath) {
        String last = filePath.substring(filePath.replace('\\', '/').lastIndexOf('/') + 1);
        if (!Survey.isBelow(filePath.replace('\\', '/'))) {
            return survey.existing(filePath);
        }
        boolean complete = last.matches(".+\\.(?i:png|jpe?g|webp)");
        return survey.existing(complete ? filePath : filePath + ".png");
    }

    private MaskSource mask(JsonNode frame) {
        if (frame.hasNonNull("mask_path")) {
            return new MaskSource.InFile(survey.existing(JsonFile.text(frame, "mask_path")));
        }
        return root.path(BACKGROUND).asText().equals(KEPT)
                ? new MaskSource.AlphaOfWholePicture()
                : new MaskSource.Alpha();
    }

    /**
     * Units are of the original lengths: nerfstudio applies {@code applied_scale} to depths too (nerfstudio_dataparser.py,
     * {@code dataparser_scale}).
     */
    private DepthSource depth(JsonNode frame) {
        boolean nerfstudio = frame.hasNonNull(TransformsJson.NERFSTUDIO_PATH);
        String path = nerfstudio ? TransformsJson.NERFSTUDIO_PATH : TransformsJson.INSTANT_NGP_PATH;
        if (!frame.hasNonNull(path)) {
            return new DepthSource.None();
        }
        String said = nerfstudio ? TransformsJson.NERFSTUDIO_UNIT : TransformsJson.INSTANT_NGP_UNIT;
        double unit = root.hasNonNull(said)
                ? JsonFile.number(root, said)
                : nerfstudio ? NERFSTUDIO_DEPTH_UNIT : INSTANT_NGP_DEPTH_UNIT;
        if (!(unit > 0 && unit < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("need " + said + " to be > 0, got " + unit + "; nerfstudio takes 1e-3");
        }
        return new DepthSource.InFile(survey.existing(JsonFile.text(frame, path)), unit);
    }

    /**
     * nerfstudio's saved poses are {@code scale applied_transform original}: what was applied is taken back, so that a set stands in
     * the world that it was made in.
     */
    private Pose pose(Matrix4d savedFromCamera) {
        Vector3d center = savedFromCamera.getTranslation(new Vector3d()).div(scale);
        if (!center.isFinite()) {
            throw new IllegalArgumentException("need a finite translation in transform_matrix, got (" + center.x + ", "
                    + center.y + ", " + center.z + "); write the pose again");
        }
        Matrix4d unscaled = new Matrix4d(savedFromCamera).setTranslation(center);
        return Convention.BLENDER.pose(originalFromSaved.mul(unscaled, new Matrix4d()));
    }

    private Intrinsics lens(JsonNode frame, Path image) {
        requirePinhole(frame);
        int width = has(frame, "w") ? whole(frame, "w") : PictureFile.size(image).width;
        int height = has(frame, "h") ? whole(frame, "h") : PictureFile.size(image).height;
        Optional<Double> fx = focal(frame, "x", width);
        Optional<Double> fy = focal(frame, "y", height);
        if (fx.isEmpty() && fy.isEmpty()) {
            throw new IllegalArgumentException(
                    "need a focal length (fl_x in pixels or camera_angle_x in radians), got neither; add one");
        }
        double cx = has(frame, "cx") ? value(frame, "cx") : width / 2.0;
        double cy = has(frame, "cy") ? value(frame, "cy") : height / 2.0;
        return new Intrinsics(
                width, height, fx.or(() -> fy).get(), fy.or(() -> fx).get(), cx, cy);
    }

    /** Pixels, radians or degrees, in this order as nerf_loader.cu takes the last said. */
    private Optional<Double> focal(JsonNode frame, String axis, int pixels) {
        if (has(frame, "fl_" + axis)) {
            return Optional.of(value(frame, "fl_" + axis));
        }
        if (has(frame, "camera_angle_" + axis)) {
            return Optional.of(pixels / 2.0 / Math.tan(value(frame, "camera_angle_" + axis) / 2));
        }
        return has(frame, axis + "_fov")
                ? Optional.of(pixels / 2.0 / Math.tan(Math.toRadians(value(frame, axis + "_fov")) / 2))
                : Optional.empty();
    }

    private void requirePinhole(JsonNode frame) {
        String model = said(frame, "camera_model").asText("PINHOLE");
        boolean fisheye = said(frame, "is_fisheye").asBoolean(false);
        boolean distorts = DISTORTION.stream().anyMatch(k -> has(frame, k) && value(frame, k) != 0);
        for (JsonNode k : said(frame, "distortion_params")) {
            distorts = distorts || k.asDouble(1) != 0;
        }
        if (!PINHOLES.contains(model) || fisheye || distorts) {
            throw new IllegalArgumentException("need a pinhole without distortion, got "
                    + (fisheye ? "a fisheye" : distorts ? "distortion (k1, k2, ...) that is not 0" : "a " + model)
                    + "; undistort the pictures first");
        }
    }

    private JsonNode said(JsonNode frame, String field) {
        return frame.hasNonNull(field)
                ? frame.get(field)
                : root.hasNonNull(field) ? root.get(field) : MissingNode.getInstance();
    }

    private boolean has(JsonNode frame, String field) {
        return !said(frame, field).isMissingNode();
    }

    private double value(JsonNode frame, String field) {
        return JsonFile.number(frame.hasNonNull(field) ? frame : root, field);
    }

    private int whole(JsonNode frame, String field) {
        double value = value(frame, field);
        if (value != Math.rint(value) || !(Math.abs(value) < 1e6)) {
            throw new IllegalArgumentException("need " + field + " to be a whole number of pixels, got " + value);
        }
        return (int) value;
    }
}
