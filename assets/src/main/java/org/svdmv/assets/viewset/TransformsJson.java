package org.svdmv.assets.viewset;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.joml.Matrix4d;
import org.svdmv.camera.Convention;
import org.svdmv.camera.Intrinsics;

/**
 * The cameras for nerfstudio (nerfstudio_dataparser.py) and instant-ngp (nerf_loader.cu).
 *
 * <p>nerfstudio turns, moves and scales poses unless told: {@code orientation_override} keeps the orientation, and users who want
 * our lengths add {@code --center-method none --auto-scale-poses False}. Without {@code applied_transform} it assumes a swap of
 * axes as soon as a COLMAP folder lies beside the file. {@code aabb_scale} 1 is instant-ngp's unit cube, which holds the object.
 *
 * <p>Depth is z in the camera for both, in files of whole numbers: nerfstudio reads {@code depth_file_path} and is told the unit on the
 * command line ({@code --depth-unit-scale-factor}, 1e-3 unless told; here it is noted under that name too); instant-ngp reads
 * {@code depth_path} and {@code integer_depth_scale}.
 */
public final class TransformsJson {
    public static final String NERFSTUDIO_PATH = "depth_file_path";
    public static final String NERFSTUDIO_UNIT = "depth_unit_scale_factor";
    public static final String INSTANT_NGP_PATH = "depth_path";
    public static final String INSTANT_NGP_UNIT = "integer_depth_scale";

    private TransformsJson() {}

    public static ObjectNode of(CamerasJson cameras) {
        Intrinsics k = cameras.intrinsics();
        ObjectNode root = Json.object()
                .put("camera_model", "PINHOLE")
                .put("w", k.width())
                .put("h", k.height())
                .put("fl_x", k.fx())
                .put("fl_y", k.fy())
                .put("cx", k.cx())
                .put("cy", k.cy())
                .put("orientation_override", "none");
        root.set("applied_transform", Json.rows(new Matrix4d(), 3));
        root.put("aabb_scale", 1);
        putUnit(root, cameras.depths());
        ArrayNode frames = root.putArray("frames");
        for (int i = 0; i < cameras.entries().size(); i++) {
            CamerasJson.Entry entry = cameras.entries().get(i);
            ObjectNode frame =
                    frames.addObject().put("file_path", entry.image()).put("mask_path", entry.mask());
            putPath(frame, cameras.depths(), i);
            frame.set(
                    "transform_matrix",
                    Json.rows(Convention.BLENDER.matrix(entry.camera().pose()), 4));
        }
        return root;
    }

    /** What both tools need to know of the depths' unit; nothing if there are none. */
    public static void putUnit(ObjectNode root, DepthFiles depths) {
        if (depths instanceof DepthFiles.InUnits said) {
            root.put(NERFSTUDIO_UNIT, said.unit())
                    .put("enable_depth_loading", true)
                    .put(INSTANT_NGP_UNIT, said.unit());
        }
    }

    /** Where a view's depth is, for both tools; nothing if there are none. */
    public static void putPath(ObjectNode frame, DepthFiles depths, int view) {
        if (depths instanceof DepthFiles.InUnits said) {
            frame.put(NERFSTUDIO_PATH, said.names().get(view))
                    .put(INSTANT_NGP_PATH, said.names().get(view));
        }
    }
}
