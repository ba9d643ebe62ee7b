package org.svdmv.geometry.stereo;

import java.util.List;
import org.joml.Vector3d;
import org.svdmv.camera.Intrinsics;

/** Keeps the depths that the neighboring pixels and other views found too, each on its own. */
final class Agreement {
    /** Steps by which depths of one place may differ. */
    private static final double SAME = 2.5;
    /** Other views that must have found the same. */
    private static final int VIEWS = 2;
    /** Of the eight pixels around. */
    private static final int PIXELS = 3;

    private Agreement() {}

    static List<Depths> of(List<Depths> found, double step) {
        List<Depths> smooth =
                found.parallelStream().map(d -> amongPixels(d, SAME * step)).toList();
        return smooth.parallelStream()
                .map(d -> amongViews(d, smooth, SAME * step))
                .toList();
    }

    private static Depths amongPixels(Depths depths, double same) {
        Depths kept = Depths.unknown(depths.camera());
        for (int i = 0; i < depths.depth().length; i++) {
            if (depths.depth()[i] < Float.POSITIVE_INFINITY && supported(depths, i, same)) {
                keep(depths, i, kept);
            }
        }
        return kept;
    }

    private static boolean supported(Depths depths, int pixel, double same) {
        Intrinsics k = depths.camera().intrinsics();
        int x = pixel % k.width();
        int y = pixel / k.width();
        int count = -1;
        for (int j = Math.max(0, y - 1); j <= Math.min(k.height() - 1, y + 1); j++) {
            for (int i = Math.max(0, x - 1); i <= Math.min(k.width() - 1, x + 1); i++) {
                double difference = Math.abs(depths.depth()[j * k.width() + i] - depths.depth()[pixel]);
                count += difference * depths.cosine()[pixel] <= same ? 1 : 0;
            }
        }
        return count >= PIXELS;
    }

    private static Depths amongViews(Depths depths, List<Depths> all, double same) {
        Depths kept = Depths.unknown(depths.camera());
        Intrinsics k = depths.camera().intrinsics();
        for (int i = 0; i < depths.depth().length; i++) {
            if (depths.depth()[i] < Float.POSITIVE_INFINITY) {
                Vector3d p = depths.camera().unproject(i % k.width() + 0.5, i / k.width() + 0.5, depths.depth()[i]);
                long agreeing = all.stream()
                        .filter(d -> d != depths && Math.abs(d.behind(p.x, p.y, p.z, same)) <= same)
                        .count();
                if (agreeing >= VIEWS) {
                    keep(depths, i, kept);
                }
            }
        }
        return kept;
    }

    private static void keep(Depths from, int pixel, Depths to) {
        to.depth()[pixel] = from.depth()[pixel];
        to.cosine()[pixel] = from.cosine()[pixel];
    }
}
