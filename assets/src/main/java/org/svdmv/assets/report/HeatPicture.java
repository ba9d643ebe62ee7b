package org.svdmv.assets.report;

import java.awt.image.BufferedImage;
import org.svdmv.geometry.consistency.HeatMap;

/** A heat map in color: black over red and yellow to white, blue what the other silhouettes carve away, gray what is hidden. */
public final class HeatPicture {
    private static final int WHITE = 0xFFFFFF;
    private static final int GRAY = 0xB4B4B4;
    private static final int BLUE = 0x0072B2;

    /** Levels that are drawn brightest. */
    static final float HOTTEST = 40;

    private HeatPicture() {}

    public static BufferedImage of(HeatMap map) {
        BufferedImage image = new BufferedImage(map.width(), map.height(), BufferedImage.TYPE_INT_RGB);
        for (int p = 0; p < map.levels().length; p++) {
            image.setRGB(p % map.width(), p / map.width(), color(map.levels()[p]));
        }
        return image;
    }

    private static int color(float level) {
        if (level == HeatMap.BACKGROUND) {
            return WHITE;
        }
        if (level == HeatMap.CARVED) {
            return BLUE;
        }
        return level == HeatMap.HIDDEN ? GRAY : hot(level / HOTTEST);
    }

    private static int hot(float heat) {
        return ramp(3 * heat) << 16 | ramp(3 * heat - 1) << 8 | ramp(3 * heat - 2);
    }

    private static int ramp(float value) {
        return Math.round(255 * Math.max(0, Math.min(1, value)));
    }
}
