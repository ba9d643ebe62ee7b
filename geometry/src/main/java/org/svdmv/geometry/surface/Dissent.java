package org.svdmv.geometry.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.joml.Vector3d;
import org.svdmv.camera.View;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.hull.HullBox;
import org.svdmv.geometry.mesh.Bounds;

/**
 * Which masks take from the solid what the others need. One mask that misses a part of the object takes that part from the visual hull,
 * whatever all others say; it shows in the others: pixels of the object stay bare, as the hull has nothing left on their rays
 * (Landabaso, Pardas and Casas, "Shape from inconsistent silhouette", 2008). With H the hull and S_j the points to which view j
 * alone objects, on a coarse grid,
 * <pre>
 *   taken_j  = |S_j| / (|S_j| + |H|)
 *   needed_j = pixels of all other views that S_j covers and H does not / pixels that H covers
 * </pre>
 * On 24 true sets of 21 views needed is at most 0.00014. With one mask that lacks a half, a disc or its border, or is another object's, it
 * is 0.00016 to 1.7, and taken 0.022 and more.
 */
final class Dissent {
    private static final double TAKEN = 0.02;
    private static final double NEEDED = 0.0003;
    /** By how much more the input view's mask must be contradicted: the other views may have been made from it. */
    private static final double TRUST = 30;

    /** One view in so many may be left out. */
    private static final int AGREEING = 4;
    /** Voxels along the longest side. */
    private static final int CELLS = 48;
    /** Views that the box to look in may be larger for. */
    private static final int MISSES = 2;

    private static final short HULL = -1;
    private static final short AIR = -2;

    private final List<SilhouetteDistance> silhouettes;
    private final List<Footprint> footprints;
    private final Bounds box;
    private final double side;
    private final int[] counts;
    private final short[] verdicts;

    /** What is left, with the silhouettes of the same views. */
    record Agreeing(ViewSet views, List<SilhouetteDistance> silhouettes) {}

    private Dissent(ViewSet set, List<SilhouetteDistance> silhouettes) {
        this.silhouettes = silhouettes;
        this.box = HullBox.of(set, Math.min(MISSES, set.size() / AGREEING), set.size() / AGREEING);
        this.side = box.largestExtent() / CELLS;
        this.counts = new int[] {voxels(box.size().x), voxels(box.size().y), voxels(box.size().z)};
        this.verdicts = new short[counts[0] * counts[1] * counts[2]];
        this.footprints = set.cameras().stream()
                .map(camera -> new Footprint(camera, box.center(), side))
                .toList();
    }

    private int voxels(double length) {
        return (int) Math.ceil(length / side) + 2;
    }

    /** The views without those whose masks are contradicted, the worst one left out first and the others asked again. */
    static Agreeing agreeing(ViewSet set) {
        ViewSet left = set;
        List<SilhouetteDistance> silhouettes = new ArrayList<>(HullField.silhouettes(set.views()));
        for (int most = set.size() / AGREEING; most > 0; most--) {
            int worst = new Dissent(left, silhouettes).worst(left.referenceIndex());
            if (worst < 0) {
                break;
            }
            left = without(left, worst);
            silhouettes.remove(worst);
        }
        return new Agreeing(left, silhouettes);
    }

    private static ViewSet without(ViewSet set, int index) {
        List<View> views = new ArrayList<>(set.views());
        views.remove(index);
        return new ViewSet(views, Math.max(0, views.indexOf(set.reference())));
    }

    /** The view that the others contradict most, or -1. */
    private int worst(int referenceIndex) {
        judge();
        double[] taken = taken();
        double[] needed = needed();
        int worst = -1;
        double most = 0;
        for (int i = 0; i < taken.length; i++) {
            double excess = needed[i] / (i == referenceIndex ? TRUST * NEEDED : NEEDED);
            if (taken[i] > TAKEN && excess > 1 && excess > most) {
                worst = i;
                most = excess;
            }
        }
        return worst;
    }

    /** For each voxel: HULL, the one view that objects to it, or AIR. */
    private void judge() {
        IntStream.range(0, counts[2]).parallel().forEach(z -> {
            for (int i = z * counts[0] * counts[1]; i < (z + 1) * counts[0] * counts[1]; i++) {
                verdicts[i] = verdict(center(i));
            }
        });
    }

    private short verdict(Vector3d p) {
        short verdict = HULL;
        for (short i = 0; i < silhouettes.size(); i++) {
            if (silhouettes.get(i).at(p.x, p.y, p.z) < 0) {
                if (verdict != HULL) {
                    return AIR;
                }
                verdict = i;
            }
        }
        return verdict;
    }

    private Vector3d center(int voxel) {
        double x = voxel % counts[0] + 0.5 - counts[0] / 2.0;
        double y = voxel / counts[0] % counts[1] + 0.5 - counts[1] / 2.0;
        double z = voxel / counts[0] / counts[1] + 0.5 - counts[2] / 2.0;
        return new Vector3d(x, y, z).mul(side).add(box.center());
    }

    private double[] taken() {
        double[] sole = new double[silhouettes.size()];
        int hull = 0;
        for (short verdict : verdicts) {
            hull += verdict == HULL ? 1 : 0;
            if (verdict >= 0) {
                sole[verdict]++;
            }
        }
        for (int i = 0; i < sole.length; i++) {
            sole[i] = sole[i] > 0 ? sole[i] / (sole[i] + hull) : 0;
        }
        return sole;
    }

    private double[] needed() {
        List<int[]> bare = IntStream.range(0, footprints.size())
                .parallel()
                .mapToObj(this::bare)
                .toList();
        double[] needed = new double[footprints.size()];
        double covered = 0;
        for (int[] ofView : bare) {
            covered += ofView[needed.length];
            for (int j = 0; j < needed.length; j++) {
                needed[j] += ofView[j];
            }
        }
        double all = Math.max(1, covered);
        return Arrays.stream(needed).map(n -> n / all).toArray();
    }

    /** How many bare pixels of one view the points that each view takes alone cover; last, how many the hull covers. */
    private int[] bare(int view) {
        Footprint footprint = footprints.get(view);
        BitSet covered = new BitSet();
        List<BitSet> bare = new ArrayList<>();
        silhouettes.forEach(s -> bare.add(new BitSet()));
        for (int i = 0; i < verdicts.length; i++) {
            if (verdicts[i] == HULL) {
                footprint.cover(center(i), covered);
            } else if (verdicts[i] >= 0 && verdicts[i] != view) {
                footprint.touch(center(i), bare.get(verdicts[i]));
            }
        }
        int[] count = new int[bare.size() + 1];
        for (int j = 0; j < bare.size(); j++) {
            bare.get(j).andNot(covered);
            count[j] = bare.get(j).cardinality();
        }
        count[bare.size()] = covered.cardinality();
        return count;
    }
}
