package org.svdmv.geometry.consistency;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/** A number, or why there is none. */
public sealed interface Reading {
    /** Never NaN. */
    record Measured(double value) implements Reading {
        public Measured {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "need a finite measurement, got " + value + "; what cannot be measured is Unmeasured");
            }
        }
    }

    /** @param reason completes "not measured, because" */
    record Unmeasured(String reason) implements Reading {}

    static Reading of(double value) {
        return new Measured(value);
    }

    static Reading none(String reason) {
        return new Unmeasured(reason);
    }

    default OptionalDouble number() {
        return this instanceof Measured m ? OptionalDouble.of(m.value()) : OptionalDouble.empty();
    }

    /** Of another quantity where this one is known. */
    default Reading map(DoubleUnaryOperator function) {
        return this instanceof Measured m ? of(function.applyAsDouble(m.value())) : this;
    }
}
