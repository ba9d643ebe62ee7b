package org.svdmv.cli.options;

import java.util.Optional;
import org.svdmv.core.kernel.Precision;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What computes, and in which number type. */
public final class DeviceOptions {

    @Option(
            names = "--dtype",
            paramLabel = "TYPE",
            description = "Number type of the networks: f32, bf16 or f16 (f16 on a GPU only).",
            converter = Notation.PrecisionConverter.class)
    private Optional<Precision> precision = Optional.empty();

    @Mixin
    private DeviceOption device;

    /** The number type that was asked for. */
    public Optional<Precision> precision() {
        return precision;
    }

    /** The device that was asked for. */
    public Optional<String> device() {
        return device.device();
    }
}
