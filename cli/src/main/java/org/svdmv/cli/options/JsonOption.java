package org.svdmv.cli.options;

import picocli.CommandLine.Option;

/** How the result is written. */
public final class JsonOption {

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean asked;

    /** Whether the result is to be one JSON object. */
    public boolean asked() {
        return asked;
    }
}
