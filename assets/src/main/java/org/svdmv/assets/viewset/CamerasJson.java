package org.svdmv.assets.viewset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.joml.Matrix4d;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.Pose;
import org.svdmv.camera.ViewAngles;
import org.svdmv.camera.ViewSet;

/** What cameras.json says; its fields are in the package's doc. Nonsense is refused with the field's name. */
record CamerasJson(List<Entry> entries, int referenceIndex) {
    static final String FORMAT = "svdmv view set";
    private static final int VERSION = 1;
    private static final long MOST_PIXELS = 100_000_000;
    /** Angles are shown to 9 decimals, so that 10 degrees read as 10. */
    private static final double SHOWN = 1e9;

    record Entry(String image, String mask, Camera camera) {}

    CamerasJson {
        entries = List.copyOf(entries);
    }

    static CamerasJson of(ViewSet set) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < set.size(); i++) {
            entries.add(new Entry(
                    FileNames.image(i, set.size()),
                    FileNames.mask(i, set.size()),
                    set.views().get(i).camera()));
        }
        return new CamerasJson(entries, set.referenceIndex());
    }

    Intrinsics intrinsics() {
        return entries.get(0).camera().intrinsics();
    }

    String text() {
        Intrinsics k = intrinsics();
        ObjectNode root = Json.object()
                .put("format", FORMAT)
                .put("version", VERSION)
                .put("width", k.width())
                .put("height", k.height())
                .put("fx", k.fx())
                .put("fy", k.fy())
                .put("cx", k.cx())
                .put("cy", k.cy())
                .put("reference_index", referenceIndex);
        ArrayNode views = root.putArray("views");
        for (Entry entry : entries) {
            Pose pose = entry.camera().pose();
            ObjectNode view = views.addObject().put("image", entry.image()).put("mask", entry.mask());
            view.set("camera_from_world", Json.rows(pose.cameraFromWorld(), 4));
            ViewAngles.of(pose).ifPresent(angles -> {
                ViewAngles shown = new ViewAngles(shown(angles.elevationDegrees()), shown(angles.azimuthDegrees()));
                view.put("elevation_degrees", shown.elevationDegrees() + 0.0)
                        .put("azimuth_degrees", shown.azimuthDegrees())
                        .put("radius", shown(pose.center().length()));
            });
        }
        return Json.text(root);
    }

    static boolean isOurs(JsonNode root) {
        return FORMAT.equals(root.path("format").asText());
    }

    static CamerasJson parse(JsonNode root) {
        need(isOurs(root), "format", root, "\"" + FORMAT + "\"");
        need(root.path("version").asInt() == VERSION, "version", root, VERSION + ", all that this svdmv reads");
        Intrinsics k = new Intrinsics(
                integer(root, "width"),
                integer(root, "height"),
                number(root, "fx"),
                number(root, "fy"),
                number(root, "cx"),
                number(root, "cy"));
        need(
                (long) k.width() * k.height() <= MOST_PIXELS,
                "width",
                root,
                "at most 100 megapixels together with height");
        JsonNode views = root.path("views");
        need(views.isArray() && !views.isEmpty(), "views", root, "a list of at least one view");
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < views.size(); i++) {
            try {
                JsonNode view = views.get(i);
                Camera camera = new Camera(k, new Pose(matrix(view)));
                entries.add(new Entry(name(view, "image"), name(view, "mask"), camera));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("views[" + i + "]: " + e.getMessage(), e);
            }
        }
        int referenceIndex = integer(root, "reference_index");
        need(referenceIndex >= 0 && referenceIndex < entries.size(), "reference_index", root, "one of the views");
        return new CamerasJson(entries, referenceIndex);
    }

    private static Matrix4d matrix(JsonNode view) {
        JsonNode rows = view.path("camera_from_world");
        boolean square = rows.isArray() && rows.size() == 4;
        for (JsonNode row : rows) {
            square = square && row.isArray() && row.size() == 4;
            for (JsonNode number : row) {
                square = square && number.isNumber();
            }
        }
        need(square, "camera_from_world", view, "4 rows of 4 numbers");
        Matrix4d m = new Matrix4d();
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                m.set(column, row, rows.get(row).get(column).asDouble());
            }
        }
        return m.determineProperties();
    }

    /** A file name below the directory: anything else could read what is not the view set's. */
    private static String name(JsonNode view, String field) {
        String name = view.path(field).asText();
        boolean below = name.matches("(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*");
        need(
                view.path(field).isTextual() && below,
                field,
                view,
                "a name below the directory such as \"masks/view_00.png\"");
        return name;
    }

    private static int integer(JsonNode node, String field) {
        need(node.path(field).isInt(), field, node, "a whole number");
        return node.path(field).asInt();
    }

    private static double number(JsonNode node, String field) {
        need(node.path(field).isNumber(), field, node, "a number");
        return node.path(field).asDouble();
    }

    private static void need(boolean condition, String field, JsonNode node, String wanted) {
        if (!condition) {
            JsonNode got = node.path(field);
            String text = got.isMissingNode() ? "nothing" : got.toString();
            throw new IllegalArgumentException("need " + field + " to be " + wanted + ", got "
                    + (text.length() > 80 ? text.substring(0, 80) + "..." : text) + "; write the view set again");
        }
    }

    private static double shown(double value) {
        return Math.round(value * SHOWN) / SHOWN;
    }
}
