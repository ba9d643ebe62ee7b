package org.svdmv.geometry.stereo;

import java.util.Arrays;
import java.util.List;
import org.svdmv.camera.Intrinsics;

/** A square of one view's pixels that are object, compared with other views as if it were a small plane somewhere in front of the camera. */
final class Patch {
    /** Pixels from the middle to the farthest ones, at most. */
    private static final double REACH = 2.5;
    /** Of the square's pixels that must be object, and of these that another view must show. */
    private static final double LEAST_SHARE = 0.7;
    /** Gray levels (of 255) of standard deviation: less is noise and soft shading. */
    private static final double LEAST_DEVIATION = 3;
    /** A plane of which some is that much nearer or farther is seen too much from the side. */
    private static final double MOST_RATIO = 1.5;

    static final int MOST_SAMPLES = 36;
    /** Other views that must fit: the others may not see the place. */
    private static final int AGREEING = 2;
    /** If none of the nearest views fits that well, the others are not asked. */
    private static final double HOPELESS = 0.5;
    /** cos of the flattest angle at which a plane is looked at. */
    private static final double FLATTEST = 0.17;

    private final Picture picture;
    private final List<Neighbor> neighbors;
    private final double[] gray = new double[MOST_SAMPLES];
    private final double[] rayX = new double[MOST_SAMPLES];
    private final double[] rayY = new double[MOST_SAMPLES];
    private final double[] seen = new double[MOST_SAMPLES];
    private int count;
    private double middleX;
    private double middleY;

    Patch(Picture picture, List<Picture> others) {
        this.picture = picture;
        this.neighbors =
                others.stream().map(o -> new Neighbor(o, picture, MOST_SAMPLES)).toList();
    }

    /**
     * Looks at the pixels around (u, v), the center of a pixel or the corner of four.
     *
     * @return whether they have texture
     */
    boolean aim(double u, double v) {
        Intrinsics k = picture.camera().intrinsics();
        middleX = (u - k.cx()) / k.fx();
        middleY = (v - k.cy()) / k.fy();
        int left = (int) Math.ceil(u - REACH);
        int top = (int) Math.ceil(v - REACH);
        int right = (int) Math.floor(u + REACH);
        int bottom = (int) Math.floor(v + REACH);
        count = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                if (x >= 0 && y >= 0 && x < k.width() && y < k.height() && picture.gray()[y * k.width() + x] >= 0) {
                    take(x, y, k);
                }
            }
        }
        return count >= LEAST_SHARE * (right - left) * (bottom - top) && deviation() > LEAST_DEVIATION;
    }

    private void take(int x, int y, Intrinsics k) {
        gray[count] = picture.gray()[y * k.width() + x];
        rayX[count] = (x + 0.5 - k.cx()) / k.fx();
        rayY[count] = (y + 0.5 - k.cy()) / k.fy();
        for (Neighbor neighbor : neighbors) {
            neighbor.aim(count, rayX[count], rayY[count]);
        }
        count++;
    }

    private double deviation() {
        double mean = Arrays.stream(gray, 0, count).average().orElse(0);
        double squares =
                Arrays.stream(gray, 0, count).map(g -> (g - mean) * (g - mean)).sum();
        return Math.sqrt(squares / Math.max(1, count));
    }

    /**
     * Tilts the plane: along the ray r of a sample, the plane {@code n . x = z n . r0} has
     * <pre>
     *   inverse depth = ratio / z,  ratio = (n . r) / (n . r0),  r0 the ray of the middle
     * </pre>
     *
     * @param n unit, in the camera's frame, towards the camera
     * @param ratio of each sample, written
     * @return whether the plane is seen well enough
     */
    boolean tilt(double[] n, double[] ratio) {
        double middle = n[0] * middleX + n[1] * middleY + n[2];
        for (int i = 0; i < count; i++) {
            ratio[i] = (n[0] * rayX[i] + n[1] * rayY[i] + n[2]) / middle;
            if (!(ratio[i] > 1 / MOST_RATIO && ratio[i] < MOST_RATIO)) {
                return false;
            }
        }
        return cosine(n) > FLATTEST;
    }

    /** How well the views agree that here is a plane at depth z: the mean ZNCC of the two that fit best. */
    double score(double z, double[] ratio) {
        double best = -1;
        double next = -1;
        for (int i = 0; i < neighbors.size(); i++) {
            if (i == AGREEING && best < HOPELESS) {
                break;
            }
            neighbors.get(i).see(ratio, 1 / z, count, seen);
            double fit = Zncc.of(gray, seen, count, LEAST_SHARE, LEAST_DEVIATION / 2);
            next = Math.max(next, Math.min(best, fit));
            best = Math.max(best, fit);
        }
        return (best + next) / AGREEING;
    }

    /** Between the normal and the line of sight to the camera. */
    double cosine(double[] n) {
        return -(n[0] * middleX + n[1] * middleY + n[2]) / Math.sqrt(middleX * middleX + middleY * middleY + 1);
    }
}
