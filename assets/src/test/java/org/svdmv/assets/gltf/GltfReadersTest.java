package org.svdmv.assets.gltf;

import static org.junit.jupiter.api.Assertions.*;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.joml.Matrix4d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svdmv.assets.Tool;
import org.svdmv.assets.Toys;
import org.svdmv.camera.Convention;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.StaticOrbit;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.metric.MaskIou;
import org.svdmv.geometry.raster.Rasterizer;

/** What Khronos' validator and Blender say about the files. */
class GltfReadersTest {
    private static final int SIZE = 192;

    @TempDir
    Path folder;

    private Path resource(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = GltfReadersTest.class.getResourceAsStream(name)) {
            Files.copy(in, file);
        }
        return file;
    }

    @Test
    void theKhronosValidatorFindsNothing() throws IOException, InterruptedException {
        Tool node = Tool.named("node", "apt-get install nodejs npm");
        ViewSet views = Toys.orbit(21, 32);
        ViewSet crooked = Toys.views(new StaticOrbit(3, 40), new Intrinsics(40, 30, 50, 60, 23, 11));
        Path files = Files.createDirectory(folder.resolve("files"));
        List<Path> written = List.of(
                GltfScene.of(views).writeGlb(folder.resolve("views.glb")),
                GltfScene.of(crooked).with(Toys.mesh(), Shading.LIT).writeGlb(folder.resolve("crooked.glb")),
                GltfScene.of(Toys.orbit(1, 8)).writeGlb(folder.resolve("one.glb")),
                GltfScene.of(Toys.mesh(), Shading.LIT).writeGlb(folder.resolve("mesh.glb")),
                GltfScene.of(GltfSceneTest.patchwork(), Shading.UNLIT).writeGlb(folder.resolve("patchwork.glb")),
                GltfScene.of(views)
                        .with(GltfSceneTest.patchwork(), Shading.UNLIT)
                        .writeGltf(files.resolve("all.gltf")));
        List<String> arguments =
                new ArrayList<>(List.of(resource("validate.cjs").toString()));
        written.forEach(file -> arguments.add(file.toString()));
        Tool.Answer answer = node.run(arguments.toArray(String[]::new));
        if (answer.code() == 3) {
            throw Tool.missing("npm package gltf-validator", "npm install -g gltf-validator");
        }
        assertEquals(0, answer.code(), answer.words());
        String[] lines = answer.words().strip().split("\n");
        assertEquals(written.size(), lines.length, answer.words());
        for (String line : lines) {
            JsonNode report = new ObjectMapper().readTree(line);
            assertEquals(0, report.get("numErrors").asInt(), line);
            assertEquals(0, report.get("numWarnings").asInt(), line);
        }
    }

    @Test
    void blenderStandsItsCamerasWhereOursStandAndSeesTheSameOutline() throws IOException, InterruptedException {
        Tool blender = Tool.named("blender", "apt-get install --no-install-recommends blender");
        ViewSet views = Toys.orbit(21, SIZE);
        Path glb = GltfScene.of(views).with(Toys.mesh(), Shading.LIT).writeGlb(folder.resolve("scene.glb"));
        Path picture = folder.resolve("seen.png");
        String words = blender.says(
                "-b",
                "--factory-startup",
                "--python-exit-code",
                "1",
                "--python",
                resource("read.py").toString(),
                "--",
                glb.toString(),
                "view_03",
                "" + SIZE,
                picture.toString());
        String told = words.lines()
                .filter(line -> line.startsWith("READ "))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words));
        JsonNode read = new ObjectMapper().readTree(told.substring(5));
        assertEquals(22, read.get("cameras").size());
        assertEquals(Toys.mesh().triangleCount(), read.at("/meshes/mesh").asInt());
        for (int i = 0; i < views.size(); i++) {
            Matrix4d wanted =
                    Convention.BLENDER.matrix(views.views().get(i).camera().pose());
            JsonNode camera = read.get("cameras").get("view_%02d".formatted(i));
            assertTrue(wanted.equals(matrix(camera.get("matrix")), 1e-5), wanted + " is not " + camera);
            assertEquals(
                    views.intrinsics().verticalFieldOfViewDegrees(),
                    Math.toDegrees(camera.get("yfov").asDouble()),
                    1e-4);
            assertEquals(views.intrinsics().fx(), camera.at("/extras/fl_x").asDouble(), 1e-9);
            assertTrue(wanted.equals(matrix(read.get("turntable").get(i)), 1e-5), "turntable at " + i);
        }
        assertEquals(22, read.get("turntable").size());
        double same = MaskIou.of(opaque(ImageIO.read(picture.toFile())), trueMask(views));
        assertTrue(same > 0.995, "masks agree by " + same);
    }

    private static BufferedImage trueMask(ViewSet views) {
        return Rasterizer.render(Toys.mesh(), views.views().get(3).camera(), 4).mask();
    }

    private static BufferedImage opaque(BufferedImage rgba) {
        BufferedImage mask = new BufferedImage(rgba.getWidth(), rgba.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < mask.getHeight(); y++) {
            for (int x = 0; x < mask.getWidth(); x++) {
                mask.getRaster().setSample(x, y, 0, rgba.getRGB(x, y) >>> 24 >= 128 ? 255 : 0);
            }
        }
        return mask;
    }

    private static Matrix4d matrix(JsonNode rows) {
        Matrix4d m = new Matrix4d();
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                m.set(column, row, rows.get(row).get(column).asDouble());
            }
        }
        return m;
    }
}
