package org.svdmv.assets.mesh;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.mesh.Texture;

/**
 * One piece of a mesh file as read, of one material, not yet checked.
 *
 * @param normals empty if the file has none: the piece is shaded flat
 * @param uvs empty if the file has none
 * @param textures the texture of all triangles, or none
 */
record Primitive(
        float[] positions, float[] normals, float[] colors, float[] uvs, int[] triangles, List<Texture> textures) {

    Mesh mesh(Path file) {
        refuseUnlessFinite(file, "position", positions);
        refuseUnlessFinite(file, "color", colors);
        refuseUnlessFinite(file, "texture coordinate", uvs);
        int vertices = positions.length / 3;
        for (int vertex : triangles) {
            if (vertex < 0 || vertex >= vertices) {
                throw new MeshException(file, "names vertex %d of %d".formatted(vertex, vertices), "export it again");
            }
        }
        boolean textured = !textures.isEmpty() && uvs.length == 2 * vertices;
        Mesh mesh = new Mesh(
                positions,
                normals.length == positions.length ? unit(normals) : new float[positions.length],
                colors,
                textured ? uvs : new float[0],
                triangles,
                textured ? List.of(new Mesh.Skin(0, triangles.length / 3, textures.get(0))) : List.of());
        return normals.length == positions.length ? mesh : mesh.faceted();
    }

    private static void refuseUnlessFinite(Path file, String what, float[] numbers) {
        for (float number : numbers) {
            if (!Float.isFinite(number)) {
                throw new MeshException(file, "has a %s of %s".formatted(what, number), "export it again");
            }
        }
    }

    /** The normals with length 1; those that have no direction become zero. */
    private static float[] unit(float[] normals) {
        float[] result = new float[normals.length];
        for (int i = 0; i < normals.length; i += 3) {
            double length = Math.sqrt((double) normals[i] * normals[i]
                    + (double) normals[i + 1] * normals[i + 1]
                    + (double) normals[i + 2] * normals[i + 2]);
            for (int j = i; j < i + 3 && length > 0 && length < Double.POSITIVE_INFINITY; j++) {
                result[j] = (float) (normals[j] / length);
            }
        }
        return result;
    }

    static float[] uniform(int vertices, float red, float green, float blue) {
        float[] colors = new float[3 * vertices];
        for (int i = 0; i < colors.length; i += 3) {
            colors[i] = red;
            colors[i + 1] = green;
            colors[i + 2] = blue;
        }
        return colors;
    }

    static int[] sequence(int length) {
        int[] numbers = new int[length];
        Arrays.setAll(numbers, i -> i);
        return numbers;
    }
}
