/** Proof that a checkpoint answers as the reference implementations do, stage by stage. */
package org.svdmv.core.verification;
