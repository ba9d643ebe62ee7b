package org.svdmv.core.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.svdmv.core.spec.UNetSpec;

/**
 * Finds the facts of a checkpoint. Later layers win, and none may contradict the shapes of the tensors:
 * the published model's configuration, config.json files, golden.json beside golden weights, the file's metadata, a given spec.
 */
final class FactsReader {
    private static final int USUAL_HEAD_CHANNELS = 64;
    private static final int CLIP_H_WIDTH = 1280;
    private static final int CLIP_H_HEADS = 16;

    private final Layout layout;
    private final Path path;

    FactsReader(Layout layout, Path path) {
        this.layout = layout;
        this.path = path;
    }

    /** The facts, told by the checkpoint itself. */
    ModelFacts read() {
        return read(List.of());
    }

    /** The facts, told by the checkpoint and by a description. */
    ModelFacts read(JsonFields spec) {
        return read(List.of(spec));
    }

    private ModelFacts read(List<JsonFields> specs) {
        Family.require(layout, path);
        ObjectNode unet = Sizes.unet(shapes(PartName.UNET));
        List<ObjectNode> metadata = metadata();
        ModelVariant variant = variant(unet.get("vectorWidth").intValue(), metadata);
        List<ObjectNode> told = new ArrayList<>();
        told.addAll(beside(variant));
        told.addAll(metadata);
        specs.forEach(spec -> told.add(GoldenSpec.layer(spec, names(variant))));
        ObjectNode facts = FactsJson.variant(variant);
        facts.set("unet", usualUnet());
        facts.set("imageEncoder", usualImageEncoder());
        told.forEach(layer -> FactsJson.lay(facts, layer));
        ObjectNode sizes = sizes(unet, facts);
        agree(path.toString(), facts, sizes);
        FactsJson.lay(facts, sizes);
        requireInputs(facts);
        return checked(FactsJson.read(new JsonFields(path + ", facts", facts)));
    }

    private ObjectNode sizes(ObjectNode unet, ObjectNode told) {
        ObjectNode sizes = FactsJson.object();
        sizes.set("unet", unet);
        sizes.set("imageEncoder", Sizes.imageEncoder(shapes(PartName.IMAGE_ENCODER)));
        ObjectNode encoder = Sizes.encoder(shapes(PartName.ENCODER));
        sizes.set("encoder", encoder);
        int likely = told.path("decoder")
                .path("channels")
                .asInt(encoder.get("channels").intValue());
        sizes.set("decoder", Sizes.decoder(shapes(PartName.DECODER), likely));
        return sizes;
    }

    private PartShapes shapes(PartName part) {
        return new PartShapes(path.toString(), layout.part(part));
    }

    /** What the weights' own metadata say. */
    private List<ObjectNode> metadata() {
        String facts = metadata(ModelFacts.METADATA_KEY);
        return facts.isEmpty()
                ? List.of()
                : List.of((ObjectNode) JsonFields.parse(path + ", metadata " + ModelFacts.METADATA_KEY, facts)
                        .node());
    }

