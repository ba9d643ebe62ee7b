/**
 * From a picture file to what the model sees.
 *
 * <pre>
 *   PictureFile.read      file      -> picture   sRGB, 8 bit, straight alpha, upright
 *   Matte.apply           picture   -> cutout    alpha is the object
 *   Framing.frame         cutout    -> framed    the object centered on a white square
 * </pre>
 *
 * Pictures are {@code TYPE_INT_ARGB}. Whatever is wrong with one is a {@link org.svdmv.assets.image.PictureException}.
 */
package org.svdmv.assets.image;
