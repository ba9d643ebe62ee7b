package org.svdmv.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code svdmv models}: what weights there are and what is in them. */
@Command(
        name = "models",
        description = "Finds, inspects, verifies and fetches model weights.",
        footer = {"  svdmv models list", "  svdmv models inspect sv3d_p.safetensors"},
        subcommands = {
            ModelsListCommand.class,
            ModelsInspectCommand.class,
            ModelsVerifyCommand.class,
            ModelsPullCommand.class
        })
final class ModelsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: svdmv models COMMAND");
    }
}
