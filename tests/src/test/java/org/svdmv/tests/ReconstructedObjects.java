package org.svdmv.tests;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.svdmv.camera.DynamicOrbit;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.StaticOrbit;
import org.svdmv.camera.Trajectory;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.atlas.Painting;
import org.svdmv.geometry.atlas.ViewColors;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.procedural.ProceduralObject;
import org.svdmv.geometry.raster.TrueOrbit;
import org.svdmv.geometry.surface.Reconstruction;
import org.svdmv.geometry.surface.ReconstructionListener;
import org.svdmv.geometry.surface.Triangulation;

/**
 * How near reconstructions from true views come to the true meshes, on procedural objects ({@link Likeness}). Not part of the suite, as it takes minutes:
 * {@code mvn -pl tests -am test -Dtest=ReconstructedObjects -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class ReconstructedObjects {
    private static final int OBJECTS = Integer.getInteger("svdmv.objects", 12);
    private static final int SIZE = Integer.getInteger("svdmv.size", 288);
    private static final int GRID = Integer.getInteger("svdmv.grid", 128);
    private static final long SEED = 3_000_000_000L;
    private static final int FULL_SIZE = 576;

    @Test
    void theyAreMeasuredAgainstTheTruth() {
        System.out.println("object       orbit     Chamfer   IoU  mask IoU");
        for (Trajectory orbit : List.of(new StaticOrbit(21, 10), new DynamicOrbit(21, 10, 1))) {
            String name = orbit instanceof StaticOrbit ? "static" : "dynamic";
            double[] sums = new double[3];
            for (int i = 0; i < OBJECTS; i++) {
                Mesh mesh = ProceduralObject.of(SEED + i);
                double[] row = measure(mesh, views(mesh, orbit, SIZE));
                print(String.valueOf(SEED + i), name, row);
                for (int k = 0; k < sums.length; k++) {
                    sums[k] += row[k] / OBJECTS;
                }
            }
            print("mean of " + OBJECTS, name, sums);
        }
    }

    /** One or two masks of 21 are wrong. */
    @Test
    void spoiledMasksAreMeasuredToo() {
        System.out.println("masks                        Chamfer   IoU");
        List<TrueSet> sets = IntStream.range(0, OBJECTS)
                .mapToObj(i -> ProceduralObject.of(SEED + i))
                .map(mesh -> new TrueSet(mesh, views(mesh, new StaticOrbit(21, 10), SIZE)))
                .toList();
        for (SpoiledMasks kind : SpoiledMasks.all()) {
            double[] sums = new double[2];
            for (int i = 0; i < OBJECTS; i++) {
                TrueSet set = sets.get(i);
                ViewSet other = sets.get((i + 1) % OBJECTS).views();
                double[] row = measure(set.mesh(), kind.of(set.views(), other));
                for (int k = 0; k < sums.length; k++) {
                    sums[k] += row[k] / OBJECTS;
                }
            }
            System.out.printf(Locale.ROOT, "%-28s  %.4f  %.3f%n", kind.name(), sums[0], sums[1]);
        }
    }

    private record TrueSet(Mesh mesh, ViewSet views) {}

    @Test
    void fullSizeTakesSoManySeconds() {
        ViewSet views = views(ProceduralObject.of(SEED), new StaticOrbit(21, 10), FULL_SIZE);
        long began = System.nanoTime();
        Triangulation surface = new Reconstruction(Reconstruction.USUAL_CELLS, Reconstruction.USUAL_TRIANGLES)
                .of(views, ReconstructionListener.SILENT);
        double shape = (System.nanoTime() - began) / 1e9;
        new Painting.Textured(Painting.Textured.USUAL_SIDE).paint(ViewColors.of(surface, views));
        System.out.printf(
                Locale.ROOT,
                "21 views of %d x %d, grid %d, %d triangles, texture %d: %.1f s (surface %.1f s)%n",
                FULL_SIZE,
                FULL_SIZE,
                Reconstruction.USUAL_CELLS,
                surface.triangleCount(),
                Painting.Textured.USUAL_SIDE,
                (System.nanoTime() - began) / 1e9,
                shape);
    }

    private static void print(String object, String orbit, double[] row) {
        System.out.printf(Locale.ROOT, "%-12s %-8s  %.4f  %.3f  %.4f%n", object, orbit, row[0], row[1], row[2]);
    }

    private static ViewSet views(Mesh mesh, Trajectory orbit, int size) {
        return new TrueOrbit(orbit, 0, 2, Intrinsics.sv3d(size), 3).of(mesh, () -> {});
    }

    /** Chamfer distance, IoU of the solids, mean IoU of the masks. */
    private static double[] measure(Mesh mesh, ViewSet views) {
        Triangulation surface =
                new Reconstruction(GRID, Reconstruction.USUAL_TRIANGLES).of(views, ReconstructionListener.SILENT);
        ViewColors colors = ViewColors.of(surface, views);
        Likeness likeness = Likeness.of(mesh, colors.colored());
        return new double[] {
            likeness.chamfer(),
            likeness.iou(),
            colors.maskIous().stream().mapToDouble(i -> i).average().orElseThrow()
        };
    }
}
