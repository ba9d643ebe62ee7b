package org.svdmv.assets.format;

import java.io.IOException;
import java.nio.file.Path;
import org.svdmv.assets.export.Export;
import org.svdmv.assets.export.Exporter;
import org.svdmv.assets.viewset.ContactSheet;
import org.svdmv.assets.viewset.Png;

/** All views in one PNG. */
record ContactSheetFile() implements Exporter {
    @Override
    public void write(Export export, Path folder) throws IOException {
        Png.write(ContactSheet.of(export.views().set()), folder.resolve("contact_sheet.png"));
    }

    @Override
    public String readme(Export export) {
        return """
                contact_sheet.png shows the %d views row by row, in their order.
                """
                .formatted(export.views().size());
    }
}
