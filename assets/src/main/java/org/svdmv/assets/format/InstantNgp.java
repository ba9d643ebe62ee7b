package org.svdmv.assets.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.svdmv.assets.export.Export;
import org.svdmv.assets.export.Exporter;
import org.svdmv.assets.viewset.DepthFiles;
import org.svdmv.assets.viewset.DepthPng;
import org.svdmv.assets.viewset.FileNames;
import org.svdmv.assets.viewset.Json;
import org.svdmv.assets.viewset.NamedViews;
import org.svdmv.assets.viewset.Png;
import org.svdmv.assets.viewset.TransformsJson;
import org.svdmv.camera.Convention;
import org.svdmv.camera.Intrinsics;

/**
 * instant-ngp's transforms.json (nerf_loader.cu) beside pictures whose alpha is the mask. With its default scale and offset,
 * {@code p' = 0.33 p + 0.5}, the object lies in the middle of the unit cube, which {@code aabb_scale} 1 makes the whole scene.
 */
record InstantNgp() implements Exporter {
    @Override
    public void write(Export export, Path folder) throws IOException {
        NamedViews views = export.views();
        Intrinsics k = views.set().intrinsics();
        ObjectNode root = Json.object()
                .put("w", k.width())
                .put("h", k.height())
                .put("fl_x", k.fx())
                .put("fl_y", k.fy())
                .put("cx", k.cx())
                .put("cy", k.cy())
                .put("scale", 0.33)
                .put("aabb_scale", 1)
                .put(TransformsFile.BACKGROUND, TransformsFile.KEPT);
        root.putArray("offset").add(0.5).add(0.5).add(0.5);
        DepthFiles depths = DepthFiles.of(views, name -> "depth/" + name + ".png");
        DepthPng.write(views, depths, folder);
        TransformsJson.putUnit(root, depths);
        ArrayNode frames = root.putArray("frames");
        Path images = Files.createDirectories(folder.resolve("images"));
        for (int i = 0; i < views.size(); i++) {
            String file = views.name(i) + ".png";
            Png.write(PictureFolder.rgba(views.view(i)), images.resolve(file));
            ObjectNode frame = frames.addObject().put("file_path", "images/" + file);
            TransformsJson.putPath(frame, depths, i);
            frame.set(
                    "transform_matrix",
                    Json.rows(Convention.BLENDER.matrix(views.view(i).camera().pose()), 4));
        }
        Files.writeString(folder.resolve(FileNames.TRANSFORMS), Json.text(root));
    }

    @Override
    public String readme(Export export) {
        return """
                transforms.json  transform_matrix is worldFromCamera: camera x right, y up, z backward; world +Z up, the
                                 object at the origin. Pixels: (0, 0) is the corner of the image.
                images/          8-bit RGBA; alpha is 255 where the object is and 0 elsewhere
                depth/           16-bit gray, if the views have depth: z in the camera in units of integer_depth_scale,
                                 0 where nothing is

                  ./instant-ngp .
                """;
    }
}
