package org.svdmv.cli;

import java.awt.image.BufferedImage;
import java.util.SplittableRandom;
import org.svdmv.camera.Camera;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.StaticOrbit;
import org.svdmv.camera.Trajectory;
import org.svdmv.core.training.Orbit;
import org.svdmv.core.training.OrbitSource;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.mesh.ReferenceFraming;
import org.svdmv.geometry.procedural.ProceduralObject;
import org.svdmv.geometry.raster.Rasterizer;
import org.svdmv.geometry.raster.TrueOrbit;

/**
 * Orbits of procedural objects as {@code orbit} would see them: object {@code seed + index}, elevation uniform in [-5, 30] degrees (SV3D,
 * arXiv 2403.12008, appendix B), the input view at any azimuth and the object placed as {@link ReferenceFraming} places it.
 */
public record ProceduralOrbits(long seed, int frames, int size) implements OrbitSource {
    private static final double LOWEST = -5;
    private static final double HIGHEST = 30;
    private static final int SUPERSAMPLING = 3;

    @Override
    public Orbit orbit(int index) {
        SplittableRandom random = new SplittableRandom(seed + index);
        double elevation = random.nextDouble(LOWEST, HIGHEST);
        double azimuth = random.nextDouble(360);
        TrueOrbit orbit = new TrueOrbit(
                new StaticOrbit(frames, elevation),
                azimuth,
                Trajectory.SV3D_RADIUS,
                Intrinsics.sv3d(size),
                SUPERSAMPLING);
        Mesh mesh = ReferenceFraming.SV3D.fit(ProceduralObject.of(seed + index), orbit.reference());
        byte[] pixels = new byte[frames * size * size * 3];
        int offset = 0;
        for (Camera camera : orbit.aroundObject()) {
            offset = copy(Rasterizer.render(mesh, camera, SUPERSAMPLING).onWhite(), pixels, offset);
        }
        return new Orbit(elevation, pixels);
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
