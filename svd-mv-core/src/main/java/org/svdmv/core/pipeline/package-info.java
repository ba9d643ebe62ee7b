/** From one picture to the views of an orbit: encoders, sampler, decoder, one after the other. */
package org.svdmv.core.pipeline;
