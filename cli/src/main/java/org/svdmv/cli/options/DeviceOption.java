package org.svdmv.cli.options;

import java.util.Optional;
import picocli.CommandLine.Option;

/** What computes. */
public final class DeviceOption {

    @Option(
            names = "--device",
            paramLabel = "DEVICE",
            description = "cpu, cuda or cuda:1; without it the first GPU that the engine can use, else the CPU.")
    private Optional<String> device = Optional.empty();

    /** The device that was asked for. */
    public Optional<String> device() {
        return device;
    }
}
