package org.svdmv.assets.image;

import java.awt.image.BufferedImage;

/**
 * An object as the model sees it.
 *
 * @param image the object on white, square, {@code TYPE_INT_RGB}
 * @param mask how much of each pixel it covers, 0 to 255, {@code TYPE_BYTE_GRAY}
 */
public record Framed(BufferedImage image, BufferedImage mask) {}
