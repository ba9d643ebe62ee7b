package org.svdmv.assets.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.svdmv.assets.image.PictureException;
import org.svdmv.assets.image.PictureFile;
import org.svdmv.assets.viewset.ViewSetException;
import org.svdmv.camera.Intrinsics;

/** Goes through the views of a set, collecting what is sound and what is not. It looks at nothing outside of the directory. */
final class Survey {
    private final Path directory;
    private final Path file;
    private final List<DescribedView> views = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private final Map<Path, String> images = new HashMap<>();

    /** @param file the one that describes the views */
    Survey(Path directory, Path file) {
        this.directory = directory;
        this.file = file;
    }

    /** The answer of a step, or a flaw and nothing if it complains. */
    <T> Optional<T> attempt(String where, Supplier<T> step) {
        try {
            return Optional.of(step.get());
        } catch (IllegalArgumentException | PictureException | ViewSetException e) {
            flaws.add(new Flaw(where, e.getMessage()));
            return Optional.empty();
        }
    }

    void add(DescribedView view) {
        String before = images.put(view.image(), view.where());
        if (before != null) {
            flaws.add(new Flaw(view.where(), "names the picture that " + before + " names; leave out one of them"));
        }
        views.add(view);
    }

    Description finish(int referenceIndex, DescribedPoints points) {
        requireOnePinhole();
        requireSizes();
        requireDepthInAllOrNone();
        if (views.isEmpty() && flaws.isEmpty()) {
            flaws.add(new Flaw(file.toString(), "has no views"));
        }
        return new Description(directory, file, views, referenceIndex, points, flaws);
    }

    private void requireOnePinhole() {
        for (int i = 1; i < views.size(); i++) {
            Intrinsics first = views.get(0).camera().intrinsics();
            Intrinsics other = views.get(i).camera().intrinsics();
            if (!other.equals(first)) {
                flaws.add(new Flaw(
                        views.get(i).where(),
                        "has another lens than the first view, " + other + " and not " + first
                                + "; a view set has one: resample the pictures to it"));
            }
        }
    }

    private void requireSizes() {
        for (DescribedView view : views) {
            requireSize(view, view.image());
            if (view.mask() instanceof MaskSource.InFile mask) {
                requireSize(view, mask.file());
            }
            if (view.depth() instanceof DepthSource.InFile depth) {
                requireSize(view, depth.file());
            }
        }
    }

    private void requireDepthInAllOrNone() {
        List<DescribedView> without = views.stream()
                .filter(v -> v.depth() instanceof DepthSource.None)
                .toList();
        if (!without.isEmpty() && without.size() < views.size()) {
            flaws.add(new Flaw(
                    without.get(0).where(),
                    "has no depth, but " + (views.size() - without.size()) + " of " + views.size()
                            + " views have; give it to all or to none"));
        }
    }

    private void requireSize(DescribedView view, Path picture) {
        Intrinsics k = view.camera().intrinsics();
        attempt(view.where(), () -> PictureFile.size(picture)).ifPresent(size -> {
            if (size.width != k.width() || size.height != k.height()) {
                flaws.add(new Flaw(
                        view.where(),
                        directory.relativize(picture) + " has " + size.width + " x " + size.height
                                + " pixels, its camera " + k.width() + " x " + k.height()
                                + "; scale the picture or correct the camera"));
            }
        });
    }

    /** Where a file of the set lies; refused if that is not below the directory or nothing is there. */
    Path existing(String name) {
        return existing(directory, name);
    }

    static Path existing(Path directory, String name) {
        String plain = name.replace('\\', '/');
        if (!isBelow(plain)) {
            throw new IllegalArgumentException(
                    "need the name of a file below the set's directory, got \"" + shortened(name)
                            + "\"; nothing outside is read: put the file there and write its name without \"..\"");
        }
        try {
            Path path = directory.resolve(plain).normalize();
            if (!Files.isRegularFile(path)) {
                throw new IllegalArgumentException(
                        "there is no file " + path + (Files.isSymbolicLink(path) ? " (a link to nowhere)" : "")
                                + "; put it there or leave out the view");
            }
            if (!path.toRealPath().startsWith(directory.toRealPath())) {
                throw new IllegalArgumentException(
                        path + " is a link out of the set's directory; put the file itself there");
            }
            return path;
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("\"" + shortened(name) + "\" is no file name here; rename the file", e);
        } catch (IOException e) {
            throw new IllegalArgumentException("\"" + shortened(name) + "\" cannot be looked at: " + e.getMessage(), e);
        }
    }

    /** Whether it is a relative name that does not climb. */
    static boolean isBelow(String name) {
        return !name.isBlank()
                && !name.startsWith("/")
                && !name.matches("(?s)[A-Za-z]:.*")
                && name.indexOf('\0') < 0
                && !Arrays.asList(name.split("/")).contains("..");
    }

    /** Whether something of that name is there, be it a link. */
    boolean exists(String name) {
        return Files.exists(directory.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "..." : text;
    }

    void add(Flaw flaw) {
        flaws.add(flaw);
    }

    List<Flaw> flaws() {
        return flaws;
    }

    List<DescribedView> views() {
        return views;
    }
}
