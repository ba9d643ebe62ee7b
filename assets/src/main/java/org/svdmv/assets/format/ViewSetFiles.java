package org.svdmv.assets.format;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.svdmv.assets.image.PictureException;
import org.svdmv.assets.viewset.NamedViews;
import org.svdmv.assets.viewset.ViewSetException;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.View;
import org.svdmv.camera.ViewSet;

/** Reads a view set in whatever format it is. */
public final class ViewSetFiles {
    private static final int BYTES_A_PIXEL = 5;

    private ViewSetFiles() {}

    /** The format, or a {@link ViewSetException} that says what was looked for. */
    public static ViewSetFormat format(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new ViewSetException(
                    directory,
                    Files.exists(directory) ? "is no directory; name the folder it lies in" : "does not exist");
        }
        return ViewSetFormat.detect(directory)
                .orElseThrow(() -> new ViewSetException(
                        directory,
                        "holds no view set: looked for cameras.json (svdmv), transforms.json (nerfstudio, instant-ngp),"
                                + " transforms_train.json (NeRF), sparse/0, sparse or the files of a COLMAP model"));
    }

    /** All views; the first thing that is wrong is a {@link ViewSetException}. */
    public static NamedViews read(Path directory) {
        Description set = sound(directory);
        requireMemory(set);
        List<View> views = new ArrayList<>();
        for (DescribedView view : set.views()) {
            views.add(open(set, view));
        }
        try {
            return new NamedViews(new ViewSet(views, set.referenceIndex()), names(set.views()));
        } catch (IllegalArgumentException e) {
            throw new ViewSetException(set.file(), e.getMessage());
        }
    }

    /** The views without their pictures, which are opened when they are asked for; what is wrong beside them is a {@link ViewSetException}. */
    public static StoredViews open(Path directory) {
        Description set = sound(directory);
        return new StoredViews(set, names(set.views()));
    }

    private static Description sound(Path directory) {
        Description set = describe(directory);
        if (!set.flaws().isEmpty()) {
            int more = set.flaws().size() - 1;
            throw new ViewSetException(directory + ": " + set.flaws().get(0)
                    + (more == 0 ? "" : " (and " + more + " more; svdmv validate lists them)"));
        }
        return set;
    }

    private static View open(Description set, DescribedView view) {
        try {
            return ViewPictures.open(view);
        } catch (PictureException e) {
            throw new ViewSetException(set.directory() + ": " + view.where() + ": " + e.getMessage());
        }
    }

    static Description describe(Path directory) {
        return format(directory).reader().describe(directory);
    }

    /** File names without folder and ending where these differ, else with the folders, joined by _. */
    private static List<String> names(List<DescribedView> views) {
        List<String> stems = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        for (DescribedView view : views) {
            String path = view.name()
                    .replace('\\', '/')
                    .replaceFirst("^(\\./)+", "")
                    .replaceFirst("\\.(?i:png|jpe?g|webp)$", "");
            paths.add(path.replace('/', '_'));
            stems.add(path.substring(path.lastIndexOf('/') + 1));
        }
        Set<String> different = new HashSet<>(stems);
        return different.size() == stems.size() ? stems : paths;
    }

    private static void requireMemory(Description set) {
        Intrinsics k = set.views().get(0).camera().intrinsics();
        int bytes =
                set.views().get(0).depth() instanceof DepthSource.InFile ? BYTES_A_PIXEL + Float.BYTES : BYTES_A_PIXEL;
        long needed = (long) bytes * k.width() * k.height() * set.views().size();
        long most = Runtime.getRuntime().maxMemory() / 4 * 3;
        if (needed > most) {
            throw new ViewSetException(
                    set.file(),
                    "has " + set.views().size() + " views of " + k.width() + " x " + k.height() + " pixels, which take "
                            + (needed >> 20) + " MiB of memory; Java may take " + (most >> 20)
                            + ": give it more, for example SVDMV_JAVA_OPTS=-Xmx" + (2 + (needed >> 29))
                            + "g svdmv ..., or leave out views");
        }
    }
}
