package org.svdmv.assets.surface;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.svdmv.assets.gltf.GltfScene;
import org.svdmv.assets.gltf.Shading;
import org.svdmv.geometry.mesh.Mesh;

/** How a surface with the colors of pictures is written; known by the file's ending. */
public enum SurfaceFormat {
    /** One file, +Y up, unlit. */
    GLB {
        @Override
        void write(Mesh mesh, Path folder, String stem) {
            GltfScene.of(mesh, Shading.UNLIT).writeGlb(folder.resolve(stem + ".glb"));
        }
    },
    /** Text, +Y up; a texture lies beside it with the material that names it. */
    OBJ {
        @Override
        void write(Mesh mesh, Path folder, String stem) throws IOException {
            new ObjText(mesh, stem).write(folder);
        }

        @Override
        List<String> endings(Mesh mesh) {
            return mesh.skins().isEmpty() ? List.of(".obj") : List.of(".png", ".mtl", ".obj");
        }
    },
    /** Binary, +Z up, colors at the vertices. */
    PLY {
        @Override
        void write(Mesh mesh, Path folder, String stem) throws IOException {
            PlyMesh.write(mesh, folder.resolve(stem + ".ply"));
        }

        @Override
        public boolean holdsTextures() {
            return false;
        }
    };

    /** The format of a file's name. */
    public static SurfaceFormat of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(f ->
                        name.endsWith(f.ending()) && name.length() > f.ending().length())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "need a file that ends in .glb, .obj or .ply to write a mesh to, got " + file));
    }

    String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether a texture can be told. */
    public boolean holdsTextures() {
        return true;
    }

    /** Of the files of a mesh, the one that names the others last. */
    List<String> endings(Mesh mesh) {
        return List.of(ending());
    }

    /** Writes the files into a folder that is there. */
    abstract void write(Mesh mesh, Path folder, String stem) throws IOException;
}
