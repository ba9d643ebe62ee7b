package org.svdmv.assets.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.svdmv.assets.export.Export;
import org.svdmv.assets.export.Exporter;
import org.svdmv.assets.viewset.Json;

/** index.html: the views to turn, their cameras in space, the mesh if there is one, and the poses to take away. */
public record HtmlPage() implements Exporter {
    private static final int MOST_VIEWS = 500;

    @Override
    public void requireExpressible(Export export) {
        if (export.views().size() > MOST_VIEWS) {
            throw new IllegalArgumentException("need at most " + MOST_VIEWS + " views in one page, got "
                    + export.views().size() + "; choose another format for so many");
        }
    }

    @Override
    public void write(Export export, Path folder) throws IOException {
        String name = name(export);
        // No "<" in the data: nothing there can end the script.
        String data = Json.text(PageData.of(export, name)).replace("<", "\\u003c");
        String page = Resource.text("page.html")
                .replace("@TITLE@", escaped(name))
                .replace("@SCRIPT@", Resource.text("page.js"))
                .replace("@THREE@", Resource.three())
                .replace("@DATA@", data);
        Files.writeString(folder.resolve("index.html"), page);
    }

    @Override
    public String readme(Export export) {
        return """
                index.html is one page with everything inside: open it in any browser, send it, put it on a server; it loads nothing
                from elsewhere. It shows the %d views on a turntable and their cameras in space (+Z up, the object's largest extent
                is 1), and hands out cameras.json and transforms.json.

                It contains three.js (https://threejs.org, MIT license).
                """
                .formatted(export.views().size());
    }

    private static String name(Export export) {
        Path directory = export.source().toAbsolutePath().normalize().getFileName();
        return directory == null ? "views" : directory.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
