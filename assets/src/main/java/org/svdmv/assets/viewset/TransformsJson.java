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
 */
public final class TransformsJson {
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
        ArrayNode frames = root.putArray("frames");
        for (CamerasJson.Entry entry : cameras.entries()) {
            ObjectNode frame =
                    frames.addObject().put("file_path", entry.image()).put("mask_path", entry.mask());
            frame.set(
                    "transform_matrix",
                    Json.rows(Convention.BLENDER.matrix(entry.camera().pose()), 4));
        }
        return root;
    }
}
