package org.svdmv.assets.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.svdmv.assets.export.Export;
import org.svdmv.assets.export.Exporter;
import org.svdmv.assets.viewset.Json;
import org.svdmv.assets.viewset.NamedViews;
import org.svdmv.assets.viewset.Png;
import org.svdmv.camera.Convention;
import org.svdmv.camera.Intrinsics;

/**
 * The layout of the NeRF paper's synthetic scenes (arXiv 2003.08934), as its many readers expect it: every eighth view is held
 * out for validation and test, the others are for training. All it knows of the lens is one angle.
 */
record NerfSynthetic() implements Exporter {
    static final List<String> SPLITS = List.of("train", "val", "test");
    private static final int HELD_OUT = 8;

    @Override
    public void requireExpressible(Export export) {
        Intrinsics k = export.views().set().intrinsics();
        if (k.fx() != k.fy() || !Centered.is(k)) {
            throw new IllegalArgumentException("nerf-synthetic cannot say this camera: it knows square pixels and a "
                    + "principal point in the middle only, got fx " + k.fx() + ", fy " + k.fy() + " and "
                    + Centered.words(k)
                    + "; nerfstudio and instant-ngp can say it");
        }
    }

    @Override
    public void write(Export export, Path folder) throws IOException {
        NamedViews views = export.views();
        for (String split : SPLITS) {
            boolean training = split.equals("train");
            Path images = Files.createDirectories(folder.resolve(training || views.size() == 1 ? "train" : "test"));
            ObjectNode root = Json.object()
                    .put("camera_angle_x", angle(views.set().intrinsics()))
                    .put(TransformsFile.BACKGROUND, TransformsFile.KEPT);
            ArrayNode frames = root.putArray("frames");
            for (int i = 0; i < views.size(); i++) {
                if (views.size() == 1 || training != isHeldOut(i, views)) {
                    Png.write(PictureFolder.rgba(views.view(i)), images.resolve(views.name(i) + ".png"));
                    ObjectNode frame = frames.addObject()
                            .put("file_path", "./" + images.getFileName() + "/" + views.name(i))
                            .put("rotation", 0.0);
                    frame.set(
                            "transform_matrix",
                            Json.rows(
                                    Convention.BLENDER.matrix(
                                            views.view(i).camera().pose()),
                                    4));
                }
            }
            Files.writeString(folder.resolve("transforms_" + split + ".json"), Json.text(root));
        }
    }

    /** Every eighth, or one of fewer, for readers want something in every split; never the view of the input. */
    private static boolean isHeldOut(int view, NamedViews views) {
        int first = views.set().referenceIndex() % HELD_OUT == 0 ? 1 : 0;
        return view % HELD_OUT == first && view != views.set().referenceIndex();
    }

    /** The width as the readers take it: {@code fx = (width / 2) / tan(angle / 2)}. */
    private static double angle(Intrinsics k) {
        return 2 * Math.atan2(k.width() / 2.0, k.fx());
    }

    @Override
    public String readme(Export export) {
        return """
                transforms_train.json  transform_matrix is worldFromCamera: camera x right, y up, z backward; world +Z
                transforms_test.json   up, the object at the origin. camera_angle_x is the horizontal field of view in
                transforms_val.json    radians. Every eighth view is held out in test; val names the same.
                train/, test/          8-bit RGBA; alpha is 255 where the object is and 0 elsewhere

                  ns-train nerfacto --data . blender-data
                  python train.py -s . -w --eval           (gaussian-splatting)
                """;
    }
}
