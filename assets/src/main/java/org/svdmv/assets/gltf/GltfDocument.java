package org.svdmv.assets.gltf;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.javagl.jgltf.impl.v2.Accessor;
import de.javagl.jgltf.impl.v2.Animation;
import de.javagl.jgltf.impl.v2.Asset;
import de.javagl.jgltf.impl.v2.Buffer;
import de.javagl.jgltf.impl.v2.Camera;
import de.javagl.jgltf.impl.v2.GlTF;
import de.javagl.jgltf.impl.v2.Image;
import de.javagl.jgltf.impl.v2.Material;
import de.javagl.jgltf.impl.v2.Mesh;
import de.javagl.jgltf.impl.v2.Node;
import de.javagl.jgltf.impl.v2.Sampler;
import de.javagl.jgltf.impl.v2.Scene;
import de.javagl.jgltf.impl.v2.Texture;
import de.javagl.jgltf.model.io.JacksonUtils;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A glTF in the making: its lists, whose members name each other by their numbers, and its numbers and pictures. */
final class GltfDocument {
    private static final int FLOAT = 5126;
    private static final int UNSIGNED_SHORT = 5123;
    private static final int UNSIGNED_INT = 5125;
    private static final int LINEAR = 9729;
    private static final int LINEAR_MIPMAP_LINEAR = 9987;
    /** 65535 itself may be read as "begin a new strip". */
    private static final int MOST_SHORT_VERTICES = 65535;

    private static final String UNLIT = "KHR_materials_unlit";

    /** How a picture goes on beyond its edges. */
    enum Wrap {
        CLAMP(33071),
        REPEAT(10497);

        private final int code;

        Wrap(int code) {
            this.code = code;
        }
    }

    private record Picture(String name, byte[] png) {}

    final List<Camera> cameras = new ArrayList<>();
    final List<Node> nodes = new ArrayList<>();
    final List<Integer> roots = new ArrayList<>();
    final List<Mesh> meshes = new ArrayList<>();
    final List<Animation> animations = new ArrayList<>();
    private final List<Accessor> accessors = new ArrayList<>();
    private final List<Material> materials = new ArrayList<>();
    private final List<Texture> textures = new ArrayList<>();
    private final List<Wrap> wraps = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();
    private final Binary binary = new Binary();
    private final Asset asset = new Asset();
    private boolean unlit;

    GltfDocument(Object extras) {
        asset.setVersion("2.0");
        asset.setGenerator("svdmv");
        asset.setExtras(extras);
    }

    /** Adds to a list and answers the number there. */
    static <T> int add(List<T> list, T element) {
        list.add(element);
        return list.size() - 1;
    }

    /** Vertex attributes; POSITION needs its bounds. */
    int attribute(String type, float[] numbers) {
        return floats(type, numbers, binary.add(Binary.bytes(numbers), Binary.ARRAY_BUFFER));
    }

    /** Times and values of an animation. */
    int track(String type, float[] numbers) {
        return floats(type, numbers, binary.add(Binary.bytes(numbers)));
    }

    private int floats(String type, float[] numbers, int view) {
        int components = type.equals("SCALAR") ? 1 : type.charAt(3) - '0';
        Float[] min = new Float[components];
        Float[] max = new Float[components];
        for (int i = 0; i < numbers.length; i++) {
            int c = i % components;
            // + 0 takes the sign from a zero
            min[c] = i < components || numbers[i] < min[c] ? numbers[i] + 0f : min[c];
            max[c] = i < components || numbers[i] > max[c] ? numbers[i] + 0f : max[c];
        }
        Accessor accessor = accessor(type, FLOAT, numbers.length / components, view);
        accessor.setMin(min);
        accessor.setMax(max);
        return add(accessors, accessor);
    }

    int indices(int[] corners, int vertices) {
        boolean fits = vertices <= MOST_SHORT_VERTICES;
        byte[] bytes = fits ? Binary.shorts(corners) : Binary.bytes(corners);
        int view = binary.add(bytes, Binary.ELEMENT_ARRAY_BUFFER);
        return add(accessors, accessor("SCALAR", fits ? UNSIGNED_SHORT : UNSIGNED_INT, corners.length, view));
    }

    private static Accessor accessor(String type, int componentType, int count, int view) {
        Accessor accessor = new Accessor();
        accessor.setType(type);
        accessor.setComponentType(componentType);
        accessor.setCount(count);
        accessor.setBufferView(view);
        return accessor;
    }

