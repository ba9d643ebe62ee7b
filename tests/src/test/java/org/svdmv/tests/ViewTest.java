package org.svdmv.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.svdmv.assets.mesh.RenderedModel;
import org.svdmv.assets.surface.SurfaceFile;
import org.svdmv.assets.viewset.Existing;
import org.svdmv.assets.viewset.ViewSetDirectory;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.StaticOrbit;
import org.svdmv.camera.View;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.metric.MaskIou;
import org.svdmv.geometry.metric.Psnr;
import org.svdmv.geometry.procedural.ProceduralObject;
import org.svdmv.geometry.raster.Rasterizer;
import org.svdmv.tests.Svdmv.Run;
import org.svdmv.viewer.GlProbe;

/** {@code svdmv view --screenshot}: what scripts see. */
class ViewTest {
    @TempDir
    private static Path sets;

    @TempDir
    private Path folder;

    @BeforeAll
    static void openGlIsThere() {
        if (GlProbe.run() instanceof GlProbe.Unavailable no) {
            missing(no.reason() + "; " + no.remedy());
        }
        render("small", "--size", 64, "--azimuth", 30, "--views", 6);
    }

    private static Path render(String name, Object... options) {
        Path set = sets.resolve(name);
        done(Stream.concat(Stream.of("render", "--model", "procedural:7", "--output", set), Stream.of(options))
                .toArray());
        return set;
    }

    private static Run done(Object... command) {
        Run run = Svdmv.run(command);
        assertEquals(0, run.exitCode(), run.err());
        return run;
    }

    private BufferedImage seen(Object... options) throws IOException {
        Path file = folder.resolve("seen.png");
        done(Stream.concat(Stream.of("view", "--screenshot", file, "--overwrite"), Stream.of(options))
                .toArray());
        return ImageIO.read(file.toFile());
    }

    private static BufferedImage mask(BufferedImage transparent) {
        BufferedImage mask =
                new BufferedImage(transparent.getWidth(), transparent.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < mask.getWidth() * mask.getHeight(); i++) {
            int x = i % mask.getWidth();
            int y = i / mask.getWidth();
            mask.getRaster().setSample(x, y, 0, transparent.getRGB(x, y) >>> 24);
        }
        return mask;
    }

