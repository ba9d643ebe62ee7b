package org.svdmv.assets.chart;

import java.awt.image.BufferedImage;
import org.svdmv.assets.viewset.Png;

/** A diagram of 840 x 480 pixels, black on white. */
public sealed interface Chart permits LineChart, BarChart {
    BufferedImage image();

    /** The image as the bytes of a PNG file. */
    default byte[] png() {
        return Png.bytes(image());
    }
}
