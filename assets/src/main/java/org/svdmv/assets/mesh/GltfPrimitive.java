package org.svdmv.assets.mesh;

import de.javagl.jgltf.model.AccessorByteData;
import de.javagl.jgltf.model.AccessorData;
import de.javagl.jgltf.model.AccessorFloatData;
import de.javagl.jgltf.model.AccessorIntData;
import de.javagl.jgltf.model.AccessorModel;
import de.javagl.jgltf.model.AccessorShortData;
import de.javagl.jgltf.model.MeshPrimitiveModel;
import java.nio.file.Path;

/** One primitive of a glTF mesh. */
record GltfPrimitive(Path file, MeshPrimitiveModel model, GltfMaterials materials) {
    private static final int TRIANGLES = 4;
    private static final int TRIANGLE_STRIP = 5;
    private static final int TRIANGLE_FAN = 6;

    /** Points and lines come out without triangles. */
    Primitive read() {
        float[] positions = numbers("POSITION", 3);
        int vertices = positions.length / 3;
        GltfMaterials.Look look = materials.look(model.getMaterialModel());
        float[] uvs = numbers("TEXCOORD_" + look.texcoord(), 2);
        return new Primitive(
                positions, numbers("NORMAL", 3), colors(vertices, look), uvs, triangles(vertices), look.textures());
    }

    /** The first components of an attribute, one vertex after another; empty if there is none. */
    private float[] numbers(String attribute, int components) {
        AccessorModel accessor = model.getAttributes().get(attribute);
        if (accessor == null) {
            return new float[0];
        }
        int given = accessor.getElementType().getNumComponents();
        if (given < components) {
            throw new MeshException(file, "has %s with %d components".formatted(attribute, given), "export it again");
        }
        AccessorData data = accessor.getAccessorData();
        float scale = accessor.isNormalized() ? 1 / largest(accessor) : 1;
        float[] numbers = new float[accessor.getCount() * components];
        for (int i = 0; i < numbers.length; i++) {
            float number = data instanceof AccessorFloatData floats
                    ? floats.get(i / components, i % components)
                    : whole(data, i / components, i % components) * scale;
            numbers[i] = accessor.isNormalized() ? Math.max(-1, number) : number;
        }
        return numbers;
    }

    private float largest(AccessorModel accessor) {
        return switch (accessor.getComponentType()) {
            case 5120 -> 127;
            case 5121 -> 255;
            case 5122 -> 32767;
            case 5123 -> 65535;
            default -> 1;
        };
    }

    private int whole(AccessorData data, int element, int component) {
        if (data instanceof AccessorByteData bytes) {
            return bytes.getInt(element, component);
        }
        if (data instanceof AccessorShortData shorts) {
            return shorts.getInt(element, component);
        }
        if (data instanceof AccessorIntData ints) {
            return ints.get(element, component);
        }
        throw new MeshException(
                file, "has numbers of type " + data.getComponentType().getSimpleName(), "export it again");
    }

    /** Base color factor times COLOR_0, both linear, display encoded. */
    private float[] colors(int vertices, GltfMaterials.Look look) {
        float[] colors = Primitive.uniform(vertices, look.red(), look.green(), look.blue());
        float[] given = numbers("COLOR_0", 3);
        for (int i = 0; i < colors.length; i++) {
            float linear = given.length == colors.length ? colors[i] * given[i] : colors[i];
            colors[i] = displayEncoded(linear);
        }
        return colors;
    }

    /** IEC 61966-2-1. */
    private static float displayEncoded(float linear) {
        double l = Math.max(0, Math.min(1, linear));
        return (float) (l <= 0.0031308 ? 12.92 * l : 1.055 * Math.pow(l, 1 / 2.4) - 0.055);
    }

    private int[] triangles(int vertices) {
        int[] indices = Primitive.sequence(vertices);
        if (model.getIndices() != null) {
            AccessorData data = model.getIndices().getAccessorData();
            indices = new int[model.getIndices().getCount()];
            for (int i = 0; i < indices.length; i++) {
                indices[i] = whole(data, i, 0);
            }
        }
        return switch (model.getMode()) {
            case TRIANGLES -> java.util.Arrays.copyOf(indices, indices.length / 3 * 3);
            case TRIANGLE_STRIP -> strip(indices);
            case TRIANGLE_FAN -> fan(indices);
            default -> new int[0];
        };
    }

    private static int[] strip(int[] indices) {
        int[] triangles = new int[Math.max(0, indices.length - 2) * 3];
        for (int i = 0; i < triangles.length / 3; i++) {
            triangles[3 * i] = indices[i];
            triangles[3 * i + 1] = indices[i + 1 + i % 2];
            triangles[3 * i + 2] = indices[i + 2 - i % 2];
        }
        return triangles;
    }

    private static int[] fan(int[] indices) {
        int[] triangles = new int[Math.max(0, indices.length - 2) * 3];
        for (int i = 0; i < triangles.length / 3; i++) {
            triangles[3 * i] = indices[i + 1];
            triangles[3 * i + 1] = indices[i + 2];
            triangles[3 * i + 2] = indices[0];
        }
        return triangles;
    }
}
