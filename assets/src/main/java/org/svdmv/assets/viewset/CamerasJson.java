package org.svdmv.assets.viewset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.joml.Matrix4d;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.Pose;
import org.svdmv.camera.ViewAngles;

/** What cameras.json says; its fields are in the package's doc. Nonsense is refused with the field's name. */
public record CamerasJson(List<Entry> entries, int referenceIndex, DepthFiles depths) {
    private static final String FORMAT = "svdmv view set";
    private static final int VERSION = 1;
    private static final long MOST_PIXELS = 100_000_000;
    /** Angles are shown to 9 decimals, so that 10 degrees read as 10. */
    private static final double SHOWN = 1e9;

    /** One view: the names of its files relative to the directory, and its camera. */
    public record Entry(String image, String mask, Camera camera) {}

    public CamerasJson {
        entries = List.copyOf(entries);
    }

    /** Of views without depth. */
    private CamerasJson(List<Entry> entries, int referenceIndex) {
        this(entries, referenceIndex, new DepthFiles.None());
    }

    private CamerasJson with(DepthFiles others) {
        return new CamerasJson(entries, referenceIndex, others);
    }

    static CamerasJson of(NamedViews views) {
        return of(views, FileNames::image, FileNames::mask, FileNames::depth);
    }

    /** Of views whose images, masks and depths, if they have any, lie where these functions of their names say. */
    public static CamerasJson of(
            NamedViews views, UnaryOperator<String> image, UnaryOperator<String> mask, UnaryOperator<String> depth) {
        return of(views, image, mask).with(DepthFiles.of(views, depth));
    }

    /** Without depth, of views whose images and masks lie where these functions of their names say. */
    public static CamerasJson of(NamedViews views, UnaryOperator<String> image, UnaryOperator<String> mask) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < views.size(); i++) {
            String name = views.name(i);
            entries.add(
                    new Entry(image.apply(name), mask.apply(name), views.view(i).camera()));
        }
        return new CamerasJson(entries, views.set().referenceIndex());
    }

    Intrinsics intrinsics() {
        return entries.get(0).camera().intrinsics();
    }

    public String text() {
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
        List<String> depthNames = List.of();
        if (depths instanceof DepthFiles.InUnits said) {
            root.put("depth_unit", said.unit());
            depthNames = said.names();
        }
        ArrayNode views = root.putArray("views");
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            Pose pose = entry.camera().pose();
            ObjectNode view = views.addObject().put("image", entry.image()).put("mask", entry.mask());
            if (!depthNames.isEmpty()) {
                view.put("depth", depthNames.get(i));
            }
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

    public static boolean isOurs(JsonNode root) {
        return FORMAT.equals(root.path("format").asText());
    }

    static CamerasJson parse(JsonNode root) {
        return parse(root, e -> {
            throw e;
        });
    }

    /** Views that cannot be read are handed to {@code refused} and left out. */
    public static CamerasJson parse(JsonNode root, Consumer<IllegalArgumentException> refused) {
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
        boolean deep = root.has("depth_unit");
        List<Entry> entries = new ArrayList<>();
        List<String> depthNames = new ArrayList<>();
        for (int i = 0; i < views.size(); i++) {
            try {
                JsonNode view = views.get(i);
                Camera camera = new Camera(k, new Pose(matrix(view)));
                Entry entry = new Entry(name(view, "image"), name(view, "mask"), camera);
                need(deep || !view.has("depth"), "depth_unit", root, "a number, as the view has depth");
                if (deep) {
                    depthNames.add(name(view, "depth"));
                }
                entries.add(entry);
            } catch (IllegalArgumentException e) {
                refused.accept(new IllegalArgumentException("views[" + i + "]: " + e.getMessage(), e));
            }
        }
        DepthFiles depths =
                deep ? new DepthFiles.InUnits(number(root, "depth_unit"), depthNames) : new DepthFiles.None();
        int referenceIndex = integer(root, "reference_index");
        need(referenceIndex >= 0 && referenceIndex < views.size(), "reference_index", root, "one of the views");
        return new CamerasJson(entries, referenceIndex, depths);
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
        need(
                view.path(field).isTextual() && FileNames.isBelow(name),
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
