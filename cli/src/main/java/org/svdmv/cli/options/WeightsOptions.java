package org.svdmv.cli.options;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which weights to use: a file or folder, a model of this machine by name, or neither. */
public final class WeightsOptions {

    @ArgGroup(exclusive = true, multiplicity = "0..1")
    private Choice choice = new Choice();

    /** The file or folder that was named. */
    public Optional<Path> weights() {
        return choice.weights;
    }

    /** The model that was named. */
    public Optional<String> model() {
        return choice.model;
    }

    private static final class Choice {
        @Option(
                names = "--weights",
                paramLabel = "FILE|DIR",
                description = "A .safetensors file, or a folder in the layout of diffusers.")
        private Optional<Path> weights = Optional.empty();

        @Option(
                names = "--model",
                paramLabel = "NAME",
                description =
                        "A model of this machine by its name; svdmv models list shows them. Without it the built-in one.")
        private Optional<String> model = Optional.empty();
    }
}
