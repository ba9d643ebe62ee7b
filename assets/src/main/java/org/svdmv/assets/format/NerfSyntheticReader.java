package org.svdmv.assets.format;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads transforms_{train,val,test}.json together: a picture that two splits name is one view, and views stand in the order of
 * their names where these differ, else split by split.
 */
record NerfSyntheticReader() implements ViewSetReader {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    @Override
    public boolean recognizes(Path directory) {
        return JsonFile.is(directory, file(NerfSynthetic.SPLITS.get(0)), root -> true);
    }

    @Override
    public Description describe(Path directory) {
        Survey all = new Survey(directory, directory.resolve(file(NerfSynthetic.SPLITS.get(0))));
        List<DescribedView> views = new ArrayList<>();
        Set<Path> seen = new HashSet<>();
        List<Flaw> flaws = new ArrayList<>();
        for (String split : NerfSynthetic.SPLITS) {
            if (Files.exists(directory.resolve(file(split)))) {
                Survey survey = new Survey(directory, directory.resolve(file(split)));
                new TransformsFile(
                                file(split),
                                JsonFile.read(directory, file(split)),
                                survey,
                                directory.resolve(file(split)))
                        .read();
                survey.views().stream().filter(v -> seen.add(v.image())).forEach(views::add);
                flaws.addAll(survey.flaws());
            }
        }
        if (views.stream().map(NerfSyntheticReader::stem).distinct().count() == views.size()) {
            views.sort(Comparator.comparing(NerfSyntheticReader::sortable));
        }
        views.forEach(all::add);
        flaws.forEach(all::add);
        return all.finish(
                ReferenceView.of(views.stream().map(DescribedView::camera).toList()), DescribedPoints.NONE);
    }

    private static String file(String split) {
        return "transforms_" + split + ".json";
    }

    private static String stem(DescribedView view) {
        return view.image().getFileName().toString();
    }

    /** Numbers compare as numbers: r_2 before r_10. */
    private static String sortable(DescribedView view) {
        return DIGITS.matcher(stem(view))
                .replaceAll(m -> "0".repeat(Math.max(0, 20 - m.group().length())) + m.group());
    }
}
