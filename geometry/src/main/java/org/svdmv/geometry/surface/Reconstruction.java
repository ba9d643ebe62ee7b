package org.svdmv.geometry.surface;

import java.util.List;
import org.joml.Vector3d;
import org.svdmv.camera.View;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.hull.HullBox;
import org.svdmv.geometry.mesh.Bounds;
import org.svdmv.geometry.stereo.Stereo;

/**
 * A solid from the masks of a view set, and from its pictures where they have texture.
 *
 * @param cells of the grid along the object's longest side
 * @param triangles at most
 */
public record Reconstruction(int cells, int triangles) {
    public static final int USUAL_CELLS = 256;
    public static final int USUAL_TRIANGLES = 20_000;

    private static final int MOST_CELLS = 768;
    /** Of the grid's nodes: the field, and the hull that it was. */
    private static final int BYTES_A_NODE = 8;
    /** Of the surface, for each of the squares that the grid's six sides have: vertices, triangles, quadrics, queue. */
    private static final int BYTES_A_SQUARE = 6 * 2 * 120;

    private static final int SMOOTHING_ROUNDS = 8;
    /** Pieces that hold less than this share of the largest one are where silhouettes cross by chance. */
    private static final double LEAST_PIECE = 0.01;
    /** One view in so many may disagree before there is nothing to be found. */
    private static final int AGREEING = 4;

    private static final double LEAST_ANGLE_DEGREES = 5;

    public Reconstruction {
        if (cells < 16 || cells > MOST_CELLS) {
            throw new IllegalArgumentException("need a grid of 16 to " + MOST_CELLS + " cells, got " + cells + "; "
                    + USUAL_CELLS + " shows what 576 pixels show");
        }
        if (triangles < 4) {
            throw new IllegalArgumentException("need at least 4 triangles, those of a tetrahedron, got " + triangles
                    + "; " + USUAL_TRIANGLES + " show an object well");
        }
    }

    /** What the work takes at most, beside the views. */
    public long memoryBytes() {
        long nodes = cells + 5L;
        return BYTES_A_NODE * nodes * nodes * nodes + (long) BYTES_A_SQUARE * cells * cells;
    }

    /** The views whose masks are not empty; refuses sets that bound no solid. */
    public static ViewSet usable(ViewSet set) {
        List<View> seen = set.views().stream().filter(v -> share(v) > 0).toList();
        if (seen.isEmpty()) {
            throw new IllegalArgumentException("the masks of all " + set.size()
                    + " views are empty: there is no object to be found; white is object, black is background");
        }
        long full = seen.stream().filter(v -> share(v) == 1).count();
        if (full > 0) {
            throw new IllegalArgumentException("the masks of " + full + " of " + set.size()
                    + " views are full: they say that everything is object, so nothing can be carved;"
                    + " give masks, or pictures on a plain background");
        }
        if (seen.size() < 2 || widestAngleDegrees(seen) < LEAST_ANGLE_DEGREES) {
            throw new IllegalArgumentException("need views of the object from at least 2 sides, got " + seen.size()
                    + (seen.size() == 1 ? " view" : " views from one side")
                    + "; what is behind a silhouette is seen from elsewhere only");
        }
        return new ViewSet(seen, Math.max(0, seen.indexOf(set.reference())));
    }

    /** How much of the picture is object. */
    private static double share(View view) {
        int[] samples = view.mask()
                .getRaster()
                .getPixels(0, 0, view.mask().getWidth(), view.mask().getHeight(), (int[]) null);
        int object = 0;
        for (int sample : samples) {
            object += sample >= View.OBJECT ? 1 : 0;
        }
        return (double) object / samples.length;
    }

    private static double widestAngleDegrees(List<View> views) {
        Vector3d first = views.get(0).camera().pose().forward();
        return views.stream()
                .mapToDouble(v -> Math.toDegrees(first.angle(v.camera().pose().forward())))
                .max()
                .orElse(0);
    }

    /** The surface of the object. */
    public Triangulation of(ViewSet set, ReconstructionListener listener) {
        ViewSet usable = usable(set);
        Dissent.Agreeing agreeing = Dissent.agreeing(usable);
        ViewSet views = agreeing.views();
        Field field = hull(agreeing, usable.size() - views.size(), listener);
        refine(field, views, listener);
        listener.began(ReconstructionListener.Stage.SURFACE);
        Triangulation surface = Components.largest(MarchingCubes.surface(field), LEAST_PIECE);
        if (surface.triangleCount() == 0) {
            throw new IllegalArgumentException("nothing is left after carving at a grid of " + cells
                    + "; what all masks agree on is thinner than a cell: try a finer --grid, and look at the masks");
        }
        Triangulation smooth = Smoothing.smooth(surface, SMOOTHING_ROUNDS);
        listener.ended(ReconstructionListener.Stage.SURFACE, smooth.triangleCount() + " triangles");
        listener.began(ReconstructionListener.Stage.SIMPLIFY);
        Triangulation simple = Decimation.to(triangles, smooth);
        listener.ended(ReconstructionListener.Stage.SIMPLIFY, simple.triangleCount() + " triangles");
        return simple;
    }

    /** The field of the least number of views that have to disagree for there to be something. */
    private Field hull(Dissent.Agreeing agreeing, int leftOut, ReconstructionListener listener) {
        listener.began(ReconstructionListener.Stage.CARVE);
        ViewSet views = agreeing.views();
        int most = views.size() / AGREEING;
        for (int misses = 0; misses <= most; misses++) {
            Bounds box = HullBox.of(views, misses, most);
            Field field = HullField.of(agreeing.silhouettes(), box, cells, misses, listener);
            if (field.isPositiveSomewhere()) {
                listener.ended(
                        ReconstructionListener.Stage.CARVE,
                        field.nx() + " x " + field.ny() + " x " + field.nz() + " nodes"
                                + (leftOut == 0
                                        ? ""
                                        : ", " + leftOut + " of " + (views.size() + leftOut)
                                                + " masks left out: others contradict them")
                                + (misses == 0 ? "" : ", " + misses + " of " + views.size() + " views may disagree"));
                return field;
            }
        }
        throw new IllegalArgumentException("nothing is left after carving: the masks of the " + views.size()
                + " views agree on no point in space; are they of one object, and the cameras theirs?");
    }

    /** Carves what no silhouette shows and the views see through, where they have texture. */
    private static void refine(Field field, ViewSet views, ReconstructionListener listener) {
        listener.began(ReconstructionListener.Stage.REFINE);
        Stereo stereo = Stereo.of(views.views(), field::between, field.bounds());
        int depths = stereo.known();
        if (depths > 0) {
            FreeSpace.carve(field, stereo, views.cameras());
        }
        listener.ended(
                ReconstructionListener.Stage.REFINE,
                depths == 0 ? "no texture to see depths by" : depths + " depths that views agree on");
    }
}
