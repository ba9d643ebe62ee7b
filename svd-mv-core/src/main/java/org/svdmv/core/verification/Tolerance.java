package org.svdmv.core.verification;

import org.svdmv.core.kernel.Precision;

/** The largest relative error of a faithful implementation. */
enum Tolerance {
    /** What is computed in double or float32 whatever the precision. */
    EXACT(1e-4, 1e-4, 1e-4),
    /** Where the reference saw the picture before it was rounded to 8 bits. */
    ROUNDED(1e-2, 1e-2, 1e-2),
    /** One evaluation of a network. */
    NETWORK(1e-4, 3e-2, 5e-3),
    /** A whole decoder, which computes in float32. */
    DECODER(1e-3, 1e-3, 1e-3),
    /** Many evaluations one after the other: errors add up. */
    WHOLE(1e-3, 1e-1, 2e-2);

    private final double f32;
    private final double bf16;
    private final double f16;

    Tolerance(double f32, double bf16, double f16) {
        this.f32 = f32;
        this.bf16 = bf16;
        this.f16 = f16;
    }

    double in(Precision precision) {
        return switch (precision) {
            case F32 -> f32;
            case BF16 -> bf16;
            case F16 -> f16;
        };
    }
}
