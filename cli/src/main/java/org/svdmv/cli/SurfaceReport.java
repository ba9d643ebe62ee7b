package org.svdmv.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joml.Vector3d;
import org.svdmv.geometry.surface.Manifold;
import org.svdmv.geometry.surface.Triangulation;

/**
 * What is to be said of a reconstructed surface.
 *
 * @param closed whether it is the surface of a solid: every edge has two triangles, every vertex one fan
 * @param size along x, y, z, in the world's unit
 * @param seenShare of the vertices that some view sees
 * @param maskIou between mask and silhouette, mean over the views
 * @param worstMaskIou the least over the views
 * @param seconds how long each stage took
 */
record SurfaceReport(
        int triangles,
        boolean closed,
        int eulerCharacteristic,
        int pieces,
        double volume,
        double area,
        List<Double> size,
        double seenShare,
        double maskIou,
        double worstMaskIou,
        Map<String, Double> seconds) {

    static SurfaceReport of(
            Triangulation surface, double seenShare, List<Double> maskIous, Map<String, Double> seconds) {
        Manifold manifold = Manifold.of(surface);
        Vector3d size = surface.bounds().size();
        return new SurfaceReport(
                manifold.triangles(),
                manifold.isClosed(),
                manifold.eulerCharacteristic(),
                manifold.components(),
                surface.volume(),
                surface.area(),
                List.of(size.x, size.y, size.z),
                seenShare,
                maskIous.stream().mapToDouble(i -> i).average().orElse(0),
                maskIous.stream().mapToDouble(i -> i).min().orElse(0),
                seconds);
    }

    void tell(Terminal terminal) {
        terminal.tell(
                "surface",
                (closed ? "a closed manifold" : "not closed") + ", " + pieces + (pieces == 1 ? " piece" : " pieces")
                        + String.format(
                                Locale.ROOT,
                                ", Euler characteristic %d, %.3g x %.3g x %.3g, volume %.3g",
                                eulerCharacteristic,
                                size.get(0),
                                size.get(1),
                                size.get(2),
                                volume));
        terminal.tell(
                "checked",
                String.format(
                        Locale.ROOT,
                        "silhouettes agree %.3f with the masks, %.3f in the worst view; %.0f %% of the surface is seen",
                        maskIou,
                        worstMaskIou,
                        100 * seenShare));
    }
}
