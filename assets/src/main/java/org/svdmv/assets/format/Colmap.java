package org.svdmv.assets.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.svdmv.assets.export.Export;
import org.svdmv.assets.export.Exporter;
import org.svdmv.assets.viewset.Json;
import org.svdmv.assets.viewset.NamedViews;
import org.svdmv.camera.Intrinsics;

/** A folder as COLMAP's image_undistorter writes it, which OpenMVS takes too. */
record Colmap(Encoding encoding) implements Exporter {
    enum Encoding {
        TEXT,
        BINARY
    }

    @Override
    public void requireExpressible(Export export) {
        if (encoding == Encoding.TEXT) {
            for (String name : export.views().names()) {
                if (name.chars().anyMatch(Character::isWhitespace)) {
                    throw new IllegalArgumentException(
                            "COLMAP's text reader ends a name at its first space, got the view \"" + name
                                    + "\"; rename the picture or take colmap-bin");
                }
            }
        }
    }

    @Override
    public void write(Export export, Path folder) throws IOException {
        NamedViews views = export.views();
        new PictureFolder(folder.resolve("images"), views).images(name -> name + ".png");
        PictureFolder masks = new PictureFolder(folder.resolve("masks"), views);
        masks.masks(name -> name + ".png.png");
        masks.masks(name -> name + ".mask.png");
        Path sparse = Files.createDirectories(folder.resolve("sparse"));
        write(ColmapModel.of(views, export.pointsIfAny()), sparse);
    }

    void write(ColmapModel model, Path sparse) throws IOException {
        if (encoding == Encoding.TEXT) {
            ColmapText.write(model, sparse);
        } else {
            ColmapBinary.write(model, sparse);
        }
    }

    @Override
    public String readme(Export export) {
        Intrinsics k = export.views().set().intrinsics();
        return """
                sparse/   cameras (one PINHOLE), images and points3D, %1$s. Poses are cameraFromWorld, quaternions qw qx qy
                          qz; camera x right, y down, z forward; world +Z up, the object at the origin. Pixels: (0, 0) is
                          the corner of the image. The points are samples of the visual hull, without tracks.
                images/   8-bit RGB
                masks/    NAME.png.png for COLMAP, NAME.mask.png for OpenMVS; black is ignored

                COLMAP, with these poses kept (without a GPU add --SiftExtraction.use_gpu 0 and --SiftMatching.use_gpu 0):

                  colmap feature_extractor --database_path database.db --image_path images \\
                    --ImageReader.mask_path masks --ImageReader.single_camera 1 \\
                    --ImageReader.camera_model PINHOLE --ImageReader.camera_params %2$s,%3$s,%4$s,%5$s
                  colmap exhaustive_matcher --database_path database.db
                  mkdir triangulated
                  colmap point_triangulator --database_path database.db --image_path images \\
                    --input_path sparse --output_path triangulated --clear_points 1

                OpenMVS:

                  InterfaceCOLMAP -i . -o scene.mvs --image-folder images
                  DensifyPointCloud scene.mvs --mask-path masks --ignore-mask-label 0
                """
                .formatted(
                        encoding == Encoding.TEXT ? "as text" : "binary",
                        Json.number(k.fx()),
                        Json.number(k.fy()),
                        Json.number(k.cx()),
                        Json.number(k.cy()));
    }
}
