package org.svdmv.assets.chart;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** Measurements as dots that lines join, one color a series. */
public record LineChart(String title, Axis x, Axis y, List<Series> series) implements Chart {
    public LineChart {
        series = List.copyOf(series);
    }

    @Override
    public BufferedImage image() {
        boolean whole = values(Point::x).allMatch(v -> v == Math.rint(v));
        Scale across = Scale.of(values(Point::x), whole ? 1 : 0);
        Scale up = Scale.of(values(Point::y), 0);
        try (Plot plot = new Plot(title)) {
            plot.horizontal(x, across);
            plot.vertical(y, up);
            plot.legend(series);
            for (int i = 0; i < series.size(); i++) {
                draw(series.get(i).points(), across, up, plot, Colors.ofSeries(i));
            }
            return plot.image();
        }
    }

    private DoubleStream values(ToDoubleFunction<Point> coordinate) {
        return series.stream().flatMap(s -> s.points().stream()).mapToDouble(coordinate);
    }

    private static void draw(List<Point> points, Scale across, Scale up, Plot plot, Color color) {
        for (int i = 0; i < points.size(); i++) {
            Point p = points.get(i);
            if (!p.isDrawn()) {
                continue;
            }
            plot.dot(color, across.fraction(p.x()), up.fraction(p.y()));
            if (i > 0 && points.get(i - 1).isDrawn()) {
                Point before = points.get(i - 1);
                plot.line(
                        color,
                        across.fraction(before.x()),
                        up.fraction(before.y()),
                        across.fraction(p.x()),
                        up.fraction(p.y()));
            }
        }
    }
}
