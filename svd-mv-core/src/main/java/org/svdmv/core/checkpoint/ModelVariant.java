package org.svdmv.core.checkpoint;

import java.util.List;
import java.util.Locale;
import org.svdmv.core.checkpoint.SamplingFacts.GuidanceKind;
import org.svdmv.core.checkpoint.SamplingFacts.PreconditioningKind;
import org.svdmv.core.checkpoint.SamplingFacts.SamplerKind;
import org.svdmv.core.checkpoint.VectorCondition.Quantity;

/** A published model, and what its configuration says that its weights do not. Source: generative-models, scripts/sampling/configs. */
public enum ModelVariant {
    /** Stable Video Diffusion, 14 frames of video. */
    SVD(14, 1024, 576, 0.02, 25, GuidanceKind.LINEAR, 1.0, 2.5),
    /** Stable Video Diffusion, 25 frames of video. */
    SVD_XT(25, 1024, 576, 0.02, 30, GuidanceKind.LINEAR, 1.5, 3.0),
    /** Static orbits; the elevation is read off the picture. */
    SV3D_U(21, 576, 576, 1e-5, 50, GuidanceKind.TRIANGLE, 1.0, 2.5),
    /** Orbits with an elevation and an azimuth for each view. */
    SV3D_P(21, 576, 576, 1e-5, 50, GuidanceKind.TRIANGLE, 1.0, 2.5),
    /** Anything else that describes itself in its metadata; the numbers here are those of SV3D. */
    CUSTOM(21, 576, 576, 1e-5, 50, GuidanceKind.TRIANGLE, 1.0, 2.5);

    private final int frames;
    private final int imageWidth;
    private final int imageHeight;
    private final double condAug;
    private final SamplingFacts sampling;

    ModelVariant(
            int frames,
            int imageWidth,
            int imageHeight,
            double condAug,
            int steps,
            GuidanceKind guidance,
            double guidanceMin,
            double guidanceMax) {
        this.frames = frames;
        this.imageWidth = imageWidth;
        this.imageHeight = imageHeight;
        this.condAug = condAug;
        this.sampling = new SamplingFacts(
                SamplerKind.EULER,
                steps,
                guidance,
                guidanceMin,
                guidanceMax,
                0.002,
                700,
                7,
                PreconditioningKind.VELOCITY,
                1);
    }

    /** Name on the command line and in files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it makes an orbit around an object, its last view the input's; otherwise a video that begins with the input. */
    public boolean orbits() {
        return this == SV3D_U || this == SV3D_P || this == CUSTOM;
    }

    int frames() {
        return frames;
    }

    int imageWidth() {
        return imageWidth;
    }

    int imageHeight() {
        return imageHeight;
    }

    double condAug() {
        return condAug;
    }

    SamplingFacts sampling() {
        return sampling;
    }

    /** The numbers in its conditioning vector, in order. */
    List<VectorCondition> vector() {
        return switch (this) {
            case SVD, SVD_XT ->
                List.of(
                        new VectorCondition(Quantity.FPS_ID, 256),
                        new VectorCondition(Quantity.MOTION_BUCKET_ID, 256),
                        new VectorCondition(Quantity.COND_AUG, 256));
            case SV3D_U -> List.of(new VectorCondition(Quantity.COND_AUG, 256));
            case SV3D_P ->
                List.of(
                        new VectorCondition(Quantity.COND_AUG, 256),
                        new VectorCondition(Quantity.POLARS_RAD, 512),
                        new VectorCondition(Quantity.AZIMUTHS_RAD, 512));
            case CUSTOM -> List.of();
        };
    }
}
