package org.svdmv.geometry.raster;

import java.util.Arrays;
import java.util.List;
import org.joml.Vector3d;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.mesh.Texture;

/** A mesh prepared for many cameras: for each triangle its texture and which way its normals look. */
final class Surface {
    final Mesh mesh;
    private final Light light;
    private final byte[] outward;
    private final int[] skin;
    private final boolean[] holes;
    private final List<Pyramid> pyramids;

    Surface(Mesh mesh) {
        this(mesh, Light.STANDING);
    }

    Surface(Mesh mesh, Light light) {
        this.mesh = mesh;
        this.light = light;
        this.outward = outward(mesh);
        this.skin = skins(mesh);
        this.pyramids =
                mesh.skins().stream().map(skin -> new Pyramid(skin.texture())).toList();
        this.holes = new boolean[mesh.skins().size()];
        for (int i = 0; i < holes.length; i++) {
            for (int texel : mesh.skins().get(i).texture().argb()) {
                holes[i] |= texel >>> 24 < 128;
            }
        }
    }

    /** 1 where the vertex normals agree with the triangle's own (counter-clockwise is outside), -1 where they oppose it. */
    private static byte[] outward(Mesh mesh) {
        byte[] signs = new byte[mesh.triangleCount()];
        float[] p = mesh.positions();
        float[] n = mesh.normals();
        int[] corners = mesh.triangles();
        Vector3d u = new Vector3d();
        Vector3d w = new Vector3d();
        for (int t = 0; t < signs.length; t++) {
            int a = corners[3 * t] * 3;
            int b = corners[3 * t + 1] * 3;
            int c = corners[3 * t + 2] * 3;
            u.set(p[b] - p[a], p[b + 1] - p[a + 1], p[b + 2] - p[a + 2]);
            w.set(p[c] - p[a], p[c + 1] - p[a + 1], p[c + 2] - p[a + 2]);
            double agree =
                    u.cross(w).dot(n[a] + n[b] + n[c], n[a + 1] + n[b + 1] + n[c + 1], n[a + 2] + n[b + 2] + n[c + 2]);
            signs[t] = (byte) (agree < 0 ? -1 : 1);
        }
        return signs;
    }

    private static int[] skins(Mesh mesh) {
        int[] skins = new int[mesh.triangleCount()];
        for (int i = 0; i < mesh.skins().size(); i++) {
            Mesh.Skin skin = mesh.skins().get(i);
            Arrays.fill(skins, skin.firstTriangle(), skin.firstTriangle() + skin.triangleCount(), i + 1);
        }
        return skins;
    }

    int corner(int triangle, int i) {
        return mesh.triangles()[3 * triangle + i];
    }

    boolean mayHaveHoles(int triangle) {
        return skin[triangle] > 0 && holes[skin[triangle] - 1];
    }

    /**
     * Writes the texel (rgba, 0 to 1) at weights b of the triangle's corners; opaque white where there is no texture.
     *
     * @param spread the change of (b1, b2) over one sample, as an area
     */
    void texel(int triangle, double b0, double b1, double b2, double spread, float[] rgba) {
        if (skin[triangle] == 0) {
            Arrays.fill(rgba, 1);
            return;
        }
        int i = corner(triangle, 0) * 2;
        int j = corner(triangle, 1) * 2;
        int k = corner(triangle, 2) * 2;
        float[] uv = mesh.uvs();
        Texture texture = mesh.skins().get(skin[triangle] - 1).texture();
        double area = (uv[j] - uv[i]) * (uv[k + 1] - uv[i + 1]) - (uv[k] - uv[i]) * (uv[j + 1] - uv[i + 1]);
        double texels = Math.abs(area) * spread * texture.width() * texture.height();
        double level = texels > 1 ? 0.5 * Math.log(texels) / Math.log(2) : 0;
        double u = b0 * uv[i] + b1 * uv[j] + b2 * uv[k];
        double v = b0 * uv[i + 1] + b1 * uv[j + 1] + b2 * uv[k + 1];
        pyramids.get(skin[triangle] - 1).sample(u, v, level, rgba);
    }

    /**
     * Writes color times light (rgb, 0 to 1) at weights b.
     *
     * @param seen 1 from outside, -1 from inside
     */
    void shade(int triangle, double b0, double b1, double b2, double spread, int seen, float[] rgba) {
        texel(triangle, b0, b1, b2, spread, rgba);
        int i = corner(triangle, 0) * 3;
        int j = corner(triangle, 1) * 3;
        int k = corner(triangle, 2) * 3;
        float[] n = mesh.normals();
        double x = b0 * n[i] + b1 * n[j] + b2 * n[k];
        double y = b0 * n[i + 1] + b1 * n[j + 1] + b2 * n[k + 1];
        double z = b0 * n[i + 2] + b1 * n[j + 2] + b2 * n[k + 2];
        double scale = seen * outward[triangle] / Math.max(Math.sqrt(x * x + y * y + z * z), 1e-9);
        float factor = light.brightness(x * scale, y * scale, z * scale);
        float[] c = mesh.colors();
        for (int channel = 0; channel < 3; channel++) {
            rgba[channel] *= factor * (float) (b0 * c[i + channel] + b1 * c[j + channel] + b2 * c[k + channel]);
        }
    }
}
