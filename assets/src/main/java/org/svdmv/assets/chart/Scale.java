package org.svdmv.assets.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * An axis from {@code first * step} to {@code last * step} with a tick at every step, which is 1, 2 or 5 times a power of ten: the
 * smallest for which the ticks are few enough.
 */
record Scale(long first, long last, BigDecimal step) {
    private static final int MOST_TICKS = 9;
    private static final int[] MANTISSAS = {1, 2, 5};

    /** Covers all finite values; the step is no smaller than the least one asked for. */
    static Scale of(DoubleStream values, double leastStep) {
        double[] finite = values.filter(Double::isFinite).toArray();
        double low = DoubleStream.of(finite).min().orElse(0);
        double high = DoubleStream.of(finite).max().orElse(1);
        if (high - low <= 1e-9 * Math.max(Math.abs(low), Math.abs(high))) {
            double room = low == 0 ? 1 : Math.abs(low) / 10;
            low -= room;
            high += room;
        }
        int exponent = (int) Math.floor(Math.log10(high - low)) - 2;
        for (int i = 0; ; i++) {
            BigDecimal step = BigDecimal.valueOf(MANTISSAS[i % 3]).scaleByPowerOfTen(exponent + i / 3);
            Scale scale = covering(low, high, step);
            if (step.doubleValue() >= leastStep && scale.last - scale.first < MOST_TICKS) {
                return scale;
            }
        }
    }

    private static Scale covering(double low, double high, BigDecimal step) {
        // A value a rounding error beyond a tick needs no further one.
        double rounding = 1e-9;
        return new Scale(
                (long) Math.floor(low / step.doubleValue() + rounding),
                (long) Math.ceil(high / step.doubleValue() - rounding),
                step);
    }

    /** 0 at the first tick, 1 at the last. */
    double fraction(double value) {
        return (value / step.doubleValue() - first) / (last - first);
    }

    List<BigDecimal> ticks() {
        return LongStream.rangeClosed(first, last)
                .mapToObj(i -> step.multiply(BigDecimal.valueOf(i)))
                .toList();
    }

    /** All ticks with the same number of decimals. */
    String label(BigDecimal tick) {
        return tick.setScale(Math.max(0, step.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
