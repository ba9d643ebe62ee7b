package org.svdmv.geometry.consistency;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The visual hull as one camera sees it, without a grid: along the ray of each pixel of its mask, the depths that all other
 * silhouettes allow (image-based visual hull; Matusik, Buehler, Raskar, Gortler and McMillan 2000). Depths are tried at steps of
 * {@link #STEP} pixels in the view that sees them farthest apart.
 */
final class ImageHull {
    private static final double STEP = 0.75;
    private static final int MOST_STEPS = 2048;

    private final List<WorkingView> views;
    private final int own;
    private final int[] order;
    private final RayTransfer[] transfers;

    private ImageHull(List<WorkingView> views, int own) {
        this.views = views;
        this.own = own;
        this.transfers = views.stream()
                .map(v -> RayTransfer.between(views.get(own).camera(), v.camera()))
                .toArray(RayTransfer[]::new);
        this.order = IntStream.range(0, views.size())
                .filter(j -> j != own && !views.get(j).isEmpty())
                .boxed()
                .sorted(Comparator.comparingDouble(this::alongSight))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Views from the side cut rays shortest and are asked first. */
    private double alongSight(int j) {
        return Math.abs(views.get(own)
                .camera()
                .pose()
                .forward()
                .dot(views.get(j).camera().pose().forward()));
    }

    /** Of every view, on all cores. */
    static List<HullView> of(List<WorkingView> views) {
        return IntStream.range(0, views.size())
                .parallel()
                .mapToObj(i -> new ImageHull(views, i).seen())
                .toList();
    }

    private HullView seen() {
        WorkingView view = views.get(own);
        float[] near = new float[view.mask().length];
        float[] far = new float[view.mask().length];
        int[] vetoes = new int[views.size()];
        int shown = 0;
        SilhouetteRay ray = new SilhouetteRay(views, transfers, order, STEP, MOST_STEPS);
        for (int p = 0; p < near.length; p++) {
            if (!view.mask()[p]) {
                continue;
            }
            ray.aim(p % view.width() + 0.5, p / view.width() + 0.5);
            if (ray.enters()) {
                near[p] = (float) ray.near();
                far[p] = (float) ray.far();
                shown++;
            } else {
                ray.vetoing().forEach(j -> vetoes[j]++);
            }
        }
        return new HullView(near, far, shown, vetoes);
    }
}
