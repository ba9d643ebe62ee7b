package org.svdmv.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.svdmv.assets.format.ViewSetFiles;
import org.svdmv.assets.format.ViewSetFormat;
import org.svdmv.assets.viewset.ViewSetException;

/**
 * Which view sets are compared: two, or those of equal names in two folders.
 *
 * @param missing names of the truth that the result lacks
 * @param extra names of the result that the truth lacks
 */
record EvalPairs(List<Pair> pairs, List<String> missing, List<String> extra) {

    /** The views of one object, as made and as they should be. */
    record Pair(String name, Path result, Path truth) {}

    static EvalPairs of(Path result, Path truth) {
        boolean one = isSet(result);
        if (one != isSet(truth)) {
            throw new IllegalArgumentException("need two view sets or two folders of view sets, got the view set "
                    + (one ? result : truth) + " and the folder " + (one ? truth : result)
                    + "; name the folder of one object in it");
        }
        return one
                ? new EvalPairs(List.of(new Pair(name(truth), result, truth)), List.of(), List.of())
                : ofFolders(result, truth);
    }

    private static EvalPairs ofFolders(Path result, Path truth) {
        List<String> made = sets(result);
        List<String> wanted = sets(truth);
        List<Pair> pairs = wanted.stream()
                .filter(made::contains)
                .map(name -> new Pair(name, result.resolve(name), truth.resolve(name)))
                .toList();
        if (pairs.isEmpty()) {
            throw new IllegalArgumentException("need folders of equal names, got " + words(made) + " in " + result
                    + " and " + words(wanted) + " in " + truth + "; name each object the same in both");
        }
        return new EvalPairs(pairs, without(wanted, made), without(made, wanted));
    }

    private static boolean isSet(Path directory) {
        if (!Files.isDirectory(directory)) {
            ViewSetFiles.format(directory); // says what is wrong
        }
        return ViewSetFormat.detect(directory).isPresent();
    }

    /** The names of the folders that hold view sets, sorted. */
    private static List<String> sets(Path folder) {
        try (Stream<Path> below = Files.list(folder)) {
            List<String> names = below.filter(
                            path -> Files.isDirectory(path) && !name(path).startsWith("."))
                    .filter(path -> ViewSetFormat.detect(path).isPresent())
                    .map(EvalPairs::name)
                    .sorted()
                    .toList();
            if (names.isEmpty()) {
                throw new ViewSetException(
                        folder, "holds no view set, nor does a folder in it; svdmv inspect says what is looked for");
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private static String name(Path path) {
        return path.toAbsolutePath().normalize().getFileName().toString();
    }

    private static List<String> without(List<String> names, List<String> others) {
        List<String> rest = new ArrayList<>(names);
        rest.removeAll(others);
        return rest;
    }

    /** The first few. */
    static String words(List<String> names) {
        int shown = Math.min(5, names.size());
        return String.join(", ", names.subList(0, shown))
                + (shown < names.size() ? " and " + (names.size() - shown) + " more" : "");
    }
}
