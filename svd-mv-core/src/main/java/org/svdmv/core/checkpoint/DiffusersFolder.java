package org.svdmv.core.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder as diffusers saves a pipeline: unet/, vae/ and image_encoder/, each with its config.json and its weights. One autoencoder encodes
 * and decodes.
 *
 * @param unet files of the UNet, one or several shards
 * @param vae files of the autoencoder
 * @param imageEncoder files of the image encoder
 */
public record DiffusersFolder(
        Path root, List<SafetensorsFile> unet, List<SafetensorsFile> vae, List<SafetensorsFile> imageEncoder)
        implements Layout {

    public DiffusersFolder {
        unet = List.copyOf(unet);
        vae = List.copyOf(vae);
        imageEncoder = List.copyOf(imageEncoder);
    }

    /** @throws CheckpointException if a component or its weights are missing, or a file is damaged */
    static DiffusersFolder read(Path root) {
        return new DiffusersFolder(
                root,
                weights(root.resolve("unet"), "diffusion_pytorch_model"),
                weights(root.resolve("vae"), "diffusion_pytorch_model"),
                weights(root.resolve("image_encoder"), "model"));
    }

    @Override
    public String label() {
        return "diffusers folder";
    }

    @Override
    public List<SafetensorsFile> files() {
        return Stream.of(unet, vae, imageEncoder).flatMap(List::stream).toList();
    }

    @Override
    public Map<String, Recipe> part(PartName part) {
        Map<String, Recipe> recipes =
                switch (part) {
                    case UNET -> {
                        Map<String, StoredTensor> stored = stored(unet);
                        yield DiffusersNames.translate(DiffusersNames.unet(stored.keySet()), stored);
                    }
                    case IMAGE_ENCODER -> {
                        Map<String, StoredTensor> stored = stored(imageEncoder);
                        yield DiffusersNames.translate(DiffusersNames.imageEncoder(stored.keySet()), stored);
                    }
                    case ENCODER, DECODER -> {
                        Map<String, StoredTensor> stored = stored(vae);
                        yield DiffusersNames.translate(DiffusersNames.autoencoder(stored.keySet()), stored);
                    }
                };
        recipes.keySet().removeIf(name -> !part.holds(name));
        return recipes;
    }

    @Override
    public String fullName(StoredTensor tensor) {
        return tensor.file().path().getParent().getFileName() + "/"
                + tensor.info().name();
    }

    @Override
    public double downNormEpsilon() {
        return 1e-6;
    }

    private static Map<String, StoredTensor> stored(List<SafetensorsFile> files) {
        Map<String, StoredTensor> stored = new LinkedHashMap<>();
        for (SafetensorsFile file : files) {
            file.header().tensors().forEach((name, info) -> {
                StoredTensor tensor = new StoredTensor(file, info);
                if (stored.putIfAbsent(name, tensor) != null) {
                    throw new CheckpointException("tensor " + tensor.shown() + " is also in "
                            + stored.get(name).file().path() + "; wanted one of each");
                }
            });
        }
        return stored;
    }

    /** Full precision before halves, one file before shards. */
    private static List<SafetensorsFile> weights(Path folder, String stem) {
        for (String variant : List.of("", ".fp16", ".bf16")) {
            Path single = folder.resolve(stem + variant + ".safetensors");
            if (Files.isRegularFile(single)) {
                return List.of(SafetensorsFile.read(single));
            }
            Path index = folder.resolve(stem + ".safetensors.index" + variant + ".json");
            if (Files.isRegularFile(index)) {
                return shards(index);
            }
        }
        throw new CheckpointException(
                "no weights of " + folder.getFileName() + ": wanted " + stem + "[.fp16|.bf16].safetensors in "
                        + folder + ", found " + found(folder)
                        + "; fetch the .safetensors files (pickled .bin files are never opened)");
    }

    private static List<SafetensorsFile> shards(Path index) {
        Set<String> names = new LinkedHashSet<>();
        JsonFields map = JsonFields.read(index).object("weight_map");
        map.node().properties().forEach(tensor -> names.add(map.text(tensor.getKey())));
        List<SafetensorsFile> files = new ArrayList<>();
        for (String name : names) {
            if (name.contains("/") || name.contains("\\") || !name.endsWith(".safetensors")) {
                throw new CheckpointException(
                        index + " names the shard " + FileKind.shown(name) + "; wanted a .safetensors file beside it");
            }
            files.add(SafetensorsFile.read(index.resolveSibling(name)));
        }
        return files;
    }

    private static String found(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(f -> f.getFileName().toString())
                    .sorted()
                    .limit(12)
                    .toList();
            return names.isEmpty() ? "nothing" : String.join(", ", names);
        } catch (IOException e) {
            return "no such folder";
        }
    }
}
