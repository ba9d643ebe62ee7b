package org.svdmv.assets.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.joml.Vector3d;
import org.svdmv.assets.image.PictureException;
import org.svdmv.assets.viewset.ViewSetException;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.View;
import org.svdmv.camera.ViewAngles;

/**
 * What is in a view set: the lens, where the cameras stand seen from the origin, how much of the pictures the object takes, and what
 * is unusual about it.
 *
 * @param objectShare the object's share of the pixels
 * @param depth how far away the object is and on how much of it that is known, in words
 */
public record Inspection(
        String format,
        String directory,
        int views,
        int referenceIndex,
        String firstName,
        String lastName,
        Intrinsics intrinsics,
        double fieldOfViewDegrees,
        Range elevationDegrees,
        Range azimuthDegrees,
        Range distance,
        String masks,
        Range objectShare,
        String depth,
        String points,
        List<String> warnings) {
    private static final int FLAWS_SHOWN = 5;

    public Inspection {
        warnings = List.copyOf(warnings);
    }

    /** One picture is in memory at a time. A set without one sound view is a {@link ViewSetException}. */
    public static Inspection of(Path directory) {
        ViewSetFormat format = ViewSetFiles.format(directory);
        Description set = format.reader().describe(directory);
        if (set.views().isEmpty()) {
            throw new ViewSetException(directory + ": " + set.flaws().get(0));
        }
        List<DescribedView> views = set.views();
        List<String> warnings = new ArrayList<>();
        DepthSurvey depths = new DepthSurvey();
        Range share = Range.of(shares(views, depths, warnings));
        Intrinsics k = views.get(0).camera().intrinsics();
        warnAboutLens(k, warnings);
        warnAboutPoses(views, warnings);
        set.flaws().stream().limit(FLAWS_SHOWN).map(Flaw::toString).forEach(warnings::add);
        if (set.flaws().size() > FLAWS_SHOWN) {
            warnings.add("and " + (set.flaws().size() - FLAWS_SHOWN) + " more; svdmv validate lists them");
        }
        double[][] standing = standing(views);
        return new Inspection(
                format.label(),
                directory.toString(),
                views.size(),
                set.referenceIndex(),
                views.get(0).name(),
                views.get(views.size() - 1).name(),
                k,
                k.horizontalFieldOfViewDegrees(),
                Range.of(standing[0]),
                Range.of(standing[1]),
                Range.of(standing[2]),
                views.stream().map(v -> v.mask().label()).distinct().collect(Collectors.joining(" and ")),
                share,
                depths.words(),
                set.points().words(),
                warnings);
    }

    /** Elevations, azimuths and distances of the cameras' centers, whatever they look at. */
    private static double[][] standing(List<DescribedView> views) {
        double[][] standing = new double[3][views.size()];
        for (int i = 0; i < views.size(); i++) {
            Vector3d c = views.get(i).camera().pose().center();
            standing[0][i] = Math.toDegrees(Math.atan2(c.z, Math.hypot(c.x, c.y)));
            standing[1][i] = new ViewAngles(0, Math.toDegrees(Math.atan2(c.y, c.x))).azimuthDegrees();
            standing[2][i] = c.length();
        }
        return standing;
    }

    private static double[] shares(List<DescribedView> views, DepthSurvey depths, List<String> warnings) {
        double[] shares = new double[views.size()];
        for (int i = 0; i < shares.length; i++) {
            try {
                View view = ViewPictures.open(views.get(i));
                depths.add(views.get(i), view);
                shares[i] = share(view, views.get(i).where(), warnings);
            } catch (PictureException | IllegalArgumentException e) {
                warnings.add(views.get(i).where() + ": " + e.getMessage());
            }
        }
        return shares;
    }

    private static double share(View view, String where, List<String> warnings) {
        int width = view.mask().getWidth();
        int height = view.mask().getHeight();
        int object = 0;
        boolean cut = false;
        int[] samples = view.mask().getRaster().getSamples(0, 0, width, height, 0, (int[]) null);
        for (int i = 0; i < samples.length; i++) {
            boolean border = i < width || i >= samples.length - width || i % width == 0 || i % width == width - 1;
            object += samples[i] > 0 ? 1 : 0;
            cut |= border && samples[i] > 0;
        }
        if (object == 0) {
            warnings.add(where + ": its mask is empty");
        } else if (cut) {
            warnings.add(where + ": the object reaches the border of the picture");
        }
        return object / (double) samples.length;
    }

    private static void warnAboutLens(Intrinsics k, List<String> warnings) {
        if (!Centered.is(k)) {
            warnings.add(
                    "the " + Centered.words(k) + " is not in the middle, which gaussian-splatting takes for granted");
        }
        if (Math.abs(k.fx() / k.fy() - 1) > 1e-6) {
            warnings.add(String.format(Locale.ROOT, "pixels are not square: fx %.6g, fy %.6g", k.fx(), k.fy()));
        }
    }

    private static void warnAboutPoses(List<DescribedView> views, List<String> warnings) {
        long upright = views.stream()
                .filter(v -> ViewAngles.of(v.camera().pose()).isPresent())
                .count();
        if (upright < views.size()) {
            warnings.add(views.size() - upright + " of " + views.size()
                    + " cameras do not look at the origin with +Z up, as those of svdmv's orbits do");
        }
    }
}
