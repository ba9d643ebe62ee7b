package org.svdmv.core.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svdmv.core.checkpoint.ModelLocator.Located;

class ModelLocatorTest {
    @TempDir
    Path home;

    @Test
    void aBareHomeHasNoModels() {
        assertEquals(List.of(), locator(Map.of()).all());
    }

    @Test
    void givenFoldersAreSearchedFirstAndWithoutRegardToNames() {
        Path given = home.resolve("given");
        touch(given.resolve("mine.safetensors"));
        touch(given.resolve("notes.txt"));
        touch(given.resolve("folder/model_index.json"));
        touch(home.resolve(".cache/svdmv/models/mine.safetensors"));
        ModelLocator locator = new ModelLocator(Map.of("HOME", home.toString()), List.of(given));
        assertEquals(
                List.of(
                        new Located("folder", given.resolve("folder"), "given folder"),
                        new Located("mine", given.resolve("mine.safetensors"), "given folder"),
                        new Located("mine", home.resolve(".cache/svdmv/models/mine.safetensors"), "downloads")),
                locator.all());
        assertEquals(
                Optional.of(given.resolve("mine.safetensors")),
                locator.named("mine").map(Located::path));
    }

    @Test
    void theHubCacheIsReadAtItsMainRevision() throws Exception {
        Path sv3d = home.resolve(".cache/huggingface/hub/models--stabilityai--sv3d");
        Path blob = touch(sv3d.resolve("blobs/abc"));
        touch(sv3d.resolve("snapshots/old/sv3d_u.safetensors"));
        Files.createDirectories(sv3d.resolve("snapshots/new"));
        Files.createSymbolicLink(sv3d.resolve("snapshots/new/sv3d_p.safetensors"), blob);
        TestFiles.written(sv3d.resolve("refs/main"), "new\n".getBytes());
        Path xt = home.resolve(
                ".cache/huggingface/hub/models--stabilityai--stable-video-diffusion-img2vid-xt/snapshots/only");
        touch(xt.resolve("model_index.json"));
        touch(home.resolve(".cache/huggingface/hub/models--other--llama/snapshots/a/model.safetensors"));
        assertEquals(
                List.of(
                        new Located("stable-video-diffusion-img2vid-xt", xt, "Hugging Face cache"),
                        new Located("sv3d_p", sv3d.resolve("snapshots/new/sv3d_p.safetensors"), "Hugging Face cache")),
                locator(Map.of()).all());
    }

    @Test
    void theHubCacheMayBeElsewhere() {
        Path file = touch(home.resolve("elsewhere/hub/models--stabilityai--sv3d/snapshots/a/sv3d_u.safetensors"));
        Located wanted = new Located("sv3d_u", file, "Hugging Face cache");
        assertEquals(
                List.of(wanted),
                locator(Map.of("HF_HOME", home.resolve("elsewhere").toString())).all());
        assertEquals(
                List.of(wanted),
                locator(Map.of("HF_HUB_CACHE", home.resolve("elsewhere/hub").toString()))
                        .all());
    }

    @Test
    void comfysModelsFolderIsSearchedForTheFamily() {
        Path models = home.resolve("ComfyUI/models");
        Path nested = touch(models.resolve("checkpoints/video/SV3D_p_fp16.safetensors"));
        touch(models.resolve("checkpoints/sd_xl_base_1.0.safetensors"));
        touch(models.resolve("diffusers/stable-video-diffusion-img2vid/model_index.json"));
        Path other = touch(home.resolve("other/models/checkpoints/svd_xt.safetensors"));
        assertEquals(
                List.of(
                        new Located("svd_xt", other, "ComfyUI"),
                        new Located("SV3D_p_fp16", nested, "ComfyUI"),
                        new Located(
                                "stable-video-diffusion-img2vid",
                                models.resolve("diffusers/stable-video-diffusion-img2vid"),
                                "ComfyUI")),
                locator(Map.of("COMFYUI_PATH", home.resolve("other").toString()))
                        .all());
    }

    @Test
    void downloadsGoWhereTheEnvironmentSays() {
        assertEquals(home.resolve(".cache/svdmv/models"), locator(Map.of()).downloadFolder());
        assertEquals(
                home.resolve("x/svdmv/models"),
                locator(Map.of("XDG_CACHE_HOME", home.resolve("x").toString())).downloadFolder());
        assertEquals(
                Path.of("/models"), locator(Map.of("SVDMV_MODELS", "/models")).downloadFolder());
    }

    @Test
    void publishedModelsHaveTheirAddressOnTheHubAndOnMirrors() {
        PublishedModel model = PublishedModel.named("sv3d_p").orElseThrow();
        assertEquals(
                URI.create("https://huggingface.co/stabilityai/sv3d/resolve/main/sv3d_p.safetensors"),
                model.uri(PublishedModel.HUB));
        assertEquals(
                URI.create("https://mirror.example/hf/stabilityai/sv3d/resolve/main/sv3d_p.safetensors"),
                model.uri(URI.create("https://mirror.example/hf")));
        assertEquals(URI.create("https://huggingface.co/stabilityai/sv3d"), model.page());
        assertEquals(Optional.empty(), PublishedModel.named("sv4d"));
    }

    /** The two examples of FIPS 180-4. */
    @Test
    void digestsAreThoseOfTheStandard() {
        assertEquals(
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                Sha256.of(touch(home.resolve("empty"))));
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                Sha256.of(TestFiles.written(home.resolve("abc"), "abc".getBytes())));
    }

    private ModelLocator locator(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("HOME", home.toString());
        return new ModelLocator(all, List.of());
    }

    private static Path touch(Path file) {
        return TestFiles.written(file, new byte[0]);
    }
}
