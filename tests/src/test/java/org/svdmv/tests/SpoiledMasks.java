package org.svdmv.tests;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.svdmv.camera.View;
import org.svdmv.camera.ViewSet;

/** One way to spoil masks, as data: its name, how many views it is done to, and what stays object. */
record SpoiledMasks(String name, int count, Rule rule) {
    private static final int FIRST = 5;
    private static final int STEP = 7;

    /** Whether a pixel is object in the spoiled mask. */
    interface Rule {
        boolean isObject(BufferedImage mask, BufferedImage others, int x, int y);
    }

    static List<SpoiledMasks> all() {
        return List.of(
                new SpoiledMasks("true", 0, (m, o, x, y) -> at(m, x, y)),
                new SpoiledMasks("one lacks its right half", 1, SpoiledMasks::half),
                new SpoiledMasks("two lack their right halves", 2, SpoiledMasks::half),
                new SpoiledMasks("one has a hole", 1, SpoiledMasks::hole),
                new SpoiledMasks("two have holes", 2, SpoiledMasks::hole),
                new SpoiledMasks("one lacks its border", 1, SpoiledMasks::border),
                new SpoiledMasks("one of another object", 1, (m, o, x, y) -> at(o, x, y)),
                new SpoiledMasks("two of another object", 2, (m, o, x, y) -> at(o, x, y)));
    }

    ViewSet of(ViewSet set, ViewSet other) {
        List<View> views = new ArrayList<>(set.views());
        for (int i = 0; i < count; i++) {
            int index = (FIRST + STEP * i) % set.size();
            View view = views.get(index);
            BufferedImage spoiled =
                    spoiled(view.mask(), other.views().get(index).mask());
            views.set(index, new View(view.camera(), view.image(), spoiled));
        }
        return new ViewSet(views, set.referenceIndex());
    }

    private BufferedImage spoiled(BufferedImage mask, BufferedImage others) {
        BufferedImage result = new BufferedImage(mask.getWidth(), mask.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < mask.getHeight(); y++) {
            for (int x = 0; x < mask.getWidth(); x++) {
                result.getRaster().setSample(x, y, 0, rule.isObject(mask, others, x, y) ? 255 : 0);
            }
        }
        return result;
    }

    private static boolean at(BufferedImage mask, int x, int y) {
        boolean shown = x >= 0 && y >= 0 && x < mask.getWidth() && y < mask.getHeight();
        return shown && mask.getRaster().getSample(x, y, 0) >= View.OBJECT;
    }

    private static boolean half(BufferedImage mask, BufferedImage others, int x, int y) {
        return at(mask, x, y) && x < mask.getWidth() / 2;
    }

    /** A disc of a sixth of the picture's width in the middle. */
    private static boolean hole(BufferedImage mask, BufferedImage others, int x, int y) {
        double middle = (mask.getWidth() - 1) / 2.0;
        return at(mask, x, y) && Math.hypot(x - middle, y - middle) > mask.getWidth() / 12.0;
    }

    /** A fiftieth of the picture's width. */
    private static boolean border(BufferedImage mask, BufferedImage others, int x, int y) {
        int d = mask.getWidth() / 50;
        return at(mask, x, y) && at(mask, x - d, y) && at(mask, x + d, y) && at(mask, x, y - d) && at(mask, x, y + d);
    }
}
