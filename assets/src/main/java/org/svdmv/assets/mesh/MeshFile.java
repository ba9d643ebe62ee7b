package org.svdmv.assets.mesh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.joml.Matrix4d;
import org.svdmv.camera.Convention;
import org.svdmv.geometry.mesh.Mesh;

/**
 * A mesh on disk: GLB, glTF 2.0 or OBJ.
 *
 * <p>Both are read as +Y up and turned into the world by {@code (x, y, z) becomes (x, -z, y)}, the inverse of
 * {@link Convention#GLTF}, as Blender does; OBJ files do not say which way is up, so {@link Mesh#turnedX} helps those that mean
 * +Z. What looks along +z in the file (the front of a glTF asset) looks along -y here; {@code turnedZ(90)} turns it to azimuth 0.
 * Position and size are the file's; {@link Mesh#normalized} makes them the world's.
 */
public final class MeshFile {
    private MeshFile() {}

    /** @throws MeshException if there is no such file, it is no mesh, or not a whole one */
    public static Mesh read(Path file) {
        Mesh mesh = inItsOwnFrame(file);
        if (mesh.triangleCount() == 0) {
            throw new MeshException(file, "has no triangles", "export a surface, not points or lines");
        }
        return mesh.transformed(Convention.GLTF.theirsFromWorld().invert(new Matrix4d()));
    }

    private static Mesh inItsOwnFrame(Path file) {
        String name =
                file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
        byte[] bytes = bytes(file);
        if (startsWith(bytes, "glTF") || name.endsWith(".gltf") || name.endsWith(".glb")) {
            return GltfFile.read(file, bytes);
        }
        if (name.endsWith(".obj")) {
            return ObjFile.read(file, bytes);
        }
        throw new MeshException(file, "is neither by its name", "convert it to GLB");
    }

    private static boolean startsWith(byte[] bytes, String ascii) {
        return bytes.length >= ascii.length()
                && new String(bytes, 0, ascii.length(), java.nio.charset.StandardCharsets.ISO_8859_1).equals(ascii);
    }

    private static byte[] bytes(Path file) {
        if (Files.notExists(file)) {
            throw new MeshException(file, "does not exist", "check the path");
        }
        if (Files.isDirectory(file)) {
            throw new MeshException(file, "is a directory", "name one file in it");
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length == 0) {
                throw new MeshException(file, "is empty (0 bytes)", "copy or download it again");
            }
            return bytes;
        } catch (IOException e) {
            throw new MeshException(file, "could not be read (%s)".formatted(e), "check its permissions");
        } catch (OutOfMemoryError e) {
            throw new MeshException(file, "does not fit into memory", "reduce its triangles");
        }
    }
}
