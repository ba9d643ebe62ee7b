package org.svdmv.assets.viewset;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.StaticOrbit;
import org.svdmv.camera.Trajectory;
import org.svdmv.camera.View;
import org.svdmv.camera.ViewSet;

/** Small view sets of noise. */
final class Sets {
    private Sets() {}

    static ViewSet of(int views, int size, long seed) {
        return of(new StaticOrbit(views, 10), Intrinsics.sv3d(size), seed);
    }

    static ViewSet of(Trajectory orbit, Intrinsics k, long seed) {
        Random random = new Random(seed);
        List<View> views = orbit.cameras(k, 2).stream()
                .map(c -> new View(c, noise(k, random), mask(k, random)))
                .toList();
        return new ViewSet(views, orbit.referenceIndex());
    }

    static BufferedImage noise(Intrinsics k, Random random) {
        BufferedImage image = new BufferedImage(k.width(), k.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < k.height(); y++) {
            for (int x = 0; x < k.width(); x++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        return image;
    }

    static List<String> names(Path directory) {
        try (Stream<Path> children = Files.list(directory)) {
            return children.map(p -> p.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage mask(Intrinsics k, Random random) {
        BufferedImage mask = new BufferedImage(k.width(), k.height(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < k.height(); y++) {
            for (int x = 0; x < k.width(); x++) {
                mask.getRaster().setSample(x, y, 0, random.nextBoolean() ? 255 : 0);
            }
        }
        return mask;
    }
}
