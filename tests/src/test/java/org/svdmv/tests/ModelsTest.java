package org.svdmv.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svdmv.tests.Svdmv.Run;

/** {@code svdmv models}. */
class ModelsTest {

    @Test
    void listFindsModelsWherePeopleKeepThem(@TempDir Path home) throws IOException {
        Path snapshot = home.resolve("hub/models--stabilityai--sv3d/snapshots/abc");
        Path comfy = home.resolve("comfy/models/checkpoints");
        Files.createDirectories(snapshot);
        Files.createDirectories(comfy);
        Files.copy(Golden.SV3D_U, snapshot.resolve("sv3d_u.safetensors"));
        Files.copy(Golden.SV3D_P, comfy.resolve("sv3d_p.safetensors"));
        Files.copy(Golden.FOLDER.resolve("golden.json"), snapshot.resolve("golden.json"));
        Files.copy(Golden.FOLDER.resolve("golden.json"), comfy.resolve("golden.json"));
        Files.writeString(comfy.resolve("svd.safetensors"), "broken");
        Map<String, String> environment = Map.of(
                "HOME", home.toString(),
                "HF_HUB_CACHE", home.resolve("hub").toString(),
                "COMFYUI_PATH", home.resolve("comfy").toString());
        Run run = Svdmv.run(environment, "models", "list");
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().startsWith("svdmv-mini  built in\n"), run.out());
        assertTrue(run.out().contains("sv3d_u      Hugging Face cache  sv3d_u"), run.out());
        assertTrue(run.out().contains("sv3d_p      ComfyUI             sv3d_p"), run.out());
        assertTrue(run.out().contains("svd         ComfyUI             cannot be used: "), run.out());
    }

    @Test
    void inspectSaysWhatIsInside() throws IOException {
        Run run = Svdmv.run("models", "inspect", Golden.SV3D_P);
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("model     sv3d_p, 5 frames of 64 x 64\n"), run.out());
        assertTrue(run.out().contains("unknown   nothing\n"), run.out());
        JsonNode json = new ObjectMapper()
                .readTree(
                        Svdmv.run("models", "inspect", Golden.SV3D_P, "--json").out());
        assertEquals(32, json.at("/facts/unet/modelChannels").asInt());
        assertEquals(4, json.get("parts").size());
    }

    @Test
    void pullFetchesWithTheTokenOfTheEnvironment(@TempDir Path folder) throws IOException {
        byte[] weights = Files.readAllBytes(Golden.SV3D_U);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/stabilityai/sv3d/resolve/main/sv3d_u.safetensors", exchange -> {
            boolean allowed =
                    "Bearer hf_secret".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.sendResponseHeaders(allowed ? 200 : 401, allowed ? weights.length : -1);
            if (allowed) {
                exchange.getResponseBody().write(weights);
            }
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort();
            Run refused = Svdmv.run("models", "pull", "sv3d_u", "--url", url, "--to", folder);
            assertEquals(3, refused.exitCode());
            assertTrue(refused.err().contains("HF_TOKEN"), refused.err());
            assertTrue(refused.err().contains("https://huggingface.co/stabilityai/sv3d"), refused.err());
            Run pulled = Svdmv.run(
                    Map.of("HF_TOKEN", "hf_secret", "SVDMV_MODELS", folder.toString()),
                    "models",
                    "pull",
                    "sv3d_u",
                    "--url",
                    url);
            assertEquals(0, pulled.exitCode(), pulled.err());
            Path file = folder.resolve("sv3d_u.safetensors");
            assertEquals(file + "\n", pulled.out());
            assertArrayEquals(weights, Files.readAllBytes(file));
            assertTrue(!pulled.err().contains("hf_secret"), "the token is not told");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void onlyPublishedModelsCanBePulled() {
        Run run = Svdmv.run("models", "pull", "sv4d");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("there is no published model sv4d; there are svd, "), run.err());
    }

    @Test
    void doctorFindsThisMachineAbleToMakeViews() {
        Run run = Svdmv.run("doctor");
        assertEquals(0, run.exitCode(), run.out());
        for (String subject : new String[] {"java", "cpu", "memory", "disk", "engine", "gpu", "opengl", "models"}) {
            assertTrue(run.out().matches("(?s).*(^|\n)(ok|poor) +" + subject + " .*"), subject + " in " + run.out());
        }
    }
}
