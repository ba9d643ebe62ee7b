package org.svdmv.geometry.metric;

import java.awt.image.BufferedImage;

/** Mean squared error over the pixels and their red, green and blue, values from 0 to 1. */
public final class Mse {
    private Mse() {}

    public static double of(BufferedImage a, BufferedImage b) {
        Channels.refuseUnlessOfOneSize(a, b);
        double[][] x = Channels.of(a).values();
        double[][] y = Channels.of(b).values();
        double sum = 0;
        for (int channel = 0; channel < 3; channel++) {
            for (int i = 0; i < x[channel].length; i++) {
                double difference = x[channel][i] - y[channel][i];
                sum += difference * difference;
            }
        }
        return sum / (3 * x[0].length);
    }
}
