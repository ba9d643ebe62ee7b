package org.svdmv.assets.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.svdmv.assets.export.Export;
import org.svdmv.assets.export.Exporter;
import org.svdmv.assets.viewset.NamedViews;
import org.svdmv.camera.Intrinsics;

/**
 * What Inria's gaussian-splatting trains on (scene/dataset_readers.py): a COLMAP model in sparse/0. It reads focal lengths and takes
 * the principal point to be in the middle; it starts from the points; it takes the name of a picture to end at its first dot.
 */
record GaussianSplatting() implements Exporter {
    @Override
    public void requireExpressible(Export export) {
        Intrinsics k = export.views().set().intrinsics();
        if (!Centered.is(k)) {
            throw new IllegalArgumentException("gaussian-splatting takes the principal point to be in the middle, got "
                    + Centered.words(k) + "; crop the pictures around it, or take nerfstudio");
        }
        for (String name : export.views().names()) {
            if (name.contains(".")) {
                throw new IllegalArgumentException("gaussian-splatting ends a name at its first dot, got the view \""
                        + name + "\"; rename the picture");
            }
        }
        export.points();
    }

    @Override
    public void write(Export export, Path folder) throws IOException {
        NamedViews views = export.views();
        new PictureFolder(folder.resolve("images"), views).images(name -> name + ".png");
        new PictureFolder(folder.resolve("masks"), views).masks(name -> name + ".png.png");
        Path sparse = Files.createDirectories(folder.resolve("sparse/0"));
        ColmapBinary.write(ColmapModel.of(views, export.points()), sparse);
    }

    @Override
    public String readme(Export export) {
        return """
                sparse/0/  COLMAP's binary model: one PINHOLE, poses as cameraFromWorld (camera x right, y down, z forward;
                           world +Z up, the object at the origin), and %d points on the object to start from
                images/    8-bit RGB on the background of the views, white unless they came with another
                masks/     NAME.png.png, black is background; gaussian-splatting does not read them

                  python train.py -s . -w
                """
                .formatted(export.points().size());
    }
}
