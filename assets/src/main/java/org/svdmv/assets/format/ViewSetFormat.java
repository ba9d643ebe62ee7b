package org.svdmv.assets.format;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.svdmv.assets.export.Exporter;
import org.svdmv.assets.gltf.GltfExport;
import org.svdmv.assets.page.HtmlPage;
import org.svdmv.assets.video.Film;

/**
 * The formats of view sets by the names they have on the command line. In this order they are looked for in a directory: what says
 * more goes first.
 */
public enum ViewSetFormat {
    SVDMV("svdmv", new OwnDirectory(), new OwnDirectory()),
    NERF_SYNTHETIC("nerf-synthetic", new NerfSynthetic(), new NerfSyntheticReader()),
    NERFSTUDIO("nerfstudio", new Nerfstudio(), new TransformsReader(TransformsReader.Dialect.NERFSTUDIO)),
    INSTANT_NGP("instant-ngp", new InstantNgp(), new TransformsReader(TransformsReader.Dialect.INSTANT_NGP)),
    GAUSSIAN_SPLATTING("3dgs", new GaussianSplatting(), new ColmapReader(ColmapReader.Kind.GAUSSIAN_SPLATTING)),
    COLMAP("colmap", new Colmap(Colmap.Encoding.TEXT), new ColmapReader(ColmapReader.Kind.TEXT)),
    COLMAP_BINARY("colmap-bin", new Colmap(Colmap.Encoding.BINARY), new ColmapReader(ColmapReader.Kind.BINARY)),
    METASHAPE("metashape", new Metashape()),
    PLY("ply", new Ply()),
    GLB("glb", GltfExport.GLB),
    GLTF("gltf", GltfExport.GLTF),
    MP4("mp4", Film.MP4),
    GIF("gif", Film.GIF),
    HTML("html", new HtmlPage()),
    CONTACT_SHEET("contact-sheet", new ContactSheetFile());

    private final String label;
    private final Exporter exporter;
    private final ViewSetReader reader;

    ViewSetFormat(String label, Exporter exporter, ViewSetReader reader) {
        this.label = label;
        this.exporter = exporter;
        this.reader = reader;
    }

    /** One that is only written. */
    ViewSetFormat(String label, Exporter exporter) {
        this(label, exporter, new NotRead());
    }

    /** As it is written on the command line: {@code colmap-bin}. */
    public String label() {
        return label;
    }

    public Exporter exporter() {
        return exporter;
    }

    ViewSetReader reader() {
        return reader;
    }

    /** What {@code export} writes. */
    public static List<ViewSetFormat> exports() {
        return Arrays.stream(values()).filter(f -> f != SVDMV).toList();
    }

    /** The format of what is in a directory, found by what is in its files; nothing if there is no view set that can be read. */
    public static Optional<ViewSetFormat> detect(Path directory) {
        return Arrays.stream(values())
                .filter(f -> f.reader.recognizes(directory))
                .findFirst();
    }

    private record NotRead() implements ViewSetReader {
        @Override
        public boolean recognizes(Path directory) {
            return false;
        }

        @Override
        public Description describe(Path directory) {
            throw new IllegalArgumentException("this format is written only");
        }
    }
}
