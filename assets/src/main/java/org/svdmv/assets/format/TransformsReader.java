package org.svdmv.assets.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.svdmv.assets.viewset.FileNames;
import org.svdmv.camera.Camera;

/** Reads transforms.json, nerfstudio's and instant-ngp's. */
record TransformsReader(Dialect dialect) implements ViewSetReader {
    /** Both read both; they differ in what else they say. */
    enum Dialect {
        NERFSTUDIO,
        INSTANT_NGP
    }

    private static final List<String> NERFSTUDIO_ONLY =
            List.of("camera_model", "orientation_override", "applied_transform", "ply_file_path");

    @Override
    public boolean recognizes(Path directory) {
        return JsonFile.is(directory, FileNames.TRANSFORMS, root -> {
            boolean ngp = root.has("aabb_scale") && NERFSTUDIO_ONLY.stream().noneMatch(root::has);
            return ngp == (dialect == Dialect.INSTANT_NGP);
        });
    }

    @Override
    public Description describe(Path directory) {
        Path file = directory.resolve(FileNames.TRANSFORMS);
        JsonNode root = JsonFile.read(directory, FileNames.TRANSFORMS);
        Survey survey = new Survey(directory, file);
        TransformsFile transforms = new TransformsFile(FileNames.TRANSFORMS, root, survey, file);
        transforms.read();
        List<Camera> cameras =
                survey.views().stream().map(DescribedView::camera).toList();
        String points = root.path("ply_file_path").asText("");
        DescribedPoints described = points.isEmpty()
                ? DescribedPoints.NONE
                : survey.attempt(FileNames.TRANSFORMS + ": ply_file_path", () -> survey.existing(points))
                        .map(ply -> DescribedPoints.in(points, transforms.original(PlyPoints.read(ply))))
                        .orElse(DescribedPoints.NONE);
        return survey.finish(ReferenceView.of(cameras), described);
    }
}
