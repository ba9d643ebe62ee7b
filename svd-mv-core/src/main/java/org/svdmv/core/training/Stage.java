package org.svdmv.core.training;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * One stage of a training. The stages of a video model (arXiv 2311.15127, section 3) are denoising stages: single views, orbits, and a short
 * fine-tune on the best orbits.
 */
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
            implements Stage {

        public Autoencoding {
            require(name);
            need(squareWeight >= 0 && edgeWeight >= 0, name, "squareWeight >= 0 and edgeWeight >= 0");
        }
    }

    /**
     * Denoiser and image encoder by denoising score matching in the form of Karras et al. (arXiv 2206.00364).
     *
     * @param frames views per sample, neighbors on the orbit: 1 for single views, or the whole orbit
     * @param meanLogSigma P_mean: ln(sigma) ~ N(P_mean, P_std^2)
     * @param stdLogSigma P_std
     * @param dropout share of samples whose conditioning picture is hidden
     * @param imageEncoderFrozen whether the image encoder stays as it is
     */
    record Denoising(
            String name,
            Optimization optimization,
            int frames,
            double meanLogSigma,
            double stdLogSigma,
            double dropout,
            boolean imageEncoderFrozen)
            implements Stage {

        public Denoising {
            require(name);
            need(frames > 0, name, "frames above 0");
            need(Double.isFinite(meanLogSigma) && stdLogSigma >= 0, name, "a finite meanLogSigma and stdLogSigma >= 0");
            need(dropout >= 0 && dropout <= 1, name, "0 <= dropout <= 1");
        }

        Denoising withFrames(int views) {
            return new Denoising(name, optimization, views, meanLogSigma, stdLogSigma, dropout, imageEncoderFrozen);
        }
    }

    private static void require(String name) {
        need(!name.isBlank() && !name.contains(","), name, "a name without commas");
    }

    private static void need(boolean truth, String name, String condition) {
        if (!truth) {
            throw new IllegalArgumentException("the stage \"" + name + "\" needs " + condition);
        }
    }
}
