package org.svdmv.cli;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svdmv.assets.image.Framed;
import org.svdmv.assets.image.Framing;
import org.svdmv.assets.image.Matte;
import org.svdmv.assets.image.PictureFile;
import org.svdmv.assets.viewset.Masks;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.Trajectory;
import org.svdmv.camera.View;
import org.svdmv.camera.ViewSet;
import org.svdmv.core.pipeline.OrbitRequest;
import org.svdmv.core.pipeline.SamplingPlan;

/**
 * All that decides the views of an orbit, but for the model.
 *
 * @param image the picture of the object
 * @param matte a mask of the object in it
 * @param orbit where the model's views are taken from, as many as it makes
 * @param views how many of them are kept, evenly spaced
 * @param radius distance of the cameras
 */
record OrbitPlan(
        Path image,
        Optional<Path> matte,
        Framing framing,
        Trajectory orbit,
        int views,
        double radius,
        SamplingPlan sampling,
        long seed,
        double condAug,
        Compute compute,
        int decodeChunk) {

    /** The object of the picture, as the model sees it. */
    Framed framed() {
        BufferedImage picture = PictureFile.read(image);
        return framing.frame(Matte.choose(picture, matte).apply(picture));
    }

    OrbitRequest request(BufferedImage picture) {
        return new OrbitRequest(
                picture, orbit, sampling, seed, compute.precision(), compute.device(), condAug, decodeChunk);
    }

    Intrinsics intrinsics() {
        return Intrinsics.sv3d(framing.size());
    }

    /** The path around the object, of the views that are kept. */
    Trajectory kept() {
        return views == orbit.size() ? orbit : orbit.evenly(views);
    }

    /** The views that are kept, with their cameras and masks. */
    ViewSet viewSet(List<BufferedImage> images, BufferedImage inputMask) {
        List<Camera> cameras = orbit.cameras(intrinsics(), radius);
        List<View> all = new ArrayList<>();
        for (int i = 0; i < images.size(); i++) {
            boolean input = i == orbit.referenceIndex();
            all.add(new View(cameras.get(i), images.get(i), input ? hard(inputMask) : Masks.onWhite(images.get(i))));
        }
        ViewSet set = new ViewSet(all, orbit.referenceIndex());
        return views == set.size() ? set : set.evenly(views);
    }

    /** Object or not: half covered is covered. */
    private static BufferedImage hard(BufferedImage soft) {
        BufferedImage mask = new BufferedImage(soft.getWidth(), soft.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < soft.getHeight(); y++) {
            for (int x = 0; x < soft.getWidth(); x++) {
                mask.getRaster().setSample(x, y, 0, soft.getRaster().getSample(x, y, 0) < 128 ? 0 : 255);
            }
        }
        return mask;
    }
}
