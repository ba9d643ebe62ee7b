/**
 * Training: denoising score matching on orbits, and the autoencoder below it.
 *
 * <p>A {@link org.svdmv.core.training.Recipe} says everything that is chosen; a {@link org.svdmv.core.training.Trainer} runs its stages
 * one after the other. Every random draw is a function of (seed, stage, step), so a run that is stopped and resumed ends with the same
 * bits as one that was not.
 */
package org.svdmv.core.training;
