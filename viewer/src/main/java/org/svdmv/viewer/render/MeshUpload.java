package org.svdmv.viewer.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.joml.Vector3d;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.viewer.gl.GlContext;
import org.svdmv.viewer.gl.Texture;
import org.svdmv.viewer.gl.Texture.Edge;
import org.svdmv.viewer.gl.Vertices;

/** A mesh on the graphics card: its vertices, and runs of triangles of one texture each. */
final class MeshUpload implements Upload {
    private record Run(int first, int count, Texture texture) {}

    private final Vertices vertices;
    private final List<Texture> textures = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();

    /** @param white the texture of triangles that have none */
    MeshUpload(GlContext context, Mesh mesh, Texture white) {
        float[] uvs = mesh.skins().isEmpty() ? new float[2 * mesh.vertexCount()] : mesh.uvs();
        this.vertices = new Vertices(context)
                .with(mesh.positions(), 3)
                .with(mesh.normals(), 3)
                .with(mesh.colors(), 3)
                .with(uvs, 2)
                .inOrder(turnedByNormals(mesh));
        Map<Object, Texture> bySource = new IdentityHashMap<>();
        int[] skins = skins(mesh);
        for (int first = 0, end; first < skins.length; first = end) {
            end = first;
            while (end < skins.length && skins[end] == skins[first]) {
                end++;
            }
            Texture texture = skins[first] < 0
                    ? white
                    : bySource.computeIfAbsent(
                            mesh.skins().get(skins[first]).texture(),
                            source -> upload(context, (org.svdmv.geometry.mesh.Texture) source));
            runs.add(new Run(first, end - first, texture));
        }
    }

    private Texture upload(GlContext context, org.svdmv.geometry.mesh.Texture source) {
        Texture texture = Texture.of(context, source.width(), source.height(), source.argb(), Edge.REPEAT);
        textures.add(texture);
        return texture;
    }

    /** The skin of each triangle, the later one where two cover it; -1 where none does. */
    private static int[] skins(Mesh mesh) {
        int[] skins = new int[mesh.triangleCount()];
        Arrays.fill(skins, -1);
        for (int i = 0; i < mesh.skins().size(); i++) {
            Mesh.Skin skin = mesh.skins().get(i);
            Arrays.fill(skins, skin.firstTriangle(), skin.firstTriangle() + skin.triangleCount(), i);
        }
        return skins;
    }

    /** The triangles, those turned round whose own normal opposes that of their vertices: outside is where the normals point. */
    private static int[] turnedByNormals(Mesh mesh) {
        int[] corners = mesh.triangles().clone();
        float[] p = mesh.positions();
        float[] n = mesh.normals();
        Vector3d u = new Vector3d();
        Vector3d w = new Vector3d();
        for (int t = 0; t < corners.length; t += 3) {
            int a = 3 * corners[t];
            int b = 3 * corners[t + 1];
            int c = 3 * corners[t + 2];
            u.set(p[b] - p[a], p[b + 1] - p[a + 1], p[b + 2] - p[a + 2]);
            w.set(p[c] - p[a], p[c + 1] - p[a + 1], p[c + 2] - p[a + 2]);
            u.cross(w);
            if (u.dot(n[a] + n[b] + n[c], n[a + 1] + n[b + 1] + n[c + 1], n[a + 2] + n[b + 2] + n[c + 2]) < 0) {
                corners[t + 1] = c / 3;
                corners[t + 2] = b / 3;
            }
        }
        return corners;
    }

    void draw() {
        for (Run run : runs) {
            run.texture().bind(0);
            vertices.drawTriangles(run.first(), run.count());
        }
    }

    @Override
    public void close() {
        vertices.close();
        textures.forEach(Texture::close);
    }
}
