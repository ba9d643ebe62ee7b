package org.svdmv.assets.page;

import static org.junit.jupiter.api.Assertions.*;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svdmv.assets.Tool;
import org.svdmv.assets.Toys;
import org.svdmv.assets.export.Export;
import org.svdmv.assets.export.ExportFolder;
import org.svdmv.assets.gltf.GltfScene;
import org.svdmv.assets.gltf.Shading;
import org.svdmv.assets.viewset.Existing;
import org.svdmv.assets.viewset.NamedViews;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.mesh.Shapes;
import org.svdmv.geometry.mesh.Texture;

class HtmlPageTest {
    private static final int VIEWS = 6;

    @TempDir
    Path folder;

    private Path page() {
        return page(Toys.mesh());
    }

    private Path page(Mesh mesh) {
        Path source = folder.resolve("a <b> & c");
        source.toFile().mkdir();
        GltfScene.of(mesh, Shading.UNLIT).writeGlb(source.resolve("mesh.glb"));
        Export export = new Export(source, NamedViews.of(Toys.orbit(VIEWS, 64)));
        return ExportFolder.write("html", new HtmlPage(), export, folder.resolve("page"), Existing.REFUSE)
                .resolve("index.html");
    }

    private static String script(String name) throws IOException {
        try (InputStream in = HtmlPageTest.class.getResourceAsStream(name)) {
            return "<script>" + new String(in.readAllBytes(), StandardCharsets.UTF_8) + "</script>";
        }
    }

    @Test
    void aBrowserShowsItAndNothingLeavesThePage() throws IOException, InterruptedException {
        Path page = page();
        for (String size : new String[] {"1280,900", "500,900"}) {
            JsonNode seen = seen(page, size);
            assertEquals("[]", seen.get("troubles").toString());
            assertEquals("[]", seen.get("requests").toString());
            assertTrue(seen.get("colors").asInt() > 100, "the canvas has " + seen.get("colors") + " colors");
            assertEquals(VIEWS - 1, seen.get("reference").asInt());
            assertTrue(seen.get("sliderChangesPicture").asBoolean());
            assertTrue(seen.get("sliderChangesSpace").asBoolean());
            assertEquals(2, seen.get("afterKey").asInt());
            assertEquals(4, seen.get("afterDrag").asInt());
            assertTrue(seen.get("throughChangesSpace").asBoolean());
            assertNotEquals(4, seen.get("afterPlay").asInt());
            assertTrue(seen.get("wide").asBoolean(), "the page is wider than its window");
            assertEquals("cameras.json", seen.at("/files/0/0").asText());
            assertEquals(VIEWS, seen.at("/files/0/1/views").size());
            assertEquals("transforms.json", seen.at("/files/1/0").asText());
            assertEquals(VIEWS, seen.at("/files/1/1/frames").size());
        }
    }

    /** The upper half of the texture is magenta, the lower one cyan. */
    @Test
    void aBrowserShowsAMeshWithItsTextureUpright() throws IOException, InterruptedException {
        JsonNode seen = seen(page(textured()), "1280,900");
        assertEquals("[]", seen.get("troubles").toString());
        assertTrue(seen.at("/magenta/count").asInt() > 500, seen.get("magenta").toString());
        assertTrue(seen.at("/cyan/count").asInt() > 500, seen.get("cyan").toString());
        assertTrue(
                seen.at("/magenta/height").asDouble() > seen.at("/cyan/height").asDouble() + 10, seen.toString());
    }

    /** A white box, v downwards. */
    private static Mesh textured() {
        Mesh box = Shapes.box(0.8, 0.8, 0.8);
        float[] colors = new float[box.colors().length];
        Arrays.fill(colors, 1);
        float[] uvs = new float[2 * box.vertexCount()];
        for (int i = 0; i < box.vertexCount(); i++) {
            uvs[2 * i] = 0.5f;
            uvs[2 * i + 1] = 0.5f - box.positions()[3 * i + 2];
        }
        int[] texels = new int[16];
        Arrays.fill(texels, 0, 8, 0xFFFF00FF);
        Arrays.fill(texels, 8, 16, 0xFF00FFFF);
        Mesh.Skin skin = new Mesh.Skin(0, box.triangleCount(), new Texture(1, 16, texels));
        return new Mesh(box.positions(), box.normals(), colors, uvs, box.triangles(), List.of(skin));
    }

    /** What the script has seen. */
    private JsonNode seen(Path page, String size) throws IOException, InterruptedException {
        Tool chromium = Tool.named("chromium", "apt-get install --no-install-recommends chromium");
        Path used = folder.resolve("used.html");
        Files.writeString(
                used,
                Files.readString(page)
                        .replace("<title>", script("before.js") + "<title>")
                        .replace("</body>", script("after.js") + "</body>"));
        return new ObjectMapper()
                .readTree(Base64.getDecoder().decode(told(chromium, used, size).group(1)));
    }

    /** What the script told. Chromium's virtual time may run out before files are read, so it gets three tries. */
    private Matcher told(Tool chromium, Path page, String size) throws IOException, InterruptedException {
        String dom = "";
        for (int attempt = 0; attempt < 3; attempt++) {
            dom = chromium.says(
                    "--headless",
                    "--no-sandbox",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--use-angle=swiftshader",
                    "--enable-unsafe-swiftshader",
                    "--user-data-dir=" + folder.resolve("profile" + size + attempt),
                    "--window-size=" + size,
                    "--virtual-time-budget=20000",
                    "--dump-dom",
                    page.toUri().toString());
            Matcher told = Pattern.compile("TOLD([A-Za-z0-9+/=]+)END").matcher(dom);
            if (told.find()) {
                return told;
            }
        }
        return fail(dom.length() > 3000 ? dom.substring(dom.length() - 3000) : dom);
    }

    @Test
    void namesCannotBecomeMarkup() throws IOException {
        String text = Files.readString(page());
        assertTrue(text.contains("<title>a &lt;b&gt; &amp; c</title>"));
        assertFalse(text.contains("a <b>"));
        assertTrue(text.contains("default-src 'none'"));
    }
}
