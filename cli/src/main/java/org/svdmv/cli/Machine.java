package org.svdmv.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What this machine has. Linux says it in /proc; elsewhere some of it stays unknown.
 *
 * @param cpu name of the processor
 * @param cores processors that this process may use
 * @param cpuFlags instruction sets, in Linux's names
 * @param memoryBytes memory of the machine or of the container
 * @param freeMemoryBytes what of it can still be had
 */
record Machine(String cpu, int cores, Set<String> cpuFlags, long memoryBytes, long freeMemoryBytes) {
    private static final Path CPU = Path.of("/proc/cpuinfo");
    private static final Path MEMORY = Path.of("/proc/meminfo");

    static Machine here() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long memory = system.getTotalMemorySize();
        List<String> cpu = lines(CPU);
        return new Machine(
                value(cpu, "model name").orElse(System.getProperty("os.arch")),
                Runtime.getRuntime().availableProcessors(),
                Set.copyOf(List.of(value(cpu, "flags").orElse("").split(" "))),
                memory,
                Math.min(memory, kibibytes(MEMORY, "MemAvailable").orElse(system.getFreeMemorySize())));
    }

    /** Whether the processor multiplies bfloat16 matrices faster than float32 ones. */
    boolean hasFastBfloat16() {
        return cpuFlags.contains("avx512_bf16") || cpuFlags.contains("amx_bf16");
    }

    private static Optional<Long> kibibytes(Path file, String name) {
        return value(lines(file), name).map(v -> 1024 * Long.parseLong(v.split(" ")[0]));
    }

    private static List<String> lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Of the first line "name : value". */
    private static Optional<String> value(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst();
    }
}
