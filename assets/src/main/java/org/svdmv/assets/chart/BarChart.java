package org.svdmv.assets.chart;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.DoubleStream;

/** Bars from 0, for each category one of every series; the points of a series are its categories in order, x is not looked at. */
public record BarChart(String title, Axis x, List<String> categories, Axis y, List<Series> series) implements Chart {
    private static final double SPACE_BETWEEN_CATEGORIES = 0.2;

    public BarChart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        for (Series one : series) {
            if (one.points().size() != categories.size()) {
                throw new IllegalArgumentException("need a value for each of the " + categories.size()
                        + " categories, got " + one.points().size() + " in the series " + one.name()
                        + "; NaN leaves a bar out");
            }
        }
    }

    @Override
    public BufferedImage image() {
        Scale up = Scale.of(
                DoubleStream.concat(
                        DoubleStream.of(0),
                        series.stream().flatMap(s -> s.points().stream()).mapToDouble(Point::y)),
                0);
        try (Plot plot = new Plot(title)) {
            plot.categories(x, categories);
            plot.vertical(y, up);
            plot.legend(series);
            for (int category = 0; category < categories.size(); category++) {
                draw(category, up, plot);
            }
            return plot.image();
        }
    }

    private void draw(int category, Scale up, Plot plot) {
        double width = (1 - SPACE_BETWEEN_CATEGORIES) / categories.size() / series.size();
        double left = (category + SPACE_BETWEEN_CATEGORIES / 2) / categories.size();
        for (int i = 0; i < series.size(); i++) {
            Point value = series.get(i).points().get(category);
            if (value.isDrawn()) {
                double x0 = left + i * width;
                plot.bar(Colors.ofSeries(i), x0, up.fraction(0), x0 + width, up.fraction(value.y()));
            }
        }
    }
}
