package org.svdmv.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svdmv.assets.viewset.Existing;
import org.svdmv.assets.viewset.ViewSetDirectory;
import org.svdmv.camera.ViewSet;
import org.svdmv.core.checkpoint.RandomTensors;
import org.svdmv.core.checkpoint.SafetensorsWriter;
import org.svdmv.core.checkpoint.SafetensorsWriter.Entry;
import org.svdmv.core.kernel.Precision;
import org.svdmv.core.perception.Lpips;
import org.svdmv.geometry.metric.MaskIou;
import org.svdmv.geometry.metric.MsSsim;
import org.svdmv.geometry.metric.Psnr;
import org.svdmv.geometry.metric.Ssim;
import org.svdmv.tests.Svdmv.Run;

class EvalTest {
    /** NaN and bare Infinity, which JSON lacks, are refused. */
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final int VIEWS = 5;

    @TempDir
    static Path sets;

    @TempDir
    Path folder;

    @BeforeAll
    static void render() throws IOException {
        for (int seed : new int[] {7, 8}) {
            ok(
                    "render",
                    "--model",
                    "procedural:" + seed,
                    "--views",
                    VIEWS,
                    "--size",
                    48,
                    "--output",
                    set("toy" + seed));
        }
        // An object that looks like another one, as a model would make it.
        Files.createDirectories(sets.resolve("made"));
        ViewSet eight = ViewSetDirectory.read(set("toy8"));
        ViewSetDirectory.write(eight, sets.resolve("made/toy7"), Existing.REFUSE);
        ViewSetDirectory.write(eight, sets.resolve("made/toy8"), Existing.REFUSE);
        ViewSetDirectory.write(eight, sets.resolve("made/toy9"), Existing.REFUSE);
    }

    private static Path set(String name) {
        return sets.resolve("true").resolve(name);
    }

    private static Run ok(Object... args) {
        Run run = Svdmv.run(args);
        assertEquals(0, run.exitCode(), run.err());
        return run;
    }

    private static JsonNode json(Object... args) throws IOException {
        return STRICT.readTree(ok(args).out());
    }

    @Test
    void theNumbersAreTheMeansOverTheViewsButTheInput() throws IOException {
        JsonNode metrics = json("eval", set("toy8"), "--truth", set("toy7"), "--json");
        ViewSet made = ViewSetDirectory.read(set("toy8"));
        ViewSet truth = ViewSetDirectory.read(set("toy7"));
        double[] sums = new double[4];
        for (int i = 0; i < VIEWS - 1; i++) {
            BufferedImage a = made.views().get(i).image();
            BufferedImage b = truth.views().get(i).image();
            sums[0] += Psnr.of(a, b);
            sums[1] += Ssim.of(a, b);
            sums[2] += MsSsim.of(a, b);
            sums[3] +=
                    MaskIou.of(made.views().get(i).mask(), truth.views().get(i).mask());
        }
        String[] names = {"psnr", "ssim", "ms_ssim", "mask_iou"};
        for (int i = 0; i < 4; i++) {
            assertEquals(sums[i] / (VIEWS - 1), metrics.at("/mean/" + names[i]).asDouble(), 1e-12, names[i]);
        }
        assertEquals(VIEWS - 1, metrics.at("/views").asInt());
        assertEquals(3, metrics.at("/objects/0/ms_ssim_scales").asInt());
        assertEquals(VIEWS - 1, metrics.at("/curve").size());
        assertEquals(72, metrics.at("/objects/0/views/0/azimuth_degrees").asDouble(), 1e-9);
    }

    @Test
    void equalViewsHaveInfinitePsnrWhichJsonSaysInWords() throws IOException {
        Run run = ok("eval", set("toy7"), "--truth", set("toy7"), "--input-view", "include", "--json");
        JsonNode metrics = STRICT.readTree(run.out());
        assertEquals("Infinity", metrics.at("/mean/psnr").textValue());
        assertEquals(1, metrics.at("/mean/ssim").asDouble(), 1e-12);
        assertEquals(1, metrics.at("/mean/ms_ssim").asDouble(), 1e-12);
        assertEquals(1, metrics.at("/mean/mask_iou").asDouble());
        assertEquals(0, metrics.at("/mean/mse").asDouble());
        assertEquals(VIEWS, metrics.at("/equal_views").asInt());
        assertFalse(run.out().contains("NaN"), run.out());
        assertTrue(run.err().contains("their PSNR is infinite"), run.err());
        assertTrue(run.err().contains("MS-SSIM on 3 of 5 scales"), run.err());
    }

