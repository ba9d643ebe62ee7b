package org.svdmv.assets.surface;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.svdmv.assets.viewset.Png;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.mesh.Texture;

/**
 * A mesh as Wavefront OBJ: +Y up, {@code (x, y, z)} of the world is {@code (x, z, -y)} of the file as in glTF. Without a texture the
 * color of a vertex follows its position, as MeshLab, Blender and others read it; a texture is the map of a material beside it, and
 * its v runs up.
 */
record ObjText(Mesh mesh, String stem) {
    private static final String MATERIAL = "surface";

    ObjText {
        boolean one = mesh.skins().size() == 1
                && mesh.skins().get(0).firstTriangle() == 0
                && mesh.skins().get(0).triangleCount() == mesh.triangleCount();
        if (!mesh.skins().isEmpty() && !one) {
            throw new IllegalArgumentException("need one texture over all of the mesh or none for an OBJ file, got "
                    + mesh.skins().size() + " textures; write a GLB");
        }
    }

    void write(Path folder) throws IOException {
        for (Mesh.Skin skin : mesh.skins()) {
            Files.write(folder.resolve(stem + ".png"), Png.bytes(image(skin.texture())));
            Files.writeString(folder.resolve(stem + ".mtl"), material());
        }
        try (Writer text = Files.newBufferedWriter(folder.resolve(stem + ".obj"), StandardCharsets.US_ASCII)) {
            text.write("# svdmv: +Y up, lengths in units of the view set's world\n");
            if (isTextured()) {
                text.write("mtllib " + stem + ".mtl\n");
            }
            vertices(text);
            if (isTextured()) {
                text.write("usemtl " + MATERIAL + "\n");
            }
            triangles(text);
        }
    }

    private boolean isTextured() {
        return !mesh.skins().isEmpty();
    }

    private static BufferedImage image(Texture texture) {
        BufferedImage image = new BufferedImage(texture.width(), texture.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, texture.width(), texture.height(), texture.argb(), 0, texture.width());
        return image;
    }

    /** Shown as it is: the light is in the picture. */
    private String material() {
        return "newmtl " + MATERIAL + "\nKa 0 0 0\nKd 1 1 1\nKs 0 0 0\nillum 1\nmap_Kd " + stem + ".png\n";
    }

    private void vertices(Writer text) throws IOException {
        float[] p = mesh.positions();
        float[] n = mesh.normals();
        float[] c = mesh.colors();
        for (int i = 0; i < p.length; i += 3) {
            text.write("v " + p[i] + " " + p[i + 2] + " " + -p[i + 1]);
            text.write(isTextured() ? "\n" : " " + c[i] + " " + c[i + 1] + " " + c[i + 2] + "\n");
        }
        for (int i = 0; i < mesh.uvs().length; i += 2) {
            text.write("vt " + mesh.uvs()[i] + " " + (1 - mesh.uvs()[i + 1]) + "\n");
        }
        for (int i = 0; i < n.length; i += 3) {
            text.write("vn " + n[i] + " " + n[i + 2] + " " + -n[i + 1] + "\n");
        }
    }

    private void triangles(Writer text) throws IOException {
        int[] t = mesh.triangles();
        for (int i = 0; i < t.length; i += 3) {
            text.write("f " + corner(t[i]) + " " + corner(t[i + 1]) + " " + corner(t[i + 2]) + "\n");
        }
    }

    private String corner(int vertex) {
        int number = vertex + 1;
        return number + "/" + (isTextured() ? number : "") + "/" + number;
    }
}
