package org.svdmv.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.joml.Vector3d;
import org.svdmv.camera.Camera;
import org.svdmv.geometry.tracks.Sighting;

/**
 * A point of a COLMAP model in text form.
 *
 * @param meanErrorPixels mean reprojection error over its sightings, as COLMAP says
 * @param sightings by our own cameras, at the pixels of its track
 */
record ColmapPoint(Vector3d position, double meanErrorPixels, List<Sighting> sightings) {
    /** An image of the model: its key points as COLMAP has them, u and v in turns. */
    private record Image(int id, String name, double[] pixels) {}

    /** @param cameras in the order of the names of their images */
    static List<ColmapPoint> read(Path model, List<Camera> cameras) throws IOException {
        List<Image> images = images(Files.readAllLines(model.resolve("images.txt")));
        Map<Integer, Integer> views = new HashMap<>();
        IntStream.range(0, images.size()).forEach(i -> views.put(images.get(i).id(), i));
        return Files.readAllLines(model.resolve("points3D.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" "))
                .map(f -> new ColmapPoint(
                        new Vector3d(Double.parseDouble(f[1]), Double.parseDouble(f[2]), Double.parseDouble(f[3])),
                        Double.parseDouble(f[7]),
                        track(f, images, views, cameras)))
                .toList();
    }

    /** After eight fields, pairs of an image and the place of a key point in it. */
    private static List<Sighting> track(
            String[] f, List<Image> images, Map<Integer, Integer> views, List<Camera> cameras) {
        List<Sighting> sightings = new ArrayList<>();
        for (int i = 8; i + 1 < f.length; i += 2) {
            int view = views.get(Integer.parseInt(f[i]));
            double[] pixels = images.get(view).pixels();
            int at = 2 * Integer.parseInt(f[i + 1]);
            sightings.add(new Sighting(cameras.get(view), pixels[at], pixels[at + 1]));
        }
        return sightings;
    }

    /** Two lines each; by name. */
    private static List<Image> images(List<String> lines) {
        List<String> told = lines.stream().filter(line -> !line.startsWith("#")).toList();
        List<Image> images = new ArrayList<>();
        for (int i = 0; i + 1 < told.size(); i += 2) {
            String[] f = told.get(i).split(" ");
            images.add(new Image(
                    Integer.parseInt(f[0]), f[9], pixels(told.get(i + 1).split(" "))));
        }
        images.sort(Comparator.comparing(Image::name));
        return images;
    }

    /** Of u, v and the point's number in turns. */
    private static double[] pixels(String[] f) {
        return IntStream.range(0, f.length - f.length % 3)
                .filter(i -> i % 3 < 2)
                .mapToDouble(i -> Double.parseDouble(f[i]))
                .toArray();
    }
}