    private String metadata(String key) {
        return layout.files().stream()
                .map(f -> f.header().metadata().getOrDefault(key, ""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private List<ObjectNode> beside(ModelVariant variant) {
        List<ObjectNode> layers = new ArrayList<>();
        Path golden = path.resolveSibling("golden.json");
        boolean described = metadata("modelspec.architecture").startsWith("golden-");
        if (layout instanceof DiffusersFolder folder) {
            layers.add(new DiffusersConfig(folder.root()).layer());
            golden = folder.root().resolve("golden.json");
            described = true;
        }
        if (described && Files.isRegularFile(golden)) {
            layers.add(GoldenSpec.layer(JsonFields.read(golden), names(variant)));
        }
        return layers;
    }

    private List<String> names(ModelVariant variant) {
        List<String> names = new ArrayList<>();
        names.add(path.getFileName().toString().replaceFirst("\\.safetensors$", ""));
        names.add(metadata("modelspec.architecture").replaceFirst("^golden-", ""));
        names.add(variant.label());
        if (variant == ModelVariant.SVD_XT) {
            names.add(ModelVariant.SVD.label());
        }
        return names;
    }

    private ModelVariant variant(int vectorWidth, List<ObjectNode> metadata) {
        for (ObjectNode layer : metadata) {
            JsonFields fields = new JsonFields(path + ", metadata " + ModelFacts.METADATA_KEY, layer);
            if (fields.has("variant")) {
                return FactsJson.choice(fields, "variant", ModelVariant.values(), ModelVariant::label);
            }
        }
        return layout instanceof DiffusersFolder folder
                ? variant(new DiffusersConfig(folder.root()), vectorWidth)
                : variant(((SgmFile) layout).autoencoderIndex(), vectorWidth);
    }

    private ModelVariant variant(DiffusersConfig config, int vectorWidth) {
        if (config.orbits() || vectorWidth == 1280) {
            return ModelVariant.SV3D_P;
        }
        return config.frames() >= ModelVariant.SVD_XT.frames() || (config.frames() == 0 && namedXt())
                ? ModelVariant.SVD_XT
                : ModelVariant.SVD;
    }

    private ModelVariant variant(int autoencoderIndex, int vectorWidth) {
        Map<Integer, ModelVariant> byWidth = Map.of(
                768, namedXt() ? ModelVariant.SVD_XT : ModelVariant.SVD,
                256, ModelVariant.SV3D_U,
                1280, ModelVariant.SV3D_P);
        ModelVariant variant = byWidth.get(vectorWidth);
        if (variant == null || (autoencoderIndex >= 0 && autoencoderIndex != (variant.orbits() ? 1 : 3))) {
            throw new CheckpointException(path + " is no model known here: its conditioning vector has " + vectorWidth
                    + " channels and its autoencoder is conditioner.embedders." + autoencoderIndex
                    + "; known are SVD (768, 3), SV3D_u (256, 1) and SV3D_p (1280, 1); another model must store its facts under "
                    + ModelFacts.METADATA_KEY + " in its metadata");
        }
        return variant;
    }

    /** The 25-frame weights have the same tensors as the 14-frame ones: only names tell. */
    private boolean namedXt() {
        String name = path.getFileName() + " " + metadata("modelspec.title") + " " + metadata("modelspec.architecture");
        return name.toLowerCase(Locale.ROOT).matches(".*(?<![a-z])xt(?![a-z]).*");
    }

    private ObjectNode usualUnet() {
        ObjectNode unet = FactsJson.object();
        unet.put("headChannels", USUAL_HEAD_CHANNELS);
        unet.put("downNormEpsilon", layout.downNormEpsilon());
        return unet;
    }

    private ObjectNode usualImageEncoder() {
        boolean clipH = shapes(PartName.IMAGE_ENCODER).size("conv1.weight", 0) == CLIP_H_WIDTH;
        return FactsJson.object().put("heads", clipH ? CLIP_H_HEADS : 0);
    }

    /** Refuses what was told where the shapes say otherwise. */
    private static void agree(String where, ObjectNode told, ObjectNode sizes) {
        sizes.properties().forEach(size -> {
            JsonNode other = told.get(size.getKey());
            if (other instanceof ObjectNode below && size.getValue() instanceof ObjectNode measured) {
                agree(where + ": " + size.getKey(), below, measured);
            } else if (other != null && !other.toString().equals(size.getValue().toString())) {
                throw new CheckpointException(where + ": the description says " + size.getKey() + " " + other
                        + ", the tensors say " + size.getValue() + "; wanted the description of these weights");
            }
        });
    }

    private void requireInputs(ObjectNode facts) {
        int latent = facts.path("decoder").path("latentChannels").intValue();
        int in = facts.path("unet").path("inChannels").intValue();
        if (in != 2 * latent) {
            String name =
                    layout instanceof DiffusersFolder folder ? new DiffusersConfig(folder.root()).unetClass() : "";
            throw new CheckpointException(
                    path + ": the UNet" + (name.isEmpty() ? "" : " (" + name + ")") + " takes " + in
                            + " channels, so it is a fine-tune with other inputs; wanted " + 2 * latent
                            + ", the noisy latent and the latent of one picture, as SVD and SV3D take");
        }
    }

    private ModelFacts checked(ModelFacts facts) {
        UNetSpec unet = facts.unet();
        boolean fits = unet.headChannels() > 0
                && unet.attentionLevels().stream().allMatch(l -> unet.channels(l) % unet.headChannels() == 0)
                && unet.channels(unet.channelMult().size() - 1) % unet.headChannels() == 0;
        int heads = facts.imageEncoder().heads();
        if (!fits || heads < 1 || facts.imageEncoder().width() % heads != 0) {
            throw new CheckpointException(path
                    + " has networks of another size than the published models, and shapes do not tell "
                    + (fits ? "the heads of its image encoder" : "the width of its attention heads")
                    + "; wanted a description: " + ModelFacts.METADATA_KEY + " in the metadata, or a spec file");
        }
        return facts;
    }
}
