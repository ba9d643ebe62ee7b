package org.svdmv.assets.format;

import java.util.Arrays;
import java.util.List;
import org.svdmv.assets.export.Exporter;
import org.svdmv.assets.gltf.GltfExport;

/** The ways in which view sets are exported, by the names they have on the command line. */
public enum ViewSetFormat {
    GLB("glb", GltfExport.GLB),
    GLTF("gltf", GltfExport.GLTF),
    CONTACT_SHEET("contact-sheet", new ContactSheetFile());

    private final String label;
    private final Exporter exporter;

    ViewSetFormat(String label, Exporter exporter) {
        this.label = label;
        this.exporter = exporter;
    }

    /** As it is written on the command line: {@code colmap-bin}. */
    public String label() {
        return label;
    }

    public Exporter exporter() {
        return exporter;
    }

    public static ViewSetFormat of(String label) {
        return Arrays.stream(values())
                .filter(f -> f.label.equalsIgnoreCase(label))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("there is no format " + label + "; there are " + labels()));
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(ViewSetFormat::label).toList();
    }
}