    /** The name is also the file's, without ending, where pictures are files. */
    int texture(String name, byte[] png, Wrap wrap) {
        Texture texture = new Texture();
        texture.setSource(add(pictures, new Picture(name, png)));
        texture.setSampler(wraps.contains(wrap) ? wraps.indexOf(wrap) : add(wraps, wrap));
        return add(textures, texture);
    }

    /** To be shown as it is, whatever the light. */
    int material(Material material, Shading shading) {
        if (shading == Shading.UNLIT) {
            material.addExtensions(UNLIT, Map.of());
            unlit = true;
        }
        return add(materials, material);
    }

    int root(Node node) {
        int number = add(nodes, node);
        roots.add(number);
        return number;
    }

    /** One file with everything in it. */
    void writeGlb(Path file) throws IOException {
        List<Image> images = new ArrayList<>();
        for (Picture picture : pictures) {
            Image image = image(picture);
            image.setBufferView(binary.add(picture.png()));
            image.setMimeType("image/png");
            images.add(image);
        }
        byte[] json = json(images, new Buffer(), mapper().writer());
        int jsonLength = json.length + (-json.length & 3);
        long length = 12L + 8 + jsonLength + 8 + binary.length();
        if (length > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "need at most 2 GB in one GLB, got " + (length >> 20) + " MB; export fewer views");
        }
        ByteBuffer head = ByteBuffer.allocate(20 + jsonLength + 8).order(ByteOrder.LITTLE_ENDIAN);
        head.put(ascii("glTF")).putInt(2).putInt((int) length);
        head.putInt(jsonLength).put(ascii("JSON")).put(json);
        while (head.position() < 20 + jsonLength) {
            head.put((byte) ' ');
        }
        head.putInt(binary.length()).put(ascii("BIN\0"));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(head.array());
            binary.writeTo(out);
        }
    }

    /** A .gltf, and beside it a .bin of the same name and the pictures. */
    void writeGltf(Path file) throws IOException {
        String name = file.getFileName().toString();
        String stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        List<Image> images = new ArrayList<>();
        for (Picture picture : pictures) {
            String pictureFile = picture.name() + ".png";
            Files.write(file.resolveSibling(pictureFile), picture.png());
            Image image = image(picture);
            image.setUri(uri(pictureFile));
            images.add(image);
        }
        Buffer buffer = new Buffer();
        buffer.setUri(uri(stem + ".bin"));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file.resolveSibling(stem + ".bin")))) {
            binary.writeTo(out);
        }
        DefaultPrettyPrinter lines = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        Files.write(file, json(images, buffer, mapper().writer(lines)));
    }

    /** As a URI writes the name of a file beside it. */
    private static String uri(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Image image(Picture picture) {
        Image image = new Image();
        image.setName(picture.name());
        return image;
    }

    private byte[] json(List<Image> images, Buffer buffer, ObjectWriter writer) throws IOException {
        GlTF gltf = new GlTF();
        gltf.setAsset(asset);
        if (unlit) {
            gltf.addExtensionsUsed(UNLIT);
        }
        gltf.setScene(0);
        Scene scene = new Scene();
        scene.setNodes(roots);
        gltf.addScenes(scene);
        gltf.setNodes(nodes);
        gltf.setCameras(orAbsent(cameras));
        gltf.setMeshes(orAbsent(meshes));
        gltf.setAnimations(orAbsent(animations));
        gltf.setMaterials(orAbsent(materials));
        gltf.setTextures(orAbsent(textures));
        gltf.setImages(orAbsent(images));
        gltf.setSamplers(orAbsent(wraps.stream().map(GltfDocument::sampler).toList()));
        gltf.setAccessors(orAbsent(accessors));
        gltf.setBufferViews(orAbsent(binary.views()));
        buffer.setByteLength(binary.length());
        gltf.addBuffers(buffer);
        return writer.writeValueAsBytes(gltf);
    }

    /** glTF has no empty lists; what the library holds as null it does not write. */
    private static <T> List<T> orAbsent(List<T> list) {
        return list.isEmpty() ? null : list;
    }

    private static Sampler sampler(Wrap wrap) {
        Sampler sampler = new Sampler();
        sampler.setWrapS(wrap.code);
        sampler.setWrapT(wrap.code);
        sampler.setMagFilter(LINEAR);
        sampler.setMinFilter(LINEAR_MIPMAP_LINEAR);
        return sampler;
    }

    /** The library's, with numbers that do not depend on Java's version. */
    private static ObjectMapper mapper() {
        ObjectMapper mapper = JsonMapper.builder()
                .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                .build();
        JacksonUtils.configure(mapper, error -> {});
        return mapper;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
