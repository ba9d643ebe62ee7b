package org.svdmv.cli.options;

import java.util.Optional;
import org.svdmv.assets.surface.SurfaceFormat;
import org.svdmv.geometry.atlas.Painting;
import org.svdmv.geometry.surface.Reconstruction;
import picocli.CommandLine.Option;

/** What kind of surface is made of views. */
public final class SurfaceOptions {
    /** Where the colors are. */
    enum Colors {
        VERTEX
    }

    @Option(
            names = "--grid",
            paramLabel = "N",
            description = "Cells along the object's longest side (default: ${DEFAULT-VALUE}).")
    private int grid = Reconstruction.USUAL_CELLS;

    @Option(names = "--faces", paramLabel = "N", description = "Triangles at most (default: ${DEFAULT-VALUE}).")
    private int faces = Reconstruction.USUAL_TRIANGLES;

    @Option(
            names = "--texture",
            paramLabel = "PX",
            description = "Side of the texture (default: 2048; a PLY file has colors at the vertices).")
    private Optional<Integer> texture = Optional.empty();

    @Option(names = "--colors", paramLabel = "vertex", description = "Colors at the vertices in place of a texture.")
    private Optional<Colors> colors = Optional.empty();

    public Reconstruction reconstruction() {
        return new Reconstruction(grid, faces);
    }

    /** How the surface is colored in a format. */
    public Painting painting(SurfaceFormat format) {
        if (texture.isPresent() && (colors.isPresent() || !format.holdsTextures())) {
            throw new IllegalArgumentException("need one way of coloring, got --texture with "
                    + (colors.isPresent() ? "--colors vertex" : "a PLY file, which has colors at the vertices only")
                    + "; leave out --texture");
        }
        return colors.isPresent() || !format.holdsTextures()
                ? new Painting.AtVertices()
                : new Painting.Textured(texture.orElse(Painting.Textured.USUAL_SIDE));
    }
}
