package org.svdmv.geometry.metric;

import java.awt.image.BufferedImage;

/**
 * Structural similarity (Wang, Bovik, Sheikh and Simoncelli 2004), mean over red, green and blue; see {@link Similarity} for the
 * equation. The mean leaves out the 5 pixels next to the border, as scikit-image does with gaussian_weights=True, sigma=1.5,
 * use_sample_covariance=False, data_range=1.
 */
public final class Ssim {
    private Ssim() {}

    /** 1 for equal pictures, of at least 11 x 11 pixels. */
    public static double of(BufferedImage a, BufferedImage b) {
        Channels.refuseUnlessOfOneSize(a, b);
        Channels x = Channels.of(a);
        Channels y = Channels.of(b);
        x.refuseUnlessAWindowFits("SSIM");
        double sum = 0;
        for (int channel = 0; channel < 3; channel++) {
            sum += Similarity.of(x.values()[channel], y.values()[channel], x.width(), x.height())
                    .structural();
        }
        return sum / 3;
    }
}
