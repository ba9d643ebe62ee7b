package org.svdmv.viewer.render;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lwjgl.glfw.GLFW.*;
import static org.lwjgl.opengl.GL33C.glFinish;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.svdmv.assets.surface.SurfaceFile;
import org.svdmv.assets.viewset.Existing;
import org.svdmv.assets.viewset.ViewSetDirectory;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.Pose;
import org.svdmv.camera.StaticOrbit;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.mesh.Texture;
import org.svdmv.geometry.raster.TrueOrbit;
import org.svdmv.viewer.gl.Framebuffer;
import org.svdmv.viewer.gl.GlContext;
import org.svdmv.viewer.gl.Stage;
import org.svdmv.viewer.scene.Cameras;
import org.svdmv.viewer.scene.Lit;
import org.svdmv.viewer.scene.Scene;
import org.svdmv.viewer.scene.Solid;
import org.svdmv.viewer.source.SceneFiles;

/** How fast this machine draws: 21 views of 576 pixels and a textured mesh of 100,352 triangles, at 1280 x 720. Run by name. */
class ViewerSpeed {
    private static final int RINGS = 224;
    private static final int FRAMES = 60;
    private static final Intrinsics LENS = Intrinsics.ofFieldOfView(1280, 720, 55);

    /** A bumpy ball of {@code 2 RINGS^2} triangles with a texture of 1024 x 1024. */
    static Mesh ball() {
        int side = RINGS + 1;
        float[] positions = new float[3 * side * side];
        float[] uvs = new float[2 * side * side];
        for (int i = 0; i < side * side; i++) {
            double u = i % side / (double) RINGS;
            double v = i / side / (double) RINGS;
            double radius = 0.45 + 0.04 * Math.sin(14 * Math.PI * u) * Math.sin(9 * Math.PI * v);
            positions[3 * i] = (float) (radius * Math.sin(Math.PI * v) * Math.cos(2 * Math.PI * u));
            positions[3 * i + 1] = (float) (radius * Math.sin(Math.PI * v) * Math.sin(2 * Math.PI * u));
            positions[3 * i + 2] = (float) (radius * Math.cos(Math.PI * v));
            uvs[2 * i] = (float) u;
            uvs[2 * i + 1] = (float) v;
        }
        int[] triangles = new int[6 * RINGS * RINGS];
        for (int i = 0; i < RINGS * RINGS; i++) {
            int a = i / RINGS * side + i % RINGS;
            int[] square = {a, a + side, a + side + 1, a, a + side + 1, a + 1};
            System.arraycopy(square, 0, triangles, 6 * i, 6);
        }
        float[] white = new float[positions.length];
        Arrays.fill(white, 1);
        int[] texels = new int[1 << 20];
        for (int i = 0; i < texels.length; i++) {
            texels[i] = 0xFF000000 | (i * 0x9E3779B1) >>> 8;
        }
        return new Mesh(
                positions,
                normalized(positions),
                white,
                uvs,
                triangles,
                List.of(new Mesh.Skin(0, 2 * RINGS * RINGS, new Texture(1024, 1024, texels))));
    }

    private static float[] normalized(float[] positions) {
        float[] normals = positions.clone();
        for (int i = 0; i < normals.length; i += 3) {
            double length = Math.sqrt(
                    normals[i] * normals[i] + normals[i + 1] * normals[i + 1] + normals[i + 2] * normals[i + 2]);
            for (int j = 0; j < 3; j++) {
                normals[i + j] /= (float) length;
            }
        }
        return normals;
    }

    private static ViewSet views() {
        return new TrueOrbit(new StaticOrbit(21, 10), 0, 2, Intrinsics.sv3d(576), 1).of(ball(), () -> {});
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void aFrame(Stage stage) throws InterruptedException {
        Scene scene = Scene.of(Cameras.of(views()), new Solid("ball", ball(), Lit.STANDING));
        try (GlContext context = stage.open();
                Renderer renderer = new Renderer(context)) {
            glfwSetWindowSize(context.handle(), LENS.width(), LENS.height());
            glfwShowWindow(context.handle());
            glfwSwapInterval(0);
            glfwPollEvents();
            try (Framebuffer target = stage == Stage.XVFB
                    ? context.screen()
                    : Framebuffer.offscreen(context, LENS.width(), LENS.height(), 1)) {
                while (renderer.draw(scene, eye(0), Look.USUAL, target) > 0) {
                    Thread.sleep(1);
                }
                say(stage, "orbit and mesh", time(context, renderer, scene, Look.USUAL, target, stage));
                say(stage, "mesh alone", time(context, renderer, scene, Look.MESH_ALONE, target, stage));
            }
            System.out.println("  " + target(context));
        }
    }

    private static String target(GlContext context) {
        return context.info().renderer() + ", " + context.info().way();
    }

    private static double[] time(
            GlContext context, Renderer renderer, Scene scene, Look look, Framebuffer target, Stage stage) {
        double[] milliseconds = new double[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            long began = System.nanoTime();
            renderer.draw(scene, eye(i), look, target);
            if (stage == Stage.XVFB) {
                glfwSwapBuffers(context.handle());
            }
            glFinish();
            milliseconds[i] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(milliseconds);
        return milliseconds;
    }

    private static Camera eye(int frame) {
        return new Camera(LENS, Pose.ofOrbit(25, 6 * frame, 3.2));
    }

    private static void say(Stage stage, String what, double[] sorted) {
        double median = sorted[FRAMES / 2];
        System.out.printf(
                Locale.ROOT,
                "%s, %s: %.1f ms a frame (%.0f fps), slowest tenth over %.1f ms%n",
                stage,
                what,
                median,
                1000 / median,
                sorted[FRAMES * 9 / 10]);
    }

    /** A process of its own: Java's start, the context, the files, the mesh and the first of the pictures. */
    @Test
    void theFirstFrame(@TempDir Path folder) throws IOException, InterruptedException {
        ViewSetDirectory.write(views(), folder.resolve("ball"), Existing.REFUSE);
        SurfaceFile.at(folder.resolve("ball/mesh.glb"), Existing.REFUSE).write(ball());
        for (int i = 0; i < 3; i++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xshare:auto",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            FirstFrame.class.getName(),
                            folder.resolve("ball").toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(process.waitFor() == 0, said);
            System.out.print(said);
        }
    }

    /** Draws one frame of what it is told to open and says how long this process has been there. */
    static final class FirstFrame {
        private FirstFrame() {}

        public static void main(String[] args) throws InterruptedException {
            long began = ManagementFactory.getRuntimeMXBean().getStartTime();
            StringBuilder said = new StringBuilder();
            try (GlContext context = GlContext.hidden()) {
                said.append("context ").append(System.currentTimeMillis() - began);
                Scene scene = SceneFiles.open(Path.of(args[0]));
                said.append(" ms, files ").append(System.currentTimeMillis() - began);
                try (Renderer renderer = new Renderer(context);
                        Framebuffer target = Framebuffer.offscreen(context, LENS.width(), LENS.height(), 1)) {
                    renderer.draw(scene, eye(0), Look.USUAL, target);
                    glFinish();
                    said.append(" ms, first frame ").append(System.currentTimeMillis() - began);
                    while (renderer.draw(scene, eye(0), Look.USUAL, target) > 0) {
                        Thread.sleep(1);
                    }
                    glFinish();
                    said.append(" ms, all pictures ").append(System.currentTimeMillis() - began);
                }
            }
            System.out.println(said + " ms after the start of Java");
        }
    }
}
