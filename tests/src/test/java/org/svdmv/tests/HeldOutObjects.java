package org.svdmv.tests;

import ai.djl.Device;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.svdmv.assets.model.EmbeddedModel;
import org.svdmv.assets.viewset.ContactSheet;
import org.svdmv.camera.StaticOrbit;
import org.svdmv.cli.ProceduralOrbits;
import org.svdmv.core.checkpoint.Checkpoint;
import org.svdmv.core.checkpoint.ModelFacts;
import org.svdmv.core.kernel.Precision;
import org.svdmv.core.pipeline.OrbitListener;
import org.svdmv.core.pipeline.OrbitPipeline;
import org.svdmv.core.pipeline.OrbitRequest;
import org.svdmv.core.pipeline.SamplingPlan;
import org.svdmv.core.training.Orbit;
import org.svdmv.geometry.metric.Psnr;
import org.svdmv.geometry.metric.Ssim;

/**
 * How near the embedded model comes to the truth on 100 procedural objects that no training has seen, beside two baselines: the input
 * picture in place of every view, and the mean of 1000 training orbits. Not part of the suite, as it takes minutes:
 * {@code mvn -pl tests -am test -Dtest=HeldOutObjects -Dsurefire.failIfNoSpecifiedTests=false}. Other weights: {@code -Dsvdmv.weights=FILE}.
 */
class HeldOutObjects {
    /** Training takes seeds below 1e9. */
    private static final long SEED = 3_000_000_000L;

    private static final int OBJECTS = Integer.getInteger("svdmv.objects", 100);
    private static final int TRAINING_ORBITS = 1000;
    private static final int SHOWN = 12;
    private static final Path FOLDER = Path.of("target", "held-out");

    /** Sums over objects of a measure, by view. */
    private record Row(String name, double[] psnr, double[] ssim) {
        Row(String name, int views) {
            this(name, new double[views], new double[views]);
        }

        void add(List<BufferedImage> views, List<BufferedImage> truth) {
            add(psnr, Psnr::of, views, truth);
            add(ssim, Ssim::of, views, truth);
        }

        private static void add(
                double[] sums,
                ToDoubleBiFunction<BufferedImage, BufferedImage> measure,
                List<BufferedImage> views,
                List<BufferedImage> truth) {
            for (int k = 0; k < sums.length; k++) {
                sums[k] += measure.applyAsDouble(views.get(k), truth.get(k)) / OBJECTS;
            }
        }

        String line() {
            return String.format(
                    "%-28s %6.2f dB  %.3f",
                    name,
                    Arrays.stream(psnr).average().orElseThrow(),
                    Arrays.stream(ssim).average().orElseThrow());
        }
    }

    @Test
    void theEmbeddedModelIsMeasuredBesideItsBaselines() throws IOException {
        String weights = System.getProperty("svdmv.weights", "");
        Path file = weights.isEmpty() ? EmbeddedModel.bundled().unpack(FOLDER) : Path.of(weights);
        Checkpoint checkpoint = Checkpoint.open(file);
        ModelFacts facts = checkpoint.facts();
        int compared = facts.frames() - 1;
        Row model = new Row("svdmv-mini", compared);
        Row copy = new Row("the input in every view", compared);
        Row mean = new Row("mean of the training views", compared);
        List<BufferedImage> means = means(facts);
        ProceduralOrbits objects = new ProceduralOrbits(SEED, facts.frames(), facts.imageWidth());
        Files.createDirectories(FOLDER);
        for (int i = 0; i < OBJECTS; i++) {
            Orbit orbit = objects.orbit(i);
            List<BufferedImage> truth = views(orbit, facts);
            BufferedImage input = truth.get(compared);
            List<BufferedImage> views = OrbitPipeline.generate(
                    checkpoint, request(facts, input, orbit.elevationDegrees()), OrbitListener.SILENT);
            model.add(views, truth);
            copy.add(truth.stream().map(t -> input).toList(), truth);
            mean.add(means, truth);
            if (i < SHOWN) {
                ImageIO.write(
                        ContactSheet.of(truth),
                        "png",
                        FOLDER.resolve(i + "-truth.png").toFile());
                ImageIO.write(
                        ContactSheet.of(views),
                        "png",
                        FOLDER.resolve(i + "-model.png").toFile());
            }
        }
        report(List.of(model, copy, mean));
    }

    private static OrbitRequest request(ModelFacts facts, BufferedImage input, double elevation) {
        SamplingPlan plan = SamplingPlan.of(facts.sampling());
        int steps = Integer.getInteger("svdmv.steps", plan.steps());
        return new OrbitRequest(
                input,
                new StaticOrbit(facts.frames(), elevation),
                new SamplingPlan(plan.sampler(), steps, plan.schedule(), plan.preconditioning(), plan.guidance()),
                23,
                Precision.F32,
                Device.cpu(),
                facts.condAug(),
                facts.frames());
    }

    private static void report(List<Row> rows) throws IOException {
        StringBuilder text =
                new StringBuilder(String.format("%-28s %6s     %s%n", OBJECTS + " objects", "PSNR", "SSIM"));
        rows.forEach(row -> text.append(row.line()).append(System.lineSeparator()));
        text.append("view");
        rows.forEach(row -> text.append(", ").append(row.name()).append(" PSNR, SSIM"));
        for (int k = 0; k < rows.get(0).psnr().length; k++) {
            text.append(System.lineSeparator()).append(k);
            for (Row row : rows) {
                text.append(String.format(", %.2f, %.3f", row.psnr()[k], row.ssim()[k]));
            }
        }
        Files.writeString(FOLDER.resolve("report.csv"), text);
        System.out.println(text);
    }

    private static List<BufferedImage> views(Orbit orbit, ModelFacts facts) {
        int size = facts.imageWidth();
        List<BufferedImage> views = new ArrayList<>();
        for (int k = 0; k < facts.frames(); k++) {
            BufferedImage view = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
            for (int p = 0; p < size * size; p++) {
                int at = 3 * (k * size * size + p);
                byte[] b = orbit.pixels();
                view.setRGB(p % size, p / size, (b[at] & 255) << 16 | (b[at + 1] & 255) << 8 | b[at + 2] & 255);
            }
            views.add(view);
        }
        return views;
    }

    /** The mean over training orbits of each view. */
    private static List<BufferedImage> means(ModelFacts facts) {
        ProceduralOrbits training = new ProceduralOrbits(1, facts.frames(), facts.imageWidth());
        long[] sums = new long[facts.frames() * facts.imageWidth() * facts.imageHeight() * 3];
        for (int i = 0; i < TRAINING_ORBITS; i++) {
            byte[] pixels = training.orbit(i).pixels();
            for (int p = 0; p < sums.length; p++) {
                sums[p] += pixels[p] & 255;
            }
        }
        byte[] mean = new byte[sums.length];
        for (int p = 0; p < sums.length; p++) {
            mean[p] = (byte) Math.round((double) sums[p] / TRAINING_ORBITS);
        }
        return views(new Orbit(0, mean), facts);
    }
}
