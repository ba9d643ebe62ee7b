package org.svdmv.assets.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.util.List;

/** The sheet of a chart: title, legend and axes around a field in which positions are fractions, (0, 0) its lower left corner. */
final class Plot implements AutoCloseable {
    private static final int WIDTH = 840;
    private static final int HEIGHT = 480;
    private static final int LEFT = 84;
    private static final int RIGHT = 24;
    private static final int TOP = 72;
    private static final int BOTTOM = 60;
    private static final int GAP = 8;
    private static final double DOT = 6;

    private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = image.createGraphics();

    Plot(String title) {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Colors.INK);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 16));
        centered(title, WIDTH / 2.0, 26);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        pen.setStroke(new BasicStroke(2));
    }

    BufferedImage image() {
        return image;
    }

    /** One colored square and name for each series, in a row under the title. */
    void legend(List<Series> series) {
        double width = series.stream()
                .mapToDouble(s -> pen.getFontMetrics().stringWidth(s.name()) + 4 * GAP)
                .sum();
        double x = (WIDTH - width + GAP) / 2;
        for (int i = 0; i < series.size(); i++) {
            pen.setColor(Colors.ofSeries(i));
            pen.fill(new Rectangle2D.Double(x, 42, 12, 12));
            pen.setColor(Colors.INK);
            pen.drawString(series.get(i).name(), (float) x + 2 * GAP, 53);
            x += pen.getFontMetrics().stringWidth(series.get(i).name()) + 4 * GAP;
        }
    }

    /** Grid lines from left to right, their values to the left. */
    void vertical(Axis axis, Scale scale) {
        for (BigDecimal tick : scale.ticks()) {
            double y = y(scale.fraction(tick.doubleValue()));
            grid(x(0), y, x(1), y);
            String label = scale.label(tick);
            pen.drawString(label, LEFT - GAP - pen.getFontMetrics().stringWidth(label), (float) y + 5);
        }
        pen.rotate(-Math.PI / 2);
        centered(axis.label(), -(y(0) + y(1)) / 2, 20);
        pen.rotate(Math.PI / 2);
    }

    /** Grid lines from bottom to top, their values below. */
    void horizontal(Axis axis, Scale scale) {
        for (BigDecimal tick : scale.ticks()) {
            double x = x(scale.fraction(tick.doubleValue()));
            grid(x, y(0), x, y(1));
            centered(scale.label(tick), x, HEIGHT - BOTTOM + 20);
        }
        centered(axis.label(), (x(0) + x(1)) / 2, HEIGHT - 14);
    }

    /** Names below equal parts of the axis; of many only every second, third, ... that there is room for. */
    void categories(Axis axis, List<String> names) {
        double room = (x(1) - x(0)) / names.size();
        int widest =
                names.stream().mapToInt(pen.getFontMetrics()::stringWidth).max().orElse(0);
        int every = (int) Math.ceil((widest + GAP) / room);
        for (int i = 0; i < names.size(); i += every) {
            centered(names.get(i), x((i + 0.5) / names.size()), HEIGHT - BOTTOM + 20);
        }
        centered(axis.label(), (x(0) + x(1)) / 2, HEIGHT - 14);
    }

    void line(Color color, double x0, double y0, double x1, double y1) {
        pen.setColor(color);
        pen.draw(new Line2D.Double(x(x0), y(y0), x(x1), y(y1)));
    }

    void dot(Color color, double x, double y) {
        pen.setColor(color);
        pen.fill(new Ellipse2D.Double(x(x) - DOT / 2, y(y) - DOT / 2, DOT, DOT));
    }

    void bar(Color color, double x0, double y0, double x1, double y1) {
        pen.setColor(color);
        double top = Math.min(y(y0), y(y1));
        pen.fill(new Rectangle2D.Double(x(x0), top, x(x1) - x(x0), Math.abs(y(y0) - y(y1))));
    }

    @Override
    public void close() {
        pen.dispose();
    }

    private void grid(double x0, double y0, double x1, double y1) {
        pen.setColor(Colors.GRID);
        pen.draw(new Line2D.Double(x0, y0, x1, y1));
        pen.setColor(Colors.INK);
    }

    private void centered(String text, double x, double y) {
        pen.drawString(text, (float) (x - pen.getFontMetrics().stringWidth(text) / 2.0), (float) y);
    }

    private static double x(double fraction) {
        return LEFT + fraction * (WIDTH - LEFT - RIGHT);
    }

    private static double y(double fraction) {
        return HEIGHT - BOTTOM - fraction * (HEIGHT - TOP - BOTTOM);
    }
}
