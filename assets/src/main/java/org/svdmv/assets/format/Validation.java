package org.svdmv.assets.format;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.svdmv.assets.image.PictureException;
import org.svdmv.assets.image.PictureFile;
import org.svdmv.assets.viewset.ViewSetException;
import org.svdmv.camera.Intrinsics;

/**
 * Everything that is wrong with a set: files that are missing, damaged or elsewhere, sizes that disagree, poses that are no rotation
 * of determinant +1 and a translation, principal points outside of the picture, masks with more than black and white, depths that are none.
 */
public final class Validation {
    private Validation() {}

    /** One picture is in memory at a time. Nothing is found in a sound set. */
    public static List<Flaw> of(Path directory) {
        try {
            Description set = ViewSetFiles.describe(directory);
            List<Flaw> flaws = new ArrayList<>(set.flaws());
            set.views().forEach(view -> look(view, flaws));
            return flaws;
        } catch (ViewSetException e) {
            return List.of(new Flaw(directory.toString(), e.getMessage()));
        }
    }

    private static void look(DescribedView view, List<Flaw> flaws) {
        Intrinsics k = view.camera().intrinsics();
        if (!(k.cx() >= 0 && k.cx() <= k.width() && k.cy() >= 0 && k.cy() <= k.height())) {
            flaws.add(new Flaw(
                    view.where(),
                    "has its " + Centered.words(k)
                            + " outside of the picture; are cx and cy in pixels from the corner?"));
        }
        try {
            PictureFile.readAsStored(view.image());
            if (view.mask() instanceof MaskSource.InFile inFile) {
                requireBinary(view, inFile.file(), flaws);
            }
            requireDepth(view, flaws);
        } catch (PictureException e) {
            flaws.add(new Flaw(view.where(), e.getMessage()));
        }
    }

    private static void requireDepth(DescribedView described, List<Flaw> flaws) {
        if (described.depth() instanceof DepthSource.InFile inFile) {
            try {
                DepthSurvey depth = new DepthSurvey();
                depth.add(described, ViewPictures.open(described));
                if (depth.misses()) {
                    flaws.add(new Flaw(
                            described.where(),
                            "has a depth " + inFile.file().getFileName()
                                    + " that is 0 on all of the object; does it belong to another view?"));
                }
            } catch (IllegalArgumentException e) { // sizes disagree, which is told already
                return;
            }
        }
    }

    private static void requireBinary(DescribedView view, Path file, List<Flaw> flaws) {
        BufferedImage mask = PictureFile.readAsStored(file);
        Raster raster = mask.getRaster();
        for (int y = 0; y < mask.getHeight(); y++) {
            for (int x = 0; x < mask.getWidth(); x++) {
                int red = raster.getSample(x, y, 0);
                boolean gray = raster.getSample(x, y, 1) == red && raster.getSample(x, y, 2) == red;
                if (!gray || red != 0 && red != 255) {
                    flaws.add(new Flaw(
                            view.where(),
                            "has a mask " + file.getFileName() + " with more than black and white: "
                                    + Integer.toHexString(mask.getRGB(x, y) & 0xFFFFFF) + " at (" + x + ", " + y
                                    + "); write 0 for background and 255 for the object"));
                    return;
                }
            }
        }
    }
}
