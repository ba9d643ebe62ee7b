package org.svdmv.assets.mesh;

import de.javagl.jgltf.model.ImageModel;
import de.javagl.jgltf.model.MaterialModel;
import de.javagl.jgltf.model.TextureModel;
import de.javagl.jgltf.model.v2.MaterialModelV2;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.svdmv.assets.image.PictureFile;
import org.svdmv.geometry.mesh.Texture;

/** What the materials of a glTF file look like in flat light; a picture that several use is decoded once. */
final class GltfMaterials {
    private final Path file;
    private final Map<ImageModel, Texture> pictures = new IdentityHashMap<>();

    GltfMaterials(Path file) {
        this.file = file;
    }

    /**
     * A linear color, and the texture, if any, that multiplies it, with the number of its coordinates.
     */
    record Look(float red, float green, float blue, List<Texture> textures, int texcoord) {}

    /** @param material null where the primitive has none: white */
    Look look(MaterialModel material) {
        if (!(material instanceof MaterialModelV2 v2)) {
            return new Look(1, 1, 1, List.of(), 0);
        }
        float[] factor = v2.getBaseColorFactor();
        Integer texcoord = v2.getBaseColorTexcoord();
        return new Look(factor[0], factor[1], factor[2], textures(v2), texcoord == null ? 0 : texcoord);
    }

    private List<Texture> textures(MaterialModelV2 material) {
        TextureModel texture = material.getBaseColorTexture();
        if (texture == null) {
            return List.of();
        }
        if (texture.getImageModel() == null) {
            throw new MeshException(file, "has a texture without a PNG or JPEG picture", "export it with one");
        }
        Texture picture = pictures.computeIfAbsent(texture.getImageModel(), this::decoded);
        return List.of(
                switch (material.getAlphaMode()) {
                    case OPAQUE -> picture.opaque();
                    case MASK -> cut(picture, material.getAlphaCutoff());
                    case BLEND -> picture;
                });
    }

    private Texture decoded(ImageModel image) {
        ByteBuffer data = image.getImageData().duplicate();
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        String name = image.getUri() == null ? String.valueOf(image.getName()) : image.getUri();
        return Texture.of(PictureFile.decode(Path.of(file + "#" + name.replace('\0', '_')), bytes));
    }

    /** Opaque from {@code cutoff} on, below it a hole. */
    private static Texture cut(Texture picture, float cutoff) {
        int[] argb = picture.argb().clone();
        for (int i = 0; i < argb.length; i++) {
            boolean there = (argb[i] >>> 24) / 255f >= cutoff;
            argb[i] = argb[i] & 0xffffff | (there ? 0xff000000 : 0);
        }
        return new Texture(picture.width(), picture.height(), argb);
    }
}
