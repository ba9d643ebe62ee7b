package org.svdmv.viewer.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.svdmv.assets.viewset.Json;
import org.svdmv.viewer.action.Panel;
import org.svdmv.viewer.navigation.NavigationStyle;

/** viewer.json in the folder of settings. */
record SettingsFile(Path folder) {
    private Path file() {
        return folder.resolve("viewer.json");
    }

    /** What was remembered; the usual where nothing was, or nothing that can be read. */
    Settings read() {
        try {
            return Files.isRegularFile(file()) ? of(Json.parse(Files.readAllBytes(file()))) : Settings.USUAL;
        } catch (IOException | IllegalArgumentException e) {
            return Settings.USUAL;
        }
    }

    private static Settings of(JsonNode root) {
        Set<Panel> panels = EnumSet.noneOf(Panel.class);
        root.path("panels").forEach(name -> panels.add(Panel.valueOf(name.asText())));
        return new Settings(
                root.path("width").asInt(Settings.USUAL.width()),
                root.path("height").asInt(Settings.USUAL.height()),
                panels,
                NavigationStyle.valueOf(root.path("style").asText()),
                root.path("layout").asText());
    }

    void write(Settings settings) throws IOException {
        ObjectNode root = Json.object()
                .put("width", settings.width())
                .put("height", settings.height())
                .put("style", settings.style().name());
        settings.panels().stream().sorted().forEach(p -> root.withArray("/panels")
                .add(p.name()));
        root.put("layout", settings.layout());
        Files.createDirectories(folder);
        Files.writeString(file(), Json.text(root));
    }
}
