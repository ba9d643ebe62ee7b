package org.svdmv.cli;

import java.awt.image.BufferedImage;
import java.util.SplittableRandom;
import org.joml.Vector2d;
import org.joml.Vector3d;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.Pose;
import org.svdmv.camera.StaticOrbit;
import org.svdmv.camera.Trajectory;
import org.svdmv.camera.ViewAngles;
import org.svdmv.core.training.Orbit;
import org.svdmv.core.training.OrbitSource;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.procedural.ProceduralObject;
import org.svdmv.geometry.raster.Rasterizer;

/**
 * Orbits of procedural objects as {@code orbit} would see them: object {@code seed + index}, elevation uniform in [-5, 30] degrees (SV3D,
 * arXiv 2403.12008, appendix B), the input view at any azimuth and framed as an input picture is; the other views keep its focal length and
 * principal point.
 */
public record ProceduralOrbits(long seed, int frames, int size) implements OrbitSource {
    private static final double LOWEST = -5;
    private static final double HIGHEST = 30;
    private static final double FOREGROUND_RATIO = 0.917;
    private static final int SUPERSAMPLING = 3;

    @Override
    public Orbit orbit(int index) {
        SplittableRandom random = new SplittableRandom(seed + index);
        double elevation = random.nextDouble(LOWEST, HIGHEST);
        double azimuth = random.nextDouble(360);
        Mesh mesh = ProceduralObject.of(seed + index);
        Intrinsics framed = framed(mesh, Pose.ofOrbit(elevation, azimuth, Trajectory.SV3D_RADIUS));
        byte[] pixels = new byte[frames * size * size * 3];
        int offset = 0;
        for (ViewAngles angles : new StaticOrbit(frames, elevation).angles()) {
            double turned = (azimuth + angles.azimuthDegrees()) % 360;
            Camera camera = new Camera(framed, Pose.ofOrbit(elevation, turned, Trajectory.SV3D_RADIUS));
            offset = copy(Rasterizer.render(mesh, camera, SUPERSAMPLING).onWhite(), pixels, offset);
        }
        return new Orbit(elevation, pixels);
    }

    /** The camera whose picture of the object is centered, its longer side this share of the picture. */
    private Intrinsics framed(Mesh mesh, Pose pose) {
        Intrinsics k = Intrinsics.sv3d(size);
        Camera camera = new Camera(k, pose);
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        float[] p = mesh.positions();
        for (int i = 0; i < p.length; i += 3) {
            Vector2d pixel = camera.project(new Vector3d(p[i], p[i + 1], p[i + 2]));
            left = Math.min(left, pixel.x);
            right = Math.max(right, pixel.x);
            top = Math.min(top, pixel.y);
            bottom = Math.max(bottom, pixel.y);
        }
        double scale = FOREGROUND_RATIO * size / Math.max(right - left, bottom - top);
        double cx = size / 2.0 + (k.cx() - (left + right) / 2) * scale;
        double cy = size / 2.0 + (k.cy() - (top + bottom) / 2) * scale;
        return new Intrinsics(size, size, k.fx() * scale, k.fy() * scale, cx, cy);
    }

    /** Red, green, blue of each pixel; the offset after them. */
    private static int copy(BufferedImage image, byte[] pixels, int offset) {
        int to = offset;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                pixels[to++] = (byte) (rgb >> 16);
                pixels[to++] = (byte) (rgb >> 8);
                pixels[to++] = (byte) rgb;
            }
        }
        return to;
    }
}
