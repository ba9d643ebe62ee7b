package org.svdmv.core.training;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One stage of a training. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Stage.Autoencoding.class, name = "autoencoding"),
    @JsonSubTypes.Type(value = Stage.Denoising.class, name = "denoising")
})
public sealed interface Stage {

    /** Unique within a recipe; names the rows of the loss curve. */
    String name();

    Optimization optimization();

    /**
     * The decoder on single views: {@code L1 + squareWeight L2 + edgeWeight L1(differences of neighbors)}, each averaged over its elements.
     */
    record Autoencoding(String name, Optimization optimization, double squareWeight, double edgeWeight)
            implements Stage {}

    /**
     * Denoiser and image encoder by denoising score matching in the form of Karras et al. (arXiv 2206.00364).
     *
     * @param frames views per sample: 1 for single views, or the whole orbit
     * @param meanLogSigma P_mean: ln(sigma) ~ N(P_mean, P_std^2)
     * @param stdLogSigma P_std
     * @param dropout share of samples whose conditioning picture is hidden
     */
    record Denoising(
            String name, Optimization optimization, int frames, double meanLogSigma, double stdLogSigma, double dropout)
            implements Stage {}
}
