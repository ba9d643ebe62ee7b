package org.svdmv.assets.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svdmv.assets.export.Export;
import org.svdmv.assets.export.ExportFolder;
import org.svdmv.assets.export.Exporter;
import org.svdmv.assets.viewset.Existing;
import org.svdmv.assets.viewset.NamedViews;

class ExportFolderTest {
    private static final Export EXPORT = new Export(Path.of("source"), NamedViews.of(Balls.of(2, 8)));

    @TempDir
    Path temporary;

    @Test
    void anExportIsReplacedIfThatIsAllowedAndNothingElseEver() throws IOException {
        Path folder = temporary.resolve("x");
        write(ViewSetFormat.COLMAP, folder, Existing.REFUSE);
        assertTrue(refused(folder, Existing.REFUSE).contains("--overwrite"));
        write(ViewSetFormat.CONTACT_SHEET, folder, Existing.REPLACE);
        assertFalse(Files.exists(folder.resolve("sparse")));
        assertTrue(Files.exists(folder.resolve("contact_sheet.png")));
        Path mine = Files.createDirectory(temporary.resolve("mine"));
        Files.writeString(mine.resolve("README.txt"), "my photographs");
        assertTrue(refused(mine, Existing.REPLACE).contains("will not be touched"));
        assertEquals("my photographs", Files.readString(mine.resolve("README.txt")));
    }

    @Test
    void anExportThatFailsLeavesNothing() throws IOException {
        Exporter failing = new Exporter() {
            @Override
            public void write(Export export, Path folder) throws IOException {
                Files.writeString(folder.resolve("half"), "x");
                throw new IOException("disk full");
            }

            @Override
            public String readme(Export export) {
                return "";
            }
        };
        Path folder = temporary.resolve("x");
        Exception e = assertThrows(
                UncheckedIOException.class,
                () -> ExportFolder.write("failing", failing, EXPORT, folder, Existing.REFUSE));
        assertEquals("disk full", e.getMessage());
        try (var left = Files.list(temporary)) {
            assertEquals(List.of(), left.toList());
        }
    }

    private static void write(ViewSetFormat format, Path folder, Existing existing) {
        ExportFolder.write(format.label(), format.exporter(), EXPORT, folder, existing);
    }

    private static String refused(Path folder, Existing existing) {
        return assertThrows(IllegalArgumentException.class, () -> write(ViewSetFormat.PLY, folder, existing))
                .getMessage();
    }
}
