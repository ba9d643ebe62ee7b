package org.svdmv.assets.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.svdmv.assets.export.Export;
import org.svdmv.assets.export.Exporter;
import org.svdmv.assets.viewset.CamerasJson;
import org.svdmv.assets.viewset.DepthFiles;
import org.svdmv.assets.viewset.DepthPng;
import org.svdmv.assets.viewset.FileNames;
import org.svdmv.assets.viewset.Json;
import org.svdmv.assets.viewset.NamedViews;
import org.svdmv.assets.viewset.TransformsJson;
import org.svdmv.geometry.hull.PointCloud;

/** nerfstudio's data format (nerfstudio_dataparser.py): transforms.json, images, masks, and points to start splats from. */
record Nerfstudio() implements Exporter {
    private static final String POINTS = "points.ply";
    private static final String POSES =
            """
                transforms.json  transform_matrix is worldFromCamera: camera x right, y up, z backward; world +Z up, the
                                 object at the origin. Pixels: (0, 0) is the corner of the image.
                images/          8-bit RGB
                masks/           white where the object is
                points.ply       points on the object, in the world of transforms.json

                nerfstudio turns, centers and scales poses unless told not to:

                  ns-train splatfacto --data . nerfstudio-data --orientation-method none --center-method none \\
                    --auto-scale-poses False --load-3D-points True
                  ns-train nerfacto --data . nerfstudio-data --orientation-method none --center-method none \\
                    --auto-scale-poses False
                """;

    @Override
    public void write(Export export, Path folder) throws IOException {
        NamedViews views = export.views();
        new PictureFolder(folder.resolve("images"), views).images(name -> name + ".png");
        new PictureFolder(folder.resolve("masks"), views).masks(name -> name + ".png");
        CamerasJson cameras = CamerasJson.of(
                views, n -> "images/" + n + ".png", n -> "masks/" + n + ".png", n -> "depth/" + n + ".png");
        DepthPng.write(views, cameras.depths(), folder);
        ObjectNode root = TransformsJson.of(cameras);
        PointCloud points = export.pointsIfAny();
        if (points.size() > 0) {
            PlyPoints.write(points, folder.resolve(POINTS), PlyPoints.Encoding.BINARY);
            root.put("ply_file_path", POINTS);
        }
        Files.writeString(folder.resolve(FileNames.TRANSFORMS), Json.text(root));
    }

    @Override
    public String readme(Export export) {
        return POSES
                + (DepthFiles.of(export.views(), n -> n) instanceof DepthFiles.InUnits said ? depth(said.unit()) : "");
    }

    private static String depth(double unit) {
        return """

                depth/           16-bit gray: z in the camera in units of %1$s, 0 where nothing is, which nerfstudio
                                 has to be told:

                  ns-train depth-nerfacto --data . nerfstudio-data --orientation-method none --center-method none \\
                    --auto-scale-poses False --depth-unit-scale-factor %1$s
                """
                .formatted(Json.number(unit));
    }
}
