package org.svdmv.core.training;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;

/** The loss of every step: a CSV file that grows by a line a step, and a picture of it, smoothed, one panel per stage. */
final class LossCurve {
    private static final String HEADER = "stage,step,loss,gradient_norm,learning_rate,milliseconds\n";
    private static final int WIDTH = 900;
    private static final int PANEL = 260;
    private static final int MARGIN = 50;

    private final Path csv;
    private final Map<String, List<double[]>> points = new LinkedHashMap<>();
    private final StringBuilder unwritten = new StringBuilder();

    /** Goes on with the lines of the file up to this step of this stage; later ones come from a run that was not saved. */
    LossCurve(Path csv, List<Stage> stages, int stageIndex, int step) {
        this.csv = csv;
        stages.forEach(stage -> points.put(stage.name(), new ArrayList<>()));
        StringBuilder kept = new StringBuilder(HEADER);
        try {
            if (Files.exists(csv)) {
                List<String> names = stages.stream().map(Stage::name).toList();
                for (String line : Files.readAllLines(csv)) {
                    String[] cells = line.split(",");
                    int index = names.indexOf(cells[0]);
                    if (index >= 0
                            && (index < stageIndex || index == stageIndex && Integer.parseInt(cells[1]) <= step)) {
                        kept.append(line).append('\n');
                        points.get(cells[0])
                                .add(new double[] {Double.parseDouble(cells[1]), Double.parseDouble(cells[2])});
                    }
                }
            }
            Files.writeString(csv, kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(TrainingListener.Progress p) {
        points.get(p.stage().name()).add(new double[] {p.step(), p.loss()});
        unwritten.append(String.format(
                Locale.ROOT,
                "%s,%d,%.6f,%.5f,%.4e,%.0f%n",
                p.stage().name(),
                p.step(),
                p.loss(),
                p.gradientNorm(),
                p.rate(),
                p.millis()));
    }

    /** Brings the files up to date. */
    void write(Path png) {
        try {
            Files.writeString(csv, unwritten, StandardOpenOption.APPEND);
            unwritten.setLength(0);
            ImageIO.write(picture(), "png", png.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BufferedImage picture() {
        List<String> names =
                points.keySet().stream().filter(n -> points.get(n).size() > 1).toList();
        BufferedImage image = new BufferedImage(WIDTH, PANEL * Math.max(1, names.size()), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        for (String name : names) {
            panel(g, name, points.get(name));
            g.translate(0, PANEL);
        }
        g.dispose();
        return image;
    }

    /** Loss on a logarithmic scale over the steps. */
    private static void panel(Graphics2D g, String name, List<double[]> raw) {
        List<double[]> curve = smoothed(raw);
        if (curve.isEmpty()) {
            return;
        }
        double low = Math.log(curve.stream().mapToDouble(p -> p[1]).min().getAsDouble());
        double high = Math.log(curve.stream().mapToDouble(p -> p[1]).max().getAsDouble());
        double last = raw.get(raw.size() - 1)[0];
        Path2D path = new Path2D.Double();
        for (int i = 0; i < curve.size(); i++) {
            double x = MARGIN + (WIDTH - 2 * MARGIN) * curve.get(i)[0] / last;
            double y = MARGIN + (PANEL - 2 * MARGIN) * (high - Math.log(curve.get(i)[1])) / Math.max(1e-9, high - low);
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        g.setColor(Color.LIGHT_GRAY);
        g.drawRect(MARGIN, MARGIN, WIDTH - 2 * MARGIN, PANEL - 2 * MARGIN);
        g.setColor(new Color(0x1F4E9E));
        g.setStroke(new BasicStroke(1.5f));
        g.draw(path);
        g.setColor(Color.DARK_GRAY);
        label(g, name + ": loss, smoothed, logarithmic", MARGIN, MARGIN - 10);
        label(g, String.format(Locale.ROOT, "%.4f", Math.exp(high)), 4, MARGIN + 5);
        label(g, String.format(Locale.ROOT, "%.4f", Math.exp(low)), 4, PANEL - MARGIN + 5);
        label(g, String.format(Locale.ROOT, "%.0f steps", last), WIDTH - MARGIN - 60, PANEL - MARGIN + 18);
    }

    /** A machine without fonts draws no text: no reason to end a training. */
    private static void label(Graphics2D g, String text, int x, int y) {
        try {
            g.drawString(text, x, y);
        } catch (RuntimeException | InternalError | LinkageError e) {
            // the curve stands without its words
        }
    }

    /** Means of up to 300 equal runs of steps; steps without a finite loss are left out. */
    private static List<double[]> smoothed(List<double[]> all) {
        List<double[]> raw =
                all.stream().filter(point -> Double.isFinite(point[1])).toList();
        int run = Math.max(1, raw.size() / 300);
        List<double[]> means = new ArrayList<>();
        for (int from = 0; from + run <= raw.size(); from += run) {
            double sum = 0;
            for (int i = from; i < from + run; i++) {
                sum += raw.get(i)[1];
            }
            means.add(new double[] {raw.get(from + run - 1)[0], Math.max(1e-9, sum / run)});
        }
        return means;
    }
}
