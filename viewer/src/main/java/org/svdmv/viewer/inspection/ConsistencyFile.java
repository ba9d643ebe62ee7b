package org.svdmv.viewer.inspection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.svdmv.assets.viewset.Json;
import org.svdmv.geometry.consistency.Grade;
import org.svdmv.geometry.consistency.Reading;

/** consistency.json as {@code svdmv check} writes it. */
public final class ConsistencyFile {
    private static final String NAME = "consistency.json";

    private ConsistencyFile() {}

    /** Where {@code svdmv check} leaves it for a view set. */
    public static Optional<Path> beside(Path viewSet) {
        return Stream.of(viewSet.resolve("consistency").resolve(NAME), viewSet.resolve(NAME))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** An {@link IOException} says which file is no report, and why. */
    public static Agreement read(Path file) throws IOException {
        try {
            JsonNode root = Json.parse(Files.readAllBytes(file));
            List<ViewAgreement> views = new ArrayList<>();
            root.path("views").forEach(v -> views.add(view(v, root.path("tracks"))));
            List<String> remarks = new ArrayList<>();
            root.path("remarks").forEach(r -> remarks.add(r.asText()));
            return new Agreement(Grade.valueOf(root.path("grade").asText()), remarks, views);
        } catch (IllegalArgumentException | JsonProcessingException e) {
            throw new IOException(
                    file + " is no consistency report: " + e.getMessage() + "; svdmv check writes it again", e);
        }
    }

    private static ViewAgreement view(JsonNode v, JsonNode tracks) {
        String name = v.path("name").asText();
        Reading reprojection = Reading.none("no feature of this view is in a track");
        for (JsonNode observed : tracks.path("views")) {
            if (observed.path("name").asText().equals(name)) {
                reprojection = reading(observed, "reprojection_rmse_pixels");
            }
        }
        return new ViewAgreement(name, reading(v, "silhouette_iou"), reading(v, "photometric_levels"), reprojection);
    }

    private static Reading reading(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isNumber() && Double.isFinite(value.asDouble())
                ? Reading.of(value.asDouble())
                : Reading.none(value.asText("not in the report"));
    }
}
