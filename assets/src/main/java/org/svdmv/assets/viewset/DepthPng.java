package org.svdmv.assets.viewset;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferUShort;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.svdmv.assets.image.PictureFile;
import org.svdmv.camera.Depth;

/**
 * Depth as 16-bit gray PNG, the form that most readers take:
 * <pre>
 *   z = unit * gray        gray 0: nothing is seen
 * </pre>
 */
public final class DepthPng {
    /** Holds z up to 3.27, with errors of half of it: an orbit of radius 2 around an object of extent 1 ends at 2.87. */
    static final double FINEST_UNIT = 5e-5;

    private static final int MOST = 0xFFFF;

    private DepthPng() {}

    /** The first of 5e-5, 1e-4, 2e-4, ... in which all depths of a set fit; for depths read from files in it, it is the same again. */
    static double unit(List<Depth> depths) {
        double farthest = 0;
        for (Depth depth : depths) {
            farthest = depth instanceof Depth.Known known ? Math.max(farthest, known.farthest()) : farthest;
        }
        double unit = FINEST_UNIT;
        while (Math.rint(farthest / unit) > MOST) {
            unit *= 2;
        }
        return unit;
    }

    /** Writes a depth that is known. */
    static void write(Depth depth, double unit, Path file) throws IOException {
        if (depth instanceof Depth.Known known) {
            Png.write(picture(known, unit), file);
        } else {
            throw new IllegalArgumentException("need a depth to write to " + file + ", got a view without");
        }
    }

    /** Writes the depths of views to the files that were said; nothing if there are none. */
    public static void write(NamedViews views, DepthFiles files, Path folder) throws IOException {
        if (files instanceof DepthFiles.InUnits said) {
            for (int i = 0; i < views.size(); i++) {
                Path file = folder.resolve(said.names().get(i));
                Files.createDirectories(file.getParent());
                write(views.view(i).depth(), said.unit(), file);
            }
        }
    }

    private static BufferedImage picture(Depth.Known depth, double unit) {
        BufferedImage picture = new BufferedImage(depth.width(), depth.height(), BufferedImage.TYPE_USHORT_GRAY);
        short[] gray = ((DataBufferUShort) picture.getRaster().getDataBuffer()).getData();
        float[] z = depth.z();
        for (int i = 0; i < z.length; i++) {
            // What is nearer than half a unit is still something.
            gray[i] = z[i] < Float.POSITIVE_INFINITY ? (short) Math.max(1, Math.rint(z[i] / unit)) : 0;
        }
        return picture;
    }

    /** A picture that is none of 16-bit gray is a {@link org.svdmv.assets.image.PictureException} that names it. */
    public static Depth.Known read(Path file, double unit) {
        Raster gray = PictureFile.readGray16(file).getRaster();
        int width = gray.getWidth();
        int height = gray.getHeight();
        int[] samples = gray.getSamples(0, 0, width, height, 0, (int[]) null);
        float[] z = new float[samples.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = samples[i] == 0 ? Float.POSITIVE_INFINITY : (float) (samples[i] * unit);
        }
        return new Depth.Known(width, height, z);
    }
}
