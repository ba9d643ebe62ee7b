package org.svdmv.assets.format;

import java.io.IOException;
import java.nio.file.Path;
import org.svdmv.assets.export.Export;
import org.svdmv.assets.export.Exporter;

/** Points on the object alone. */
record Ply() implements Exporter {
    @Override
    public void requireExpressible(Export export) {
        export.points();
    }

    @Override
    public void write(Export export, Path folder) throws IOException {
        PlyPoints.write(export.points(), folder.resolve("points.ply"), PlyPoints.Encoding.BINARY);
    }

    @Override
    public String readme(Export export) {
        return """
                points.ply  %d points on the object: the surface of its visual hull, with the colors of the views.
                            Binary little endian; float x y z, uchar red green blue. World +Z up, the object at the
                            origin, lengths in units of its largest extent.

                  meshlab points.ply
                """
                .formatted(export.points().size());
    }
}
