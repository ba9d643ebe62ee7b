package org.svdmv.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.svdmv.assets.model.EmbeddedModel;
import org.svdmv.cli.options.WeightsOptions;
import org.svdmv.core.checkpoint.CheckpointException;
import org.svdmv.core.checkpoint.ModelLocator;
import org.svdmv.core.checkpoint.ModelLocator.Located;
import org.svdmv.core.checkpoint.PublishedModel;

/**
 * The weights that are used.
 *
 * @param name what people call them
 * @param note what to know about them; empty where there is nothing to say
 */
record ModelChoice(String name, Path path, String note) {
    /** The model that comes with the program. */
    static final String EMBEDDED = "svdmv-mini";

    private static final String EMBEDDED_NOTE = "the built-in demonstration, trained on synthetic toys;"
            + " for photographs use the SV3D weights (svdmv models pull sv3d_p)";

    /** What the options say; without any the model that comes with the program. */
    static ModelChoice of(WeightsOptions options, Terminal terminal) {
        if (options.weights().isPresent()) {
            return ofPath(options.weights().get());
        }
        String name = options.model().orElse(EMBEDDED);
        ModelLocator locator = new ModelLocator(terminal.environment(), List.of());
        return name.equals(EMBEDDED) ? embedded(locator) : located(locator, name);
    }

    static ModelChoice ofPath(Path path) {
        Path file = path.toAbsolutePath().normalize();
        return new ModelChoice(file.getFileName().toString().replaceFirst("\\.safetensors$", ""), file, "");
    }

    private static ModelChoice embedded(ModelLocator locator) {
        Path cache = locator.downloadFolder().resolve("embedded");
        return new ModelChoice(EMBEDDED, EmbeddedModel.bundled().unpack(cache), EMBEDDED_NOTE);
    }

    private static ModelChoice located(ModelLocator locator, String name) {
        Located located = locator.named(name).orElseThrow(() -> new CheckpointException(missing(locator, name)));
        return new ModelChoice(name, located.path(), located.place());
    }

    private static String missing(ModelLocator locator, String name) {
        String names = locator.all().stream().map(Located::name).distinct().collect(Collectors.joining(", "));
        return "there is no model " + name + " on this machine; there are " + EMBEDDED
                + (names.isEmpty() ? "" : ", " + names)
                + (PublishedModel.named(name).isPresent()
                        ? "; svdmv models pull " + name + " fetches it"
                        : "; name a file with --weights FILE");
    }
}
