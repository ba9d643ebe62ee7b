/**
 * From files to named tensors: safetensors headers checked and data mapped ({@link org.svdmv.core.checkpoint.SafetensorsFile}), the two
 * arrangements of published checkpoints brought to the names of the sgm reference ({@link org.svdmv.core.checkpoint.Layout}), what a model is
 * ({@link org.svdmv.core.checkpoint.ModelFacts}), and its networks' tensors ({@link org.svdmv.core.checkpoint.Checkpoint#open}).
 */
package org.svdmv.core.checkpoint;
