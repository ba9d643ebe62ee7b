package org.svdmv.assets.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.svdmv.assets.viewset.Existing;
import org.svdmv.assets.viewset.NamedViews;
import org.svdmv.assets.viewset.ViewSetDirectory;
import org.svdmv.assets.viewset.ViewSetDraft;
import org.svdmv.camera.Camera;
import org.svdmv.camera.CustomOrbit;
import org.svdmv.camera.Depth;
import org.svdmv.camera.DynamicOrbit;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.Pose;
import org.svdmv.camera.View;
import org.svdmv.camera.ViewSet;

/** What is written is what is read, in every format that is read. */
class RoundTripTest {
    private static final List<ViewSetFormat> OF_THIS_PACKAGE = List.of(
            ViewSetFormat.NERF_SYNTHETIC,
            ViewSetFormat.NERFSTUDIO,
            ViewSetFormat.INSTANT_NGP,
            ViewSetFormat.GAUSSIAN_SPLATTING,
            ViewSetFormat.COLMAP,
            ViewSetFormat.COLMAP_BINARY,
            ViewSetFormat.METASHAPE,
            ViewSetFormat.PLY,
            ViewSetFormat.CONTACT_SHEET);

    @TempDir
    Path temporary;

    @ParameterizedTest
    @EnumSource(
            mode = Mode.MATCH_ANY,
            names = {"NERF.*", "INSTANT.*", "GAUSS.*", "COLMAP.*"})
    void anOrbitComesBackAndItsFormatIsFoundByItsContent(ViewSetFormat format) {
        NamedViews views = NamedViews.of(Balls.of(21, 16));
        Path folder = Balls.written(format, views, temporary.resolve("x"));
        assertEquals(Optional.of(format), ViewSetFormat.detect(folder));
        Balls.assertSame(views, ViewSetFiles.read(folder));
        assertEquals(List.of(), Validation.of(folder));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.MATCH_ANY,
            names = {"NERFSTUDIO", "INSTANT.*", "COLMAP.*"})
    void oddSizesOffCenterPrincipalPointsAndDynamicOrbitsComeBack(ViewSetFormat format) {
        Intrinsics k = new Intrinsics(17, 13, 22.625, 21.3, 7.7, 6.1);
        NamedViews views = NamedViews.of(Balls.of(new DynamicOrbit(13, 12, 5), k));
        Balls.assertSame(views, ViewSetFiles.read(Balls.written(format, views, temporary.resolve("x"))));
    }

    /** Quaternions near half turns, axes of all signs, far and near. */
    @ParameterizedTest
    @EnumSource(
            mode = Mode.MATCH_ANY,
            names = {"NERFSTUDIO", "INSTANT.*", "COLMAP.*", "NERF_SYNTHETIC"})
    void anyPoseComesBack(ViewSetFormat format) {
        Random random = new Random(1);
        View view = Balls.of(1, 4).reference();
        List<View> views = random.ints(40, 0, 7)
                .mapToObj(up ->
                        new View(new Camera(view.camera().intrinsics(), pose(random, up)), view.image(), view.mask()))
                .toList();
        NamedViews named = NamedViews.of(new ViewSet(views, 39));
        Balls.assertSame(named, ViewSetFiles.read(Balls.written(format, named, temporary.resolve("x"))));
    }

    private static Pose pose(Random random, int up) {
        Vector3d eye = new Vector3d(random.nextGaussian(), random.nextGaussian(), random.nextGaussian()).mul(5);
        Vector3d target = up == 0 ? new Vector3d(eye).add(0, 0, -1) : new Vector3d(0.1, 0.2, 0.3);
        return Pose.lookAt(eye, target, new Vector3d(up % 3 - 1, 1, up % 2));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.MATCH_ANY,
            names = {"NERFSTUDIO", "INSTANT.*"})
    void depthComesBackToItsUnitAndThenExactly(ViewSetFormat format) {
        NamedViews views = NamedViews.of(Balls.withDepth(Balls.of(5, 24)));
        Path once = Balls.written(format, views, temporary.resolve("once"));
        NamedViews read = ViewSetFiles.read(once);
        assertSameDepth(views, read, 2.5e-5);
        assertSameDepth(read, ViewSetFiles.read(Balls.written(format, read, temporary.resolve("again"))), 0);
        assertEquals(List.of(), Validation.of(once));
        String told = Inspection.of(once).depth();
        assertTrue(told.matches("1\\.6\\d* to 1\\.\\d+ on 100.0 % of the object, in files of unit 5.0E-5"), told);
    }

