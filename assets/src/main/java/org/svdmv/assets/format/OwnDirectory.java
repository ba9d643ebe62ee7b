package org.svdmv.assets.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Optional;
import org.svdmv.assets.export.Export;
import org.svdmv.assets.export.Exporter;
import org.svdmv.assets.viewset.CamerasJson;
import org.svdmv.assets.viewset.DepthFiles;
import org.svdmv.assets.viewset.FileNames;
import org.svdmv.assets.viewset.ViewSetException;

/** svdmv's own: cameras.json and what it names. */
record OwnDirectory() implements ViewSetReader, Exporter {
    @Override
    public boolean recognizes(Path directory) {
        return JsonFile.is(directory, FileNames.CAMERAS, CamerasJson::isOurs);
    }

    @Override
    public Description describe(Path directory) {
        Path file = directory.resolve(FileNames.CAMERAS);
        JsonNode root = JsonFile.read(directory, FileNames.CAMERAS);
        Survey survey = new Survey(directory, file);
        CamerasJson cameras = parsed(root, file, survey);
        for (int i = 0; i < cameras.entries().size(); i++) {
            CamerasJson.Entry entry = cameras.entries().get(i);
            DepthFiles depths = cameras.depths();
            int view = i;
            String where = FileNames.CAMERAS + ": " + entry.image();
            Optional<Path> image = survey.attempt(where, () -> survey.existing(entry.image()));
            Optional<Path> mask = survey.attempt(where, () -> survey.existing(entry.mask()));
            Optional<DepthSource> depth = survey.attempt(where, () -> depth(survey, depths, view));
            if (image.isPresent() && mask.isPresent() && depth.isPresent()) {
                MaskSource source = new MaskSource.InFile(mask.get());
                survey.add(new DescribedView(where, entry.image(), image.get(), source, entry.camera(), depth.get()));
            }
        }
        return survey.finish(cameras.referenceIndex(), DescribedPoints.NONE);
    }

    private static DepthSource depth(Survey survey, DepthFiles depths, int view) {
        return depths instanceof DepthFiles.InUnits said
                ? new DepthSource.InFile(survey.existing(said.names().get(view)), said.unit())
                : new DepthSource.None();
    }

    private static CamerasJson parsed(JsonNode root, Path file, Survey survey) {
        try {
            return CamerasJson.parse(root, e -> survey.add(new Flaw(FileNames.CAMERAS, e.getMessage())));
        } catch (IllegalArgumentException e) {
            throw new ViewSetException(file, e.getMessage());
        }
    }

    @Override
    public void requireExpressible(Export export) {
        throw new IllegalArgumentException("svdmv's own format is written by svdmv import DIR --output DIR");
    }

    @Override
    public void write(Export export, Path folder) {
        requireExpressible(export);
    }

    @Override
    public String readme(Export export) {
        return "";
    }
}
