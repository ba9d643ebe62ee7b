package org.svdmv.cli;

import ai.djl.Device;
import ai.djl.engine.Engine;
import java.util.Optional;
import org.svdmv.cli.options.DeviceOptions;
import org.svdmv.core.kernel.Precision;

/** What computes, and in which number type. */
record Compute(Device device, Precision precision) {

    /** What was asked for; otherwise the first GPU, else the CPU, in the fastest number type that it has. */
    static Compute of(DeviceOptions options) {
        Device device = device(options.device());
        return new Compute(device, options.precision().orElseGet(() -> fastest(device)));
    }

    /** The device of this name; without one the best. */
    static Device device(Optional<String> asked) {
        int gpus = Engine.getEngine("PyTorch").getGpuCount();
        String name = asked.orElse(gpus > 0 ? "cuda" : "cpu");
        if (name.equals("cpu")) {
            return Device.cpu();
        }
        if (!name.matches("cuda(:[0-9]{1,3})?")) {
            throw new IllegalArgumentException("there is no device " + name + "; there are cpu, cuda, cuda:1, ..");
        }
        int index = name.equals("cuda") ? 0 : Integer.parseInt(name.substring("cuda:".length()));
        if (index >= gpus) {
            throw new IllegalArgumentException("the engine sees " + gpus + " GPUs and cannot use " + name
                    + "; svdmv doctor says why, --device cpu works everywhere");
        }
        return Device.gpu(index);
    }

    private static Precision fastest(Device device) {
        boolean bfloat16 = device.isGpu() || Machine.here().hasFastBfloat16();
        return bfloat16 ? Precision.BF16 : Precision.F32;
    }

    /** As on the command line: cpu, cuda:0. */
    String deviceName() {
        return device.isGpu() ? "cuda:" + device.getDeviceId() : "cpu";
    }
}
