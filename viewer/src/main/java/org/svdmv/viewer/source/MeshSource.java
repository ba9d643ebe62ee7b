package org.svdmv.viewer.source;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.svdmv.assets.export.Export;
import org.svdmv.assets.format.ViewSetFiles;
import org.svdmv.assets.mesh.MeshFile;
import org.svdmv.assets.mesh.RenderedModel;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.atlas.Painting;
import org.svdmv.geometry.atlas.ViewColors;
import org.svdmv.geometry.surface.Reconstruction;
import org.svdmv.geometry.surface.ReconstructionListener;
import org.svdmv.viewer.scene.Lit;
import org.svdmv.viewer.scene.Solid;

/** Which mesh is shown with a view set. */
public sealed interface MeshSource {
    /** As on the command line: {@code none}, {@code truth}, {@code hull}, or a file. */
    static MeshSource of(String words) {
        return switch (words) {
            case "none" -> new None();
            case "truth" -> new Truth();
            case "hull" -> new Hull();
            default -> new OfFile(Path.of(words));
        };
    }

    /** One mesh, or none. */
    List<Solid> of(Path directory);

    record None() implements MeshSource {
        @Override
        public List<Solid> of(Path directory) {
            return List.of();
        }
    }

    /** The reconstruction that lies beside the views, if there is one. Its colors are those of the pictures. */
    record Beside() implements MeshSource {
        @Override
        public List<Solid> of(Path directory) {
            Path file = directory.resolve(Export.MESH);
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    ? List.of(new Solid("reconstruction", MeshFile.read(file), Lit.UNLIT))
                    : List.of();
        }
    }

    /** What {@code svdmv render} rendered the views of. */
    record Truth() implements MeshSource {
        @Override
        public List<Solid> of(Path directory) {
            return List.of(solid("truth", RenderedModel.of(directory)));
        }
    }

    /** The visual hull of the masks, made now, in the colors of the pictures. */
    record Hull() implements MeshSource {
        private static final int CELLS = 96;

        @Override
        public List<Solid> of(Path directory) {
            ViewSet views = Reconstruction.usable(ViewSetFiles.read(directory).set());
            ViewColors colors = ViewColors.of(
                    new Reconstruction(CELLS, Reconstruction.USUAL_TRIANGLES).of(views, ReconstructionListener.SILENT),
                    views);
            return List.of(new Solid("hull", new Painting.AtVertices().paint(colors), Lit.UNLIT));
        }
    }

    /** A file; where the views show it if they were rendered of it. */
    record OfFile(Path file) implements MeshSource {
        @Override
        public List<Solid> of(Path directory) {
            return List.of(solid(file.getFileName().toString(), RenderedModel.ofFile(directory, file)));
        }
    }

    private static Solid solid(String name, RenderedModel model) {
        return new Solid(name, model.mesh(), new Lit.Standing(-model.azimuthDegrees()));
    }
}
