package org.svdmv.core.checkpoint;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A model that its makers publish as one file on the Hugging Face hub, behind a licence that must be accepted there. */
public enum PublishedModel {
    SVD("stabilityai/stable-video-diffusion-img2vid", "svd.safetensors"),
    SVD_IMAGE_DECODER("stabilityai/stable-video-diffusion-img2vid", "svd_image_decoder.safetensors"),
    SVD_XT("stabilityai/stable-video-diffusion-img2vid-xt", "svd_xt.safetensors"),
    SVD_XT_IMAGE_DECODER("stabilityai/stable-video-diffusion-img2vid-xt", "svd_xt_image_decoder.safetensors"),
    SVD_XT_1_1("stabilityai/stable-video-diffusion-img2vid-xt-1-1", "svd_xt_1_1.safetensors"),
    SV3D_U("stabilityai/sv3d", "sv3d_u.safetensors"),
    SV3D_P("stabilityai/sv3d", "sv3d_p.safetensors");

    /** Where the files are. */
    public static final URI HUB = URI.create("https://huggingface.co/");

    private final String repository;
    private final String file;

    PublishedModel(String repository, String file) {
        this.repository = repository;
        this.file = file;
    }

    /** The model of this name, as on the command line. */
    public static Optional<PublishedModel> named(String label) {
        return Arrays.stream(values()).filter(m -> m.label().equals(label)).findFirst();
    }

    /** Name on the command line and in files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Owner and name on the hub. */
    public String repository() {
        return repository;
    }

    /** Name of its file. */
    public String file() {
        return file;
    }

    /** The page where the licence is accepted. */
    public URI page() {
        return HUB.resolve(repository);
    }

    /** The file on a hub or a mirror of it. */
    public URI uri(URI hub) {
        String base = hub.toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + repository + "/resolve/main/" + file);
    }
}
