package org.svdmv.assets.page;

import static org.junit.jupiter.api.Assertions.*;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
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

class HtmlPageTest {
    private static final int VIEWS = 6;

    @TempDir
    Path folder;

    private Path page() {
        Path source = folder.resolve("a <b> & c");
        source.toFile().mkdir();
        GltfScene.of(Toys.mesh(), Shading.UNLIT).writeGlb(source.resolve("mesh.glb"));
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
        Tool chromium = Tool.named("chromium", "apt-get install --no-install-recommends chromium");
        String text = Files.readString(page());
        Path used = folder.resolve("used.html");
        Files.writeString(
                used,
                text.replace("<title>", script("before.js") + "<title>")
                        .replace("</body>", script("after.js") + "</body>"));
        for (String size : new String[] {"1280,900", "500,900"}) {
            Matcher told = told(chromium, used, size);
            JsonNode seen = new ObjectMapper().readTree(Base64.getDecoder().decode(told.group(1)));
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

    /** What the script has seen. Chromium's virtual time may run out before files are read, so it gets three tries. */
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
