package org.svdmv.viewer.navigation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.joml.Matrix4d;
import org.svdmv.assets.viewset.Json;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.Pose;

/**
 * A camera path as JSON, in the conventions of {@link org.svdmv.camera}:
 * <pre>
 *   format             always "svdmv camera path"
 *   version            1
 *   keyframes[]
 *     seconds              from the start
 *     camera_from_world    4 rows of 4
 *     distance             from the eye to what it turns around
 *     lens                 degrees of the shorter side; or width, height, fx, fy, cx, cy of a view's camera
 * </pre>
 */
public final class CameraPathFile {
    private static final String FORMAT = "svdmv camera path";
    private static final int VERSION = 1;

    private CameraPathFile() {}

    public static void write(CameraPath path, Path file) throws IOException {
        ObjectNode root = Json.object().put("format", FORMAT).put("version", VERSION);
        for (Keyframe k : path.keyframes()) {
            Viewpoint at = k.viewpoint();
            ObjectNode node = root.withArray("/keyframes").addObject().put("seconds", k.seconds());
            node.set("camera_from_world", Json.rows(at.pose().cameraFromWorld(), 4));
            node.put("distance", at.distance());
            lens(node.putObject("lens"), at.lens());
        }
        Files.writeString(file, Json.text(root));
    }

    private static void lens(ObjectNode node, Lens lens) {
        if (lens instanceof FreeLens free) {
            node.put("degrees", free.degrees());
        } else if (lens instanceof ViewLens view) {
            Intrinsics k = view.view();
            node.put("width", k.width()).put("height", k.height());
            node.put("fx", k.fx()).put("fy", k.fy()).put("cx", k.cx()).put("cy", k.cy());
        } else if (lens instanceof MixedLens mixed) {
            lens(node, mixed.to());
        }
    }

    /** What {@link #write} wrote; an {@link IOException} says which file is no camera path, and why. */
    public static CameraPath read(Path file) throws IOException {
        try {
            JsonNode root = Json.parse(Files.readAllBytes(file));
            if (!FORMAT.equals(root.path("format").asText())) {
                throw new IllegalArgumentException("need \"format\": \"" + FORMAT + "\"");
            }
            List<Keyframe> keyframes = new ArrayList<>();
            root.path("keyframes").forEach(node -> keyframes.add(keyframe(node)));
            return new CameraPath(keyframes);
        } catch (IllegalArgumentException | com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IOException(file + " is no camera path: " + e.getMessage(), e);
        }
    }

    private static Keyframe keyframe(JsonNode node) {
        Pose pose = new Pose(matrix(node.path("camera_from_world")));
        Viewpoint at = new Viewpoint(pose, number(node, "distance"), lens(node.path("lens")));
        return new Keyframe(number(node, "seconds"), at);
    }

    private static Matrix4d matrix(JsonNode rows) {
        Matrix4d m = new Matrix4d();
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                m.set(column, row, rows.path(row).path(column).asDouble(Double.NaN));
            }
        }
        return m;
    }

    private static Lens lens(JsonNode node) {
        if (node.has("degrees")) {
            return new FreeLens(number(node, "degrees"));
        }
        return new ViewLens(new Intrinsics(
                node.path("width").asInt(),
                node.path("height").asInt(),
                number(node, "fx"),
                number(node, "fy"),
                number(node, "cx"),
                number(node, "cy")));
    }

    private static double number(JsonNode node, String field) {
        if (!node.path(field).isNumber()) {
            throw new IllegalArgumentException("need a number as \"" + field + "\"");
        }
        return node.path(field).asDouble();
    }
}
