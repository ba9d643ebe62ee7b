package org.svdmv.cli;

import java.nio.file.Path;
import java.util.List;
import org.svdmv.assets.export.Export;
import org.svdmv.assets.surface.SurfaceFile;
import org.svdmv.assets.viewset.Existing;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.atlas.Painting;
import org.svdmv.geometry.atlas.ViewColors;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.surface.Reconstruction;
import org.svdmv.geometry.surface.Triangulation;

/** How views become a colored surface. */
record SurfacePlan(Reconstruction shape, Painting painting) {

    /** What was made, and what is to be said of it. */
    record Made(Mesh mesh, SurfaceReport report) {}

    private static final int FEWEST_CELLS = 64;

    /** For square pictures of so many pixels: as fine as they are, and no finer than usual. */
    static SurfacePlan ofPictures(int pixels) {
        int cells = Math.max(FEWEST_CELLS, Math.min(Reconstruction.USUAL_CELLS, pixels));
        return new SurfacePlan(
                new Reconstruction(cells, Reconstruction.USUAL_TRIANGLES),
                new Painting.Textured(Math.min(Painting.Textured.USUAL_SIDE, Math.max(512, 4 * pixels))));
    }

    /** Writes mesh.glb into the folder of views that are written already: if it fails, they are there all the same. */
    SurfaceReport beside(ViewSet views, Path folder, Terminal terminal) {
        try {
            Made made = of(views, new SurfaceStory(terminal));
            SurfaceFile.at(folder.resolve(Export.MESH), Existing.REFUSE).write(made.mesh());
            made.report().tell(terminal);
            return made.report();
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "the views are written to " + folder + ", but there is no mesh of them: " + e.getMessage(), e);
        }
    }

    /** Tells what memory it takes; refuses what Java may not take. */
    void requireMemory(Terminal terminal) {
        Runtime java = Runtime.getRuntime();
        long needed = shape.memoryBytes() + painting.memoryBytes();
        long free = java.maxMemory() - java.totalMemory() + java.freeMemory();
        terminal.tell(
                "memory",
                Quantity.ofBytes(needed) + " for a grid of " + shape.cells() + ", Java may take "
                        + Quantity.ofBytes(free));
        if (needed > free) {
            throw new IllegalStateException("not enough memory: a grid of " + shape.cells() + " and "
                    + painting.words() + " take " + Quantity.ofBytes(needed) + ", Java may take "
                    + Quantity.ofBytes(free) + ": give it more, for example SVDMV_JAVA_OPTS=-Xmx"
                    + ((needed >> 30) + 2) + "g svdmv ..., or a coarser --grid");
        }
    }

    Made of(ViewSet set, SurfaceStory story) {
        Triangulation surface = shape.of(set, story);
        ViewSet seen = Reconstruction.usable(set);
        story.began("color");
        ViewColors colors = ViewColors.of(surface, seen);
        Mesh mesh = painting.paint(colors);
        story.ended("color", painting.words());
        List<Double> ious = colors.maskIous();
        return new Made(mesh, SurfaceReport.of(surface, colors.seenShare(), ious, story.seconds()));
    }
}
