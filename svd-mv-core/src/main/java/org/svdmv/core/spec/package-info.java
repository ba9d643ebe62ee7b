/** How big the networks are: what a checkpoint tells and what the networks are built by. */
package org.svdmv.core.spec;
