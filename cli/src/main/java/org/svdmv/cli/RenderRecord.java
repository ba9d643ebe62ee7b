package org.svdmv.cli;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joml.Matrix4dc;
import org.svdmv.cli.RunRecord.OrbitUsed;

/**
 * run.json: what made a rendering.
 *
 * @param model the file and its hash, or the seed and what it made
 * @param seconds how long each stage took
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record RenderRecord(
        String format,
        int version,
        Renderer madeBy,
        Record model,
        OrbitUsed orbit,
        RenderingUsed rendering,
        Map<String, Double> seconds) {
    private static final String FORMAT = "svdmv rendering";
    private static final int VERSION = 1;

    /** The program and what it ran on. */
    record Renderer(String svdmv, String java, String system) {
        static Renderer here() {
            Version version = new Version();
            String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
            return new Renderer(version.svdmv(), version.java(), system);
        }
    }

    /**
     * How the object was placed and drawn.
     *
     * @param azimuthDegrees the side of the object that the input view sees
     * @param worldFromModel takes the model's own coordinates to the world of the cameras, row by row
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record RenderingUsed(
            int triangles,
            double azimuthDegrees,
            String framing,
            int size,
            int supersampling,
            List<List<Double>> worldFromModel) {}

    static RenderRecord of(RenderPlan plan, Placed placed, Map<String, Double> seconds) {
        return new RenderRecord(
                FORMAT,
                VERSION,
                Renderer.here(),
                plan.subject().used(),
                OrbitUsed.of(
                        plan.orbit().trajectory(),
                        plan.orbit().trajectory().size(),
                        plan.orbit().radius(),
                        plan.orbit().intrinsics()),
                new RenderingUsed(
                        placed.mesh().triangleCount(),
                        plan.orbit().azimuthDegrees(),
                        plan.placing().toString(),
                        plan.orbit().intrinsics().width(),
                        plan.orbit().supersampling(),
                        rows(plan.orbit().worldFromObject().mul(placed.fromModel()))),
                seconds);
    }

    private static List<List<Double>> rows(Matrix4dc m) {
        List<List<Double>> rows = new ArrayList<>();
        for (int row = 0; row < 4; row++) {
            rows.add(List.of(m.get(0, row), m.get(1, row), m.get(2, row), m.get(3, row)));
        }
        return rows;
    }
}
