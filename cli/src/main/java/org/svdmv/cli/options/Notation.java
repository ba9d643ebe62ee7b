package org.svdmv.cli.options;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.svdmv.core.kernel.Precision;
import org.svdmv.core.sampling.Guidance;
import org.svdmv.core.sampling.Sampler;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the core's choices are written, on the command line and in run.json; each can be read back. */
public final class Notation {
    private static final Map<String, Sampler> SAMPLERS = Map.of(
            "euler", new Sampler.Euler(),
            "heun", new Sampler.Heun(),
            "ddim", new Sampler.Ddim(),
            "dpm_solver_2m", new Sampler.DpmSolver2M());

    private Notation() {}

    /** {@code euler}, {@code heun}, {@code ddim}, {@code dpm_solver_2m}. */
    public static String of(Sampler sampler) {
        return SAMPLERS.entrySet().stream()
                .filter(e -> e.getValue().equals(sampler))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    public static Sampler sampler(String text) {
        Sampler sampler = SAMPLERS.get(text.toLowerCase(Locale.ROOT).replace('-', '_'));
        if (sampler == null) {
            throw new IllegalArgumentException("there is no sampler " + text + "; there are "
                    + SAMPLERS.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        return sampler;
    }

    /** {@code none}, {@code constant:2.5}, {@code linear:1:3}, {@code triangle:1:2.5}. */
    public static String of(Guidance guidance) {
        if (guidance instanceof Guidance.Constant constant) {
            return "constant:" + constant.scale();
        }
        if (guidance instanceof Guidance.Linear linear) {
            return "linear:" + linear.min() + ":" + linear.max();
        }
        if (guidance instanceof Guidance.Triangle triangle) {
            return "triangle:" + triangle.min() + ":" + triangle.max();
        }
        return "none";
    }

    public static Guidance guidance(String text) {
        String[] parts = text.toLowerCase(Locale.ROOT).split(":", -1);
        List<Double> numbers =
                Arrays.stream(parts).skip(1).map(Notation::number).toList();
        String form = parts[0] + "/" + numbers.size();
        return switch (form) {
            case "none/0" -> new Guidance.Unguided();
            case "constant/1" -> new Guidance.Constant(numbers.get(0));
            case "linear/2" -> new Guidance.Linear(numbers.get(0), numbers.get(1));
            case "triangle/2" -> new Guidance.Triangle(numbers.get(0), numbers.get(1));
            default ->
                throw new IllegalArgumentException("cannot read the guidance " + text
                        + "; write none, constant:2.5, linear:1:3 or triangle:1:2.5");
        };
    }

    /** {@code f32}, {@code bf16}, {@code f16}. */
    public static Precision precision(String text) {
        for (Precision precision : Precision.values()) {
            if (precision.label().equalsIgnoreCase(text)) {
                return precision;
            }
        }
        throw new IllegalArgumentException("there is no number type " + text + "; there are f32, bf16, f16");
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(text + " is not a number", e);
        }
    }

    /** Reads a {@link Sampler} from the command line. */
    static final class SamplerConverter implements ITypeConverter<Sampler> {
        @Override
        public Sampler convert(String text) {
            return read(() -> sampler(text));
        }
    }

    /** Reads a {@link Guidance} from the command line. */
    static final class GuidanceConverter implements ITypeConverter<Guidance> {
        @Override
        public Guidance convert(String text) {
            return read(() -> guidance(text));
        }
    }

    /** Reads a {@link Precision} from the command line. */
    static final class PrecisionConverter implements ITypeConverter<Precision> {
        @Override
        public Precision convert(String text) {
            return read(() -> precision(text));
        }
    }

    private static <T> T read(java.util.function.Supplier<T> reader) {
        try {
            return reader.get();
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
