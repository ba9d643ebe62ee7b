package org.svdmv.core.checkpoint;

import ai.djl.Device;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.svdmv.core.kernel.Precision;

/** A checkpoint of the SVD family: its files are checked and its facts known, its tensors still on disk. */
public final class Checkpoint {
    /** Tensors that published files hold and no network here needs, with the reason. */
    private static final List<Pattern> IGNORABLE = Stream.of(
                    // The text half of CLIP, left over in the file: pictures are encoded by the visual half alone.
                    "conditioner\\.embedders\\.0\\.open_clip\\.model\\.(?!visual\\.).*",
                    // The conditioning picture is only encoded ...
                    "conditioner\\.embedders\\.\\d+\\.encoder\\.(decoder|post_quant_conv)\\..*",
                    // ... and the views are only decoded.
                    "first_stage_model\\.(encoder|quant_conv)\\..*",
                    // What training leaves behind.
                    "first_stage_model\\.loss\\..*",
                    "model_ema\\..*",
                    // 0, 1, 2, ..: written by older versions of transformers.
                    "image_encoder/vision_model\\.embeddings\\.position_ids")
            .map(Pattern::compile)
            .toList();

    private final Path path;
    private final Layout layout;
    private final ModelFacts facts;

    private Checkpoint(Path path, Layout layout, ModelFacts facts) {
        this.path = path;
        this.layout = layout;
        this.facts = facts;
    }

    /**
     * Opens a .safetensors file, a diffusers folder (or its model_index.json), or a folder with one .safetensors file in it.
     *
     * @throws CheckpointException if it is missing, damaged, or no model of the family
     */
    public static Checkpoint open(Path path) {
        Layout layout = layout(path);
        return new Checkpoint(path, layout, new FactsReader(layout, named(path, layout)).read());
    }

    /**
     * Opens a checkpoint with a description of what its shapes do not tell.
     *
     * @param spec facts as {@link ModelFacts#toJson()} writes them, or the golden.json of golden data
     */
    public static Checkpoint open(Path path, Path spec) {
        Layout layout = layout(path);
        return new Checkpoint(path, layout, new FactsReader(layout, named(path, layout)).read(JsonFields.read(spec)));
    }

    /** Whether a tensor left over by all parts is known to be of no use. */
    public static boolean ignorable(String fullName) {
        return IGNORABLE.stream().anyMatch(p -> p.matcher(fullName).matches());
    }

    public Path path() {
        return path;
    }

    public Layout layout() {
        return layout;
    }

    public ModelFacts facts() {
        return facts;
    }

    public ModelVariant variant() {
        return facts.variant();
    }

    /** The weight files, in no particular order. */
    public List<Path> files() {
        return layout.paths();
    }

    /** Size of the weight files, bytes. */
    public long bytes() {
        return layout.files().stream().mapToLong(SafetensorsFile::bytes).sum();
    }

    /** How many numbers a part has. */
    public long parameters(PartName part) {
        return sources(part).mapToLong(s -> s.info().elements()).sum();
    }

    /** Bytes of a part as it is stored. */
    public long storedBytes(PartName part) {
        return sources(part).mapToLong(s -> s.info().bytes()).sum();
    }

    /** The number types that a part is stored in, the most frequent first. */
    public List<StoredType> storedTypes(PartName part) {
        return sources(part)
                .collect(Collectors.groupingBy(s -> s.info().type(), Collectors.summingLong(s -> s.info()
                        .elements())))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<StoredType, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Full names of the tensors that belong to no part and are not known to be of no use: something here does not understand. */
    public List<String> unknown() {
        return layout.unclaimed().stream().filter(name -> !ignorable(name)).toList();
    }

    /** The tensors of one network; they live until the part is closed. */
    public Part open(PartName part, Precision precision, Device device) {
        return new Part(part, layout, precision, device);
    }

    private Stream<StoredTensor> sources(PartName part) {
        return layout.part(part).values().stream().flatMap(r -> r.sources().stream());
    }

    private static Layout layout(Path path) {
        if (path.endsWith("model_index.json") && Files.isRegularFile(path)) {
            return DiffusersFolder.read(path.toAbsolutePath().getParent());
        }
        if (!Files.isDirectory(path)) {
            return new SgmFile(SafetensorsFile.read(path));
        }
        if (Files.isRegularFile(path.resolve("model_index.json")) || Files.isDirectory(path.resolve("unet"))) {
            return DiffusersFolder.read(path);
        }
        List<Path> files = safetensors(path);
        if (files.size() != 1) {
            throw new CheckpointException(path + " holds "
                    + (files.isEmpty()
                            ? "no checkpoint"
                            : "several checkpoints "
                                    + files.stream().map(Path::getFileName).toList())
                    + "; wanted a .safetensors file, or a diffusers folder with unet, vae and image_encoder");
        }
        return new SgmFile(SafetensorsFile.read(files.get(0)));
    }

    private static List<Path> safetensors(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".safetensors"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CheckpointException("cannot read the folder " + folder + ": " + e, e);
        }
    }

    /** The path whose name tells about the model. */
    private static Path named(Path path, Layout layout) {
        return (layout instanceof DiffusersFolder folder
                        ? folder.root()
                        : layout.paths().get(0))
                .toAbsolutePath();
    }
}