    @Test
    void viewsInAnotherOrderAndFormatAreTheSameViews() throws IOException {
        ViewSet truth = ViewSetDirectory.read(set("toy7"));
        List<Integer> order = List.of(3, 0, 4, 2, 1);
        ViewSet shuffled = new ViewSet(order.stream().map(truth.views()::get).toList(), order.indexOf(4));
        Path other = ViewSetDirectory.write(shuffled, folder.resolve("shuffled"), Existing.REFUSE);
        ok("export", other, "--format", "nerfstudio", "--output", folder.resolve("nerfstudio"));
        JsonNode metrics = json("eval", folder.resolve("nerfstudio"), "--truth", set("toy7"), "--json");
        assertEquals("Infinity", metrics.at("/mean/psnr").textValue());
        assertEquals(1, metrics.at("/objects/0/views/0/result_view").asInt());
    }

    @Test
    void theFolderHoldsTheNumbersTheCurvesAndTheTable() throws IOException {
        Path out = folder.resolve("evaluation");
        Run run = ok("eval", sets.resolve("made"), "--truth", sets.resolve("true"), "--output", out);
        List<String> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(out)) {
            all.forEach(file -> files.add(file.getFileName().toString()));
        }
        files.sort(null);
        assertEquals(
                List.of(
                        "curve.csv",
                        "curve_psnr.png",
                        "curve_similarity.png",
                        "metrics.json",
                        "summary.md",
                        "views.csv"),
                files);
        JsonNode metrics = STRICT.readTree(out.resolve("metrics.json").toFile());
        assertEquals(2, metrics.at("/objects").size());
        assertEquals("toy9", metrics.at("/extra_objects/0").asText());
        List<String> views = Files.readAllLines(out.resolve("views.csv"));
        assertEquals(1 + 2 * (VIEWS - 1), views.size());
        assertTrue(views.get(1).startsWith("toy7,0,0,72.0,"), views.get(1));
        assertTrue(views.get(5).contains(",Infinity,"), views.get(5));
        List<String> curve = Files.readAllLines(out.resolve("curve.csv"));
        assertEquals("view,objects,psnr,ssim,ms_ssim,mse,mask_iou", curve.get(0));
        assertEquals(VIEWS, curve.size());
        assertEquals(840, ImageIO.read(out.resolve("curve_psnr.png").toFile()).getWidth());
        String table = Files.readString(out.resolve("summary.md"));
        assertTrue(table.contains("| **made** | 2 objects | - | inf |"), table);
        assertTrue(
                table.contains("| SVD-MV | SVD figure 10a, 50 of GSO | 0.14 | 16.83 | - | - | 0.89 | - | - |"), table);
        assertTrue(table.contains("SV3D table 4"), table);
        assertTrue(run.out().contains("SV3D table 1") && !run.out().contains("SV3D table 4"), run.out());
    }

    @Test
    void theMeanOverObjectsIsTheMeanOfTheirMeans() throws IOException {
        JsonNode metrics = json("eval", sets.resolve("made"), "--truth", sets.resolve("true"), "--json");
        double seven = metrics.at("/objects/0/mean/ssim").asDouble();
        double eight = metrics.at("/objects/1/mean/ssim").asDouble();
        assertEquals(1, eight, 1e-12);
        assertEquals((seven + eight) / 2, metrics.at("/mean/ssim").asDouble(), 1e-12);
    }

    @Test
    void anEvaluationIsReplacedOnlyWhereAskedAndNothingElseEver() throws IOException {
        Path out = folder.resolve("evaluation");
        Object[] command = {"eval", set("toy8"), "--truth", set("toy7"), "--output", out};
        ok(command);
        assertEquals(2, Svdmv.run(command).exitCode());
        ok("eval", set("toy8"), "--truth", set("toy8"), "--output", out, "--overwrite");
        assertTrue(Files.readString(out.resolve("metrics.json")).contains("Infinity"));
        Path other = Files.createDirectory(folder.resolve("mine"));
        Files.writeString(other.resolve("notes.txt"), "mine");
        Run run = Svdmv.run("eval", set("toy8"), "--truth", set("toy7"), "--output", other, "--overwrite");
        assertEquals(2, run.exitCode());
        assertEquals("mine", Files.readString(other.resolve("notes.txt")));
    }

    @Test
    void whatCannotBeComparedIsRefusedInWords() {
        ok("render", "--model", "procedural:7", "--views", 3, "--size", 32, "--output", folder.resolve("small"));
        ok(
                "render",
                "--model",
                "procedural:7",
                "--views",
                3,
                "--size",
                48,
                "--elevation",
                25,
                "--output",
                folder.resolve("high"));
        refused(2, "32 x 32 in the result and 48 x 48 in the truth", folder.resolve("small"), set("toy7"));
        refused(2, "none in common within 1.0 deg", folder.resolve("high"), set("toy7"));
        refused(2, "two view sets or two folders", sets.resolve("made"), set("toy7"));
        refused(3, "does not exist", folder.resolve("nowhere"), set("toy7"));
        refused(3, "holds no view set", folder, sets);
        refused(2, "folders of equal names", folder, sets.resolve("true"));
    }

    private static void refused(int exitCode, String words, Path result, Path truth) {
        Run run = Svdmv.run("eval", result, "--truth", truth);
        assertEquals(exitCode, run.exitCode(), run.err());
        assertTrue(run.err().contains(words), run.err());
        assertEquals("", run.out());
    }

    @Test
    void lpipsIsTheMeanOverTheViews() throws IOException {
        Path weights = lpipsWeights(folder.resolve("lpips.safetensors"));
        JsonNode metrics = json("eval", set("toy8"), "--truth", set("toy7"), "--lpips", weights, "--json");
        ViewSet made = ViewSetDirectory.read(set("toy8"));
        ViewSet truth = ViewSetDirectory.read(set("toy7"));
        double sum = 0;
        try (Lpips lpips = Lpips.open(weights)) {
            for (int i = 0; i < VIEWS - 1; i++) {
                sum += lpips.of(
                        made.views().get(i).image(), truth.views().get(i).image());
            }
        }
        assertEquals(sum / (VIEWS - 1), metrics.at("/mean/lpips").asDouble(), 1e-6);
        assertEquals("AlexNet", metrics.at("/settings/networks/lpips/network").asText());
        assertEquals(
                64,
                metrics.at("/settings/networks/lpips/weights/sha256").asText().length());
    }

    private static Path lpipsWeights(Path file) {
        int[][] shapes = {{0, 64, 3, 11}, {3, 192, 64, 5}, {6, 384, 192, 3}, {8, 256, 384, 3}, {10, 256, 256, 3}};
        try (NDManager manager = NDManager.newBaseManager()) {
            RandomTensors random = new RandomTensors(manager, Precision.F32, 1);
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                String name = "features." + shapes[i][0] + ".";
                int out = shapes[i][1];
                entries.add(entry(random, name + "weight", out, shapes[i][2], shapes[i][3], shapes[i][3]));
                entries.add(entry(random, name + "bias", out));
                entries.add(entry(random, "lin" + i + ".model.1.weight", 1, out, 1, 1));
            }
            SafetensorsWriter.write(file, Map.of(), entries);
            return file;
        }
    }

    private static Entry entry(RandomTensors random, String name, long... shape) {
        return Entry.of(name, random.take(name, shape), Precision.F32);
    }

    @Test
    void clipSimilarityIsOneForEqualViewsAndTheSameFromBothSides() throws IOException {
        Object[] clip = {"--clip", Golden.SV3D_U, "--json"};
        assertEquals(1, clipSimilarity(set("toy7"), set("toy7"), clip), 1e-5);
        double there = clipSimilarity(set("toy7"), set("toy8"), clip);
        assertEquals(there, clipSimilarity(set("toy8"), set("toy7"), clip), 1e-6);
        assertTrue(there > -1 && there < 0.9999, "similarity " + there);
    }

    private static double clipSimilarity(Path result, Path truth, Object... options) throws IOException {
        List<Object> command = new ArrayList<>(List.of("eval", result, "--truth", truth));
        command.addAll(List.of(options));
        return json(command.toArray()).at("/mean/clip_s").asDouble();
    }

    @Test
    void weightsThatCannotCompareAreRefused() {
        Run run = Svdmv.run("eval", set("toy8"), "--truth", set("toy7"), "--lpips", Golden.SV3D_U);
        assertEquals(3, run.exitCode(), run.err());
        assertTrue(run.err().contains("features.0.weight"), run.err());
    }

    @Test
    void missingViewsAreNamed() throws IOException {
        ViewSet truth = ViewSetDirectory.read(set("toy7"));
        Path part = ViewSetDirectory.write(
                new ViewSet(List.of(truth.views().get(1), truth.views().get(4)), 1),
                folder.resolve("part"),
                Existing.REFUSE);
        Run run = ok("eval", part, "--truth", set("toy7"), "--json");
        assertTrue(run.err().contains("toy7: no view within 1.0 deg of the true views 0, 2, 3"), run.err());
        assertEquals(
                "[0,2,3]",
                STRICT.readTree(run.out()).at("/objects/0/missing_views").toString());
    }
}