    private void assertIsView(View view, Object... options) throws IOException {
        double psnr = Psnr.of(view.image(), seen(options));
        assertTrue(psnr > 30, "PSNR " + psnr);
        double iou = MaskIou.of(
                view.mask(),
                mask(seen(Stream.concat(Stream.of(options), Stream.of("--transparent"))
                        .toArray())));
        assertTrue(iou > 0.99, "IoU " + iou);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 5})
    void theTruthThroughACameraIsItsView(int camera) throws IOException {
        Path set = sets.resolve("small");
        View view = ViewSetDirectory.read(set).views().get(camera);
        assertIsView(view, set, "--mesh", "truth", "--camera", camera);
    }

    @Test
    void atAnotherSizeItIsTheViewOfThatSize() throws IOException {
        Path large = render("large", "--size", 150, "--azimuth", 30, "--views", 6);
        View view = ViewSetDirectory.read(large).views().get(1);
        assertIsView(view, sets.resolve("small"), "--mesh", "truth", "--camera", 1, "--size", "150x150");
    }

    @Test
    void aPrincipalPointBesideTheMiddleStaysThere() throws IOException {
        Mesh mesh = ProceduralObject.of(12);
        Intrinsics k = new Intrinsics(90, 70, 100, 105, 38.25, 41.5);
        List<Camera> cameras = new StaticOrbit(4, 20).cameras(k, 2);
        List<View> views = IntStream.range(0, 4)
                .mapToObj(i -> Rasterizer.renderAll(mesh, cameras, 3).get(i).seenBy(cameras.get(i)))
                .toList();
        ViewSetDirectory.write(new ViewSet(views, 3), folder.resolve("aside"), Existing.REFUSE);
        Path file = folder.resolve("mesh.glb");
        SurfaceFile.at(file, Existing.REFUSE).write(mesh);
        for (int i = 0; i < 4; i++) {
            assertIsView(views.get(i), folder.resolve("aside"), "--mesh", file, "--camera", i);
        }
    }

    @Test
    void withoutAMeshACameraSeesItsPicture() throws IOException {
        BufferedImage view =
                ViewSetDirectory.read(sets.resolve("small")).views().get(4).image();
        assertArrayEquals(pixels(view), pixels(seen(sets.resolve("small"), "--camera", 4)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"colmap", "colmap-bin", "nerfstudio", "instant-ngp", "nerf-synthetic", "3dgs"})
    void everyFormatThatIsReadIsShown(String format) throws IOException {
        Path exports = folder.resolve("exports");
        done("export", sets.resolve("small"), "--format", format, "--output", exports);
        Path mesh = folder.resolve("mesh.glb");
        SurfaceFile.at(mesh, Existing.REFUSE)
                .write(RenderedModel.of(sets.resolve("small")).mesh());
        for (int camera : new int[] {1, 5}) {
            View view = ViewSetDirectory.read(sets.resolve("small")).views().get(camera);
            double psnr = Psnr.of(view.image(), seen(exports, "--camera", camera));
            assertTrue(psnr > 40, "PSNR " + psnr);
            double iou =
                    MaskIou.of(view.mask(), mask(seen(exports, "--mesh", mesh, "--camera", camera, "--transparent")));
            assertTrue(iou > 0.99, "IoU " + iou);
        }
    }

    @Test
    void thePointsThatComeWithViewsAreShown() throws IOException {
        Path exports = folder.resolve("exports");
        done("export", sets.resolve("small"), "--format", "3dgs", "--output", exports);
        BufferedImage points = seen(exports, "--show", "points", "--azimuth", 0, "--size", "100x100", "--transparent");
        long inked = Arrays.stream(pixels(points)).filter(p -> p >>> 24 > 200).count();
        assertTrue(inked > 1000, inked + " of 10000 pixels");
    }

    @Test
    void aTurnIsAsManyPicturesAsAskedFor() throws IOException {
        Path file = folder.resolve("turn.png");
        Run run = done(
                "view",
                sets.resolve("small"),
                "--mesh",
                "truth",
                "--show",
                "mesh",
                "--screenshot",
                file,
                "--frames",
                4,
                "--size",
                "80x60",
                "--transparent",
                "--json");
        JsonNode result = new ObjectMapper().readTree(run.out());
        List<BufferedImage> frames = new ArrayList<>();
        for (JsonNode name : result.path("files")) {
            frames.add(ImageIO.read(Path.of(name.asText()).toFile()));
        }
        assertEquals(4, frames.size());
        assertEquals(
                folder.resolve("turn_003.png").toString(), result.at("/files/3").asText());
        assertEquals(80, result.path("width").asInt());
        assertEquals(6, result.path("views").asInt());
        assertFalse(Files.exists(file));
        for (int i = 0; i < 4; i++) {
            assertEquals(0, frames.get(i).getRGB(0, 0), "transparent");
            assertEquals(255, frames.get(i).getRGB(40, 30) >>> 24, "the object in the middle");
            assertFalse(Arrays.equals(pixels(frames.get(i)), pixels(frames.get((i + 1) % 4))));
        }
        BufferedImage aside = seen(
                sets.resolve("small"),
                "--mesh",
                "truth",
                "--show",
                "mesh",
                "--size",
                "80x60",
                "--transparent",
                "--azimuth",
                125);
        assertArrayEquals(pixels(frames.get(1)), pixels(aside));
    }

    @Test
    void theWindowWithItsPanelsIsAPictureToo() throws IOException {
        Path file = folder.resolve("window.png");
        done(
                "view",
                sets.resolve("small"),
                "--panels",
                "structures,timeline",
                "--screenshot",
                file,
                "--size",
                "640x400");
        BufferedImage window = ImageIO.read(file.toFile());
        assertEquals(640, window.getWidth());
        assertEquals(400, window.getHeight());
        assertTrue((window.getRGB(630, 5) & 255) < 64, "no dark menu bar");
        assertTrue((window.getRGB(400, 100) & 255) > 192, "no light scene");
    }

    @Test
    void aMeshIsShownWithoutViews() throws IOException {
        Path file = folder.resolve("toy.glb");
        SurfaceFile.at(file, Existing.REFUSE).write(ProceduralObject.of(7));
        Run run = done("view", file, "--screenshot", folder.resolve("toy.png"), "--size", "64x64");
        assertEquals(folder.resolve("toy.png") + "\n", run.out());
        assertTrue(run.err().contains("mesh      toy.glb, "), run.err());
    }

    @Test
    void aBrokenPictureIsNamed() throws IOException {
        Path set = folder.resolve("broken");
        done("render", "--model", "procedural:7", "--views", 3, "--size", 16, "--output", set);
        Files.writeString(set.resolve("view_01.png"), "no picture");
        Run run = Svdmv.run("view", set, "--screenshot", folder.resolve("x.png"));
        assertEquals(3, run.exitCode(), run.err());
        assertTrue(run.err().contains("view_01.png"), run.err());
        assertFalse(Files.exists(folder.resolve("x.png")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | nope --screenshot x.png                      | nope: does not exist",
                "3 | pom.xml --screenshot x.png                   | wanted a GLB, glTF 2.0 or OBJ file",
                "3 | src --screenshot x.png                       | holds no view set",
                "2 | SET --screenshot x.jpg                       | need a file name that ends in .png",
                "2 | SET --screenshot no/such/x.png               | there is no folder",
                "2 | SET --screenshot x.png --camera 6            | need a camera from 0 to 5, got 6",
                "2 | SET --screenshot x.png --camera -1           | need a camera from 0 to 5, got -1",
                "2 | SET --screenshot x.png --camera 1 --frames 3 | leave out --camera",
                "2 | SET --screenshot x.png --frames -2           | need 1 to 10000 frames, got -2",
                "2 | SET --screenshot x.png --frames 0            | need 1 to 10000 frames, got 0",
                "2 | SET --screenshot x.png --panels help --camera 6 | need a camera from 0 to 5, got 6",
                "2 | SET --screenshot x.png --panels help --frames 3 --transparent | --frames, --transparent: they are of the scene",
                "2 | SET --camera 1 --panels help                 | --camera, --panels: they are of a picture",
                "2 | SET --screenshot x.png --size 300            | write for example 1280x720",
                "2 | SET --screenshot x.png --size 0x5            | need an image of at least 1 x 1 pixels",
                "3 | SET --screenshot x.png --size 99999x5        | ask for a smaller size",
                "2 | SET --screenshot x.png --elevation 91        | need an elevation in [-90, 90] degrees",
                "2 | SET --screenshot x.png --supersampling 0     | need supersampling of at least 1, got 0",
                "2 | SET --screenshot x.png --show hats           | '--show'",
                "2 | SET --screenshot x.png --camera 1 --overlay x | need an --overlay of blend:0.5",
                "3 | SET --screenshot x.png --mesh nope.glb       | nope.glb: it does not exist",
            })
    void whatCannotBeShownIsRefusedInWords(int exitCode, String command, String words) throws IOException {
        String[] asked = command.strip()
                .replace("SET", sets.resolve("small").toString())
                .replace("x.png", folder.resolve("x.png").toString())
                .replace("x.jpg", folder.resolve("x.jpg").toString())
                .split(" +");
        Run run = Svdmv.run(Stream.concat(Stream.of("view"), Stream.of(asked)).toArray());
        assertEquals(exitCode, run.exitCode(), run.err());
        assertTrue(run.err().contains("svdmv: ") && run.err().contains(words), run.err());
        assertEquals("", run.out());
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void aFileThatExistsIsReplacedOnlyIfAsked() throws IOException {
        Path file = Files.writeString(folder.resolve("x.png"), "mine");
        Run refused = Svdmv.run("view", sets.resolve("small"), "--screenshot", file);
        assertEquals(2, refused.exitCode());
        assertTrue(refused.err().contains("--overwrite"), refused.err());
        assertEquals("mine", Files.readString(file));
    }

    /** The model's file stands and is lit as it was when the views were rendered of it, wherever it stands itself. */
    @Test
    void aFileThatWasRenderedStandsWhereTheViewsShowIt() throws IOException {
        Path model = folder.resolve("toy.glb");
        Mesh mesh = ProceduralObject.of(12).scaled(3).at(4, 5, 6);
        SurfaceFile.at(model, Existing.REFUSE).write(mesh);
        Path set = folder.resolve("set");
        done("render", "--model", model, "--views", 3, "--size", 72, "--azimuth", 70, "--output", set);
        List<View> views = ViewSetDirectory.read(set).views();
        assertIsView(views.get(1), set, "--mesh", model, "--camera", 1);
        assertIsView(views.get(2), set, "--mesh", "truth", "--camera", 2);
    }

    @Test
    void aDriverThatIsTooOldIsNamedWithARemedyAndCrashesNothing() throws IOException, InterruptedException {
        assumeMesa();
        Run run = runWith(Map.of("MESA_GL_VERSION_OVERRIDE", "3.0"));
        assertEquals(3, run.exitCode(), run.err());
        assertTrue(run.err().contains("the driver has 3.0") && run.err().contains("apt-get install"), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
    }

    @Test
    void withoutEglMesaDrawsInMemory() throws IOException, InterruptedException {
        assumeMesa();
        if (!Files.exists(Path.of("/usr/lib/x86_64-linux-gnu/libOSMesa.so.8"))
                && !Files.exists(Path.of("/usr/lib/aarch64-linux-gnu/libOSMesa.so.8"))) {
            missing("this machine has no OSMesa; apt-get install --no-install-recommends libosmesa6");
        }
        Run run = runWith(Map.of("__EGL_VENDOR_LIBRARY_DIRS", folder.toString()));
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.err().contains("OSMesa without a display"), run.err());
        BufferedImage view =
                ViewSetDirectory.read(sets.resolve("small")).views().get(4).image();
        assertArrayEquals(
                pixels(view), pixels(ImageIO.read(folder.resolve("x.png").toFile())));
    }

    private static void assumeMesa() {
        GlProbe.Available gl = (GlProbe.Available) GlProbe.run();
        assumeTrue(gl.info().version().contains("Mesa"), "only Mesa can be made to seem old or absent");
    }

    /** Looks through camera 4 in a process of its own, without a display. */
    private Run runWith(Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder process = Svdmv.process(
                List.of(), "view", sets.resolve("small"), "--camera", 4, "--screenshot", folder.resolve("x.png"));
        process.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        process.environment().putAll(environment);
        Process run = process.start();
        String err = new String(run.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(run.waitFor(), "", err);
    }

    /** Does not return. */
    private static void missing(String reason) {
        if ("true".equals(System.getenv("CI"))) {
            fail(reason);
        }
        assumeTrue(false, reason);
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