    @Test
    void depthComesBackFromSvdmvsOwnFormat() {
        NamedViews views = NamedViews.of(Balls.withDepth(Balls.of(5, 24)));
        Path folder = ViewSetDirectory.write(views.set(), temporary.resolve("x"), Existing.REFUSE);
        NamedViews read = ViewSetFiles.read(folder);
        assertSameDepth(views, read, 2.5e-5);
        assertSameDepth(read, NamedViews.of(ViewSetDirectory.read(folder)), 0);
        assertEquals(List.of(), Validation.of(folder));
    }

    /** The unit grows with the world, and what was read is written as it was. */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 1.65, 100})
    void depthOfAnyRangeComesBack(double factor) {
        NamedViews views = NamedViews.of(Balls.withDepth(Balls.of(2, 16)).scaled(factor));
        Path folder = Balls.written(ViewSetFormat.NERFSTUDIO, views, temporary.resolve("x"));
        NamedViews read = ViewSetFiles.read(folder);
        assertSameDepth(views, read, Math.max(2.5e-5, factor * 2.5e-5));
        assertSameDepth(
                read, ViewSetFiles.read(Balls.written(ViewSetFormat.NERFSTUDIO, read, temporary.resolve("again"))), 0);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.MATCH_ANY,
            names = {"NERF_SYNTHETIC", "GAUSS.*", "COLMAP.*"})
    void whatHoldsNoDepthLeavesItOut(ViewSetFormat format) {
        ViewSet set = Balls.withDepth(Balls.of(3, 16));
        Path folder = Balls.written(format, NamedViews.of(set), temporary.resolve("x"));
        assertFalse(ViewSetFiles.read(folder).set().hasDepth());
        assertEquals("none", Inspection.of(folder).depth());
    }

    private static void assertSameDepth(NamedViews wanted, NamedViews got, double tolerance) {
        for (int i = 0; i < wanted.size(); i++) {
            Depth.Known w = (Depth.Known) wanted.view(i).depth();
            Depth.Known g = (Depth.Known) got.view(i).depth();
            for (int p = 0; p < w.width() * w.height(); p++) {
                int x = p % w.width();
                int y = p / w.width();
                assertEquals(w.sees(x, y), g.sees(x, y), "pixel " + p);
                if (w.sees(x, y)) {
                    assertEquals(w.at(x, y), g.at(x, y), 1.01 * tolerance, "pixel " + p);
                }
            }
        }
    }

    @Test
    void oneViewAndTwoViewsAreSetsToo() {
        for (int n = 1; n <= 9; n++) {
            NamedViews views = NamedViews.of(Balls.of(n, 8));
            for (ViewSetFormat format : List.of(ViewSetFormat.NERF_SYNTHETIC, ViewSetFormat.COLMAP)) {
                Path folder = Balls.written(format, views, temporary.resolve(format + "-" + n));
                Balls.assertSame(views, ViewSetFiles.read(folder));
            }
        }
    }

    @Test
    void theHeldOutViewsOfNerfSyntheticAreNotTrainedOnAndTheInputViewIs() throws IOException {
        Path folder = Balls.written(ViewSetFormat.NERF_SYNTHETIC, Balls.of(21, 8), temporary.resolve("x"));
        String train = Files.readString(folder.resolve("transforms_train.json"));
        String test = Files.readString(folder.resolve("transforms_test.json"));
        assertTrue(train.contains("\"./train/view_20\""), train);
        assertTrue(test.contains("\"./test/view_01\"") || test.contains("\"./test/view_00\""), test);
        for (int i = 0; i < 21; i++) {
            String name = String.format("/view_%02d\"", i);
            assertTrue(train.contains(name) != test.contains(name), name);
        }
    }

    @Test
    void svdmvsOwnFormatIsReadWithItsReferenceView() {
        CustomOrbit orbit = CustomOrbit.of(List.of(0.0, 20.0, -5.0), List.of(10.0, 20.0, 30.0), 1);
        NamedViews views = NamedViews.of(Balls.of(orbit, Intrinsics.sv3d(8)));
        Path folder = ViewSetDirectory.write(views.set(), temporary.resolve("x"), Existing.REFUSE);
        assertEquals(Optional.of(ViewSetFormat.SVDMV), ViewSetFormat.detect(folder));
        Balls.assertSame(views, ViewSetFiles.read(folder));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.MATCH_ANY,
            names = {"NERF.*", "INSTANT.*", "COLMAP_BINARY", "GAUSS.*"})
    void namesWithSpacesAndLettersOfAnyLanguageSurvive(ViewSetFormat format) {
        assumeUtf8FileNames();
        List<String> names = List.of("a b", "Übersicht  1", "眼鏡", "e\u0301te\u0301", "x&'(1)");
        NamedViews views = new NamedViews(Balls.of(5, 8), names);
        Path folder = temporary.resolve("mit Leerzeichen é");
        NamedViews read = ViewSetFiles.read(Balls.written(format, views, folder));
        if (format == ViewSetFormat.NERF_SYNTHETIC) {
            // views stand in the order of their names there
            assertEquals(
                    names.stream().sorted().toList(),
                    read.names().stream().sorted().toList());
        } else {
            Balls.assertSame(views, read);
        }
        Path own = temporary.resolve("own");
        try (ViewSetDraft draft = ViewSetDraft.open(own, Existing.REFUSE)) {
            draft.views(views);
            draft.commit();
        }
        Balls.assertSame(views, ViewSetFiles.read(own));
    }

    private static void assumeUtf8FileNames() {
        boolean utf8 = System.getProperty("sun.jnu.encoding", "").equals(StandardCharsets.UTF_8.name());
        assumeTrue(utf8, "the locale's file names are not UTF-8 (set LC_ALL=C.UTF-8)");
    }

    @Test
    void whatAFormatCannotSayIsRefusedBeforeAnythingIsWritten() {
        ViewSet set = Balls.of(2, 8);
        refused(ViewSetFormat.COLMAP, new NamedViews(set, List.of("a", "b c")), "ends a name at its first space");
        refused(
                ViewSetFormat.GAUSSIAN_SPLATTING,
                new NamedViews(set, List.of("a", "b.c")),
                "ends a name at its first dot");
        Intrinsics off = new Intrinsics(8, 8, 13, 13, 4.5, 4);
        NamedViews offCenter = NamedViews.of(Balls.of(new DynamicOrbit(2, 0, 1), off));
        refused(
                ViewSetFormat.GAUSSIAN_SPLATTING,
                offCenter,
                "takes the principal point to be in the middle, got principal");
        refused(ViewSetFormat.NERF_SYNTHETIC, offCenter, "nerf-synthetic cannot say this camera");
        Intrinsics oblong = new Intrinsics(8, 8, 13, 14, 4, 4);
        NamedViews notSquare = NamedViews.of(Balls.of(new DynamicOrbit(2, 0, 1), oblong));
        refused(ViewSetFormat.NERF_SYNTHETIC, notSquare, "square pixels");
        refused(ViewSetFormat.SVDMV, NamedViews.of(set), "svdmv import");
    }

    private void refused(ViewSetFormat format, NamedViews views, String words) {
        Path folder = temporary.resolve("refused");
        String message = assertThrows(IllegalArgumentException.class, () -> Balls.written(format, views, folder))
                .getMessage();
        assertTrue(message.contains(words), message);
        assertFalse(Files.exists(folder));
    }

    @Test
    void namesThatSomeFileSystemDoesNotTakeAreRefused() {
        ViewSet set = Balls.of(2, 8);
        for (String name :
                List.of("", " ", "a/b", "..", ".hidden", "a ", "a.", "a:b", "a\\b", "a\nb", "x".repeat(300))) {
            String words = assertThrows(IllegalArgumentException.class, () -> new NamedViews(set, List.of("a", name)))
                    .getMessage();
            assertTrue(words.contains("need names that every file system takes"), words);
        }
        String words = assertThrows(IllegalArgumentException.class, () -> new NamedViews(set, List.of("View", "view")))
                .getMessage();
        assertTrue(words.contains("differ by more than capitals"), words);
    }

    @Test
    void theSameViewsAreTheSameBytes() throws IOException {
        NamedViews views = NamedViews.of(Balls.of(3, 8));
        for (ViewSetFormat format : OF_THIS_PACKAGE) {
            Path a = Balls.written(format, views, temporary.resolve("a-" + format.label()));
            Path b = Balls.written(format, views, temporary.resolve("b-" + format.label()));
            try (var files = Files.walk(a).filter(Files::isRegularFile)) {
                for (Path file : files.toList()) {
                    assertEquals(-1, Files.mismatch(file, b.resolve(a.relativize(file))), file.toString());
                }
            }
        }
    }

    @Test
    void everyExportFolderSaysWhatItIsAndWhatReadsIt() throws IOException {
        for (ViewSetFormat format : OF_THIS_PACKAGE) {
            Path folder = Balls.written(format, Balls.of(3, 8), temporary.resolve(format.label()));
            String readme = Files.readString(folder.resolve("README.txt"));
            assertTrue(readme.startsWith("svdmv export: " + format.label() + "\n\n"), readme);
            assertTrue(readme.length() > 60, readme);
            assertTrue(readme.lines().allMatch(line -> line.length() <= 120), readme);
        }
    }
}
