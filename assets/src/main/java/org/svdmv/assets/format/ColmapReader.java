package org.svdmv.assets.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svdmv.assets.viewset.ViewSetException;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.Pose;
import org.svdmv.geometry.hull.PointCloud;

/** Reads a COLMAP model and the pictures beside it; where both are, binary files go before text, as in COLMAP. */
record ColmapReader(Kind kind) implements ViewSetReader {
    enum Kind {
        TEXT,
        BINARY,
        /** Binary, in sparse/0. */
        GAUSSIAN_SPLATTING
    }

    private static final List<String> MODELS = List.of("sparse/0/", "sparse/", "colmap/sparse/0/", "");

    /** Where the model's files are, relative to the directory, and how they end. */
    private record Place(String folder, String ending) {
        Kind kind() {
            if (ending.equals(".txt")) {
                return Kind.TEXT;
            }
            return folder.equals("sparse/0/") ? Kind.GAUSSIAN_SPLATTING : Kind.BINARY;
        }

        String file(String stem) {
            return folder + stem + ending;
        }
    }

    private static Optional<Place> place(Path directory) {
        for (String folder : MODELS) {
            for (String ending : List.of(".bin", ".txt")) {
                Place place = new Place(folder, ending);
                if (Files.isRegularFile(directory.resolve(place.file("cameras")))
                        && Files.isRegularFile(directory.resolve(place.file("images")))) {
                    return Optional.of(place);
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean recognizes(Path directory) {
        return place(directory).map(p -> p.kind() == kind).orElse(false);
    }

    @Override
    public Description describe(Path directory) {
        Place place = place(directory).orElseThrow();
        Path file = directory.resolve(place.file("images"));
        Survey survey = new Survey(directory, file);
        ColmapModel model = model(survey, directory, place);
        Map<Integer, ColmapModel.Lens> lenses = new HashMap<>();
        model.lenses().forEach(lens -> lenses.put(lens.id(), lens));
        String pictures = survey.exists("images") ? "images/" : "";
        for (ColmapModel.Image image : model.images()) {
            String where = place.file("images") + ": image " + image.id() + " (" + Survey.shortened(image.name()) + ")";
            Optional<Path> picture = survey.attempt(
                    where, () -> survey.existing((Survey.isBelow(image.name()) ? pictures : "") + image.name()));
            Optional<MaskSource> mask = survey.attempt(where, () -> mask(survey, image.name()));
            Optional<Pose> pose = survey.attempt(where, image::pose);
            Optional<Intrinsics> lens = survey.attempt(where, () -> lens(lenses, image));
            if (picture.isPresent() && mask.isPresent() && pose.isPresent() && lens.isPresent()) {
                Camera camera = new Camera(lens.get(), pose.get());
                survey.add(new DescribedView(where, image.name(), picture.get(), mask.get(), camera));
            }
        }
        List<Camera> cameras =
                survey.views().stream().map(DescribedView::camera).toList();
        return survey.finish(ReferenceView.of(cameras), DescribedPoints.in(place.file("points3D"), model.points()));
    }

    private static Intrinsics lens(Map<Integer, ColmapModel.Lens> lenses, ColmapModel.Image image) {
        if (!lenses.containsKey(image.lensId())) {
            throw new IllegalArgumentException(
                    "names camera " + image.lensId() + ", there are " + lenses.keySet() + "; write the model again");
        }
        return lenses.get(image.lensId()).intrinsics();
    }

    private static MaskSource mask(Survey survey, String image) {
        String mask = "masks/" + image + ".png";
        return Survey.isBelow(mask) && survey.exists(mask)
                ? new MaskSource.InFile(survey.existing(mask))
                : new MaskSource.Alpha();
    }

    private interface Parser<T> {
        T parse(Path file) throws IOException;
    }

    private static ColmapModel model(Survey survey, Path directory, Place place) {
        boolean text = place.kind() == Kind.TEXT;
        List<ColmapModel.Lens> lenses =
                parsed(survey, directory, place.file("cameras"), text ? ColmapText::lenses : ColmapBinary::lenses);
        List<ColmapModel.Image> images =
                parsed(survey, directory, place.file("images"), text ? ColmapText::images : ColmapBinary::images);
        String points = place.file("points3D");
        PointCloud cloud = survey.exists(points)
                ? parsed(survey, directory, points, text ? ColmapText::points : ColmapBinary::points)
                : new PointCloud(new float[0], new byte[0]);
        return new ColmapModel(lenses, images, cloud);
    }

    private static <T> T parsed(Survey survey, Path directory, String name, Parser<T> parser) {
        Path file = directory.resolve(name);
        try {
            return parser.parse(survey.existing(name));
        } catch (IOException e) {
            throw new ViewSetException(file, "cannot be read (" + e.getMessage() + ")");
        } catch (IllegalArgumentException e) {
            throw new ViewSetException(file, e.getMessage());
        }
    }
}
