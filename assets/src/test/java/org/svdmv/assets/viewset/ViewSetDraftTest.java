package org.svdmv.assets.viewset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.ViewSet;

class ViewSetDraftTest {
    private static final String STALE = "99999999-1-0123abcd";
    private final ViewSet set = Sets.of(3, 8, 1);
    private final ViewSet other = Sets.of(3, 8, 2);

    @TempDir
    Path temporary;

    @Test
    void aDraftThatIsNotCommittedNeverWas() {
        Path target = temporary.resolve("new/deep/a");
        try (ViewSetDraft draft = ViewSetDraft.open(target, Existing.REFUSE)) {
            draft.views(set);
            assertFalse(Files.exists(target));
        }
        assertEquals(List.of(), Sets.names(temporary));
    }

    @Test
    void aFailureWhileWritingLeavesNothing() {
        assertThrows(IllegalArgumentException.class, () -> {
            try (ViewSetDraft draft = ViewSetDraft.open(temporary.resolve("a"), Existing.REFUSE)) {
                draft.views(set);
                draft.text("../b", "");
                draft.commit();
            }
        });
        assertEquals(List.of(), Sets.names(temporary));
    }

    @Test
    void aWholeSetIsRefusedAndUntouchedUnlessItMayBeReplaced() {
        Path a = ViewSetDirectory.write(set, temporary.resolve("a"), Existing.REFUSE);
        opened(
                "which holds an earlier result; choose another output or allow to replace it (--overwrite)",
                a,
                Existing.REFUSE);
        assertEquals(pixel(set), pixel(ViewSetDirectory.read(a)));
        ViewSetDirectory.write(other, a, Existing.REPLACE);
        assertEquals(pixel(other), pixel(ViewSetDirectory.read(a)));
        assertEquals(List.of("a"), Sets.names(temporary));
    }

    @Test
    void replacingThatFailsKeepsTheOldSet() {
        Path a = ViewSetDirectory.write(set, temporary.resolve("a"), Existing.REFUSE);
        try (ViewSetDraft draft = ViewSetDraft.open(a, Existing.REPLACE)) {
            draft.views(other);
        }
        assertEquals(pixel(set), pixel(ViewSetDirectory.read(a)));
        assertEquals(List.of("a"), Sets.names(temporary));
    }

    @Test
    void nothingIsLeftOfTheReplacedSet() throws IOException {
        Path a = ViewSetDirectory.write(Sets.of(5, 8, 1), temporary.resolve("a"), Existing.REFUSE);
        ViewSetDirectory.write(set, a, Existing.REPLACE);
        assertFalse(Files.exists(a.resolve("view_04.png")));
    }

    @Test
    void whatIsNotAViewSetIsNeverReplaced() throws IOException {
        Path photos = Files.createDirectory(temporary.resolve("photos"));
        Files.writeString(photos.resolve("cameras.json"), "{\"format\": \"someone else's\"}");
        opened("holds something else than this command writes and will not be touched", photos, Existing.REPLACE);
        Path file = Files.writeString(temporary.resolve("file"), "x");
        opened("got the existing file", file, Existing.REPLACE);
        opened("file, which is a file; choose another output", file.resolve("a"), Existing.REPLACE);
        opened("need a directory with a name", temporary.getRoot(), Existing.REPLACE);
        assertEquals(List.of("file", "photos"), Sets.names(temporary));
        assertEquals(List.of("cameras.json"), Sets.names(photos));
    }

    @Test
    void aDirectoryThatAppearedMeanwhileIsNotTouched() throws IOException {
        Path a = temporary.resolve("a");
        try (ViewSetDraft draft = ViewSetDraft.open(a, Existing.REPLACE)) {
            draft.views(set);
            Files.createDirectory(a);
            Files.writeString(a.resolve("mine"), "x");
            assertThrows(IllegalArgumentException.class, draft::commit);
        }
        assertEquals(List.of("mine"), Sets.names(a));
        assertEquals(List.of("a"), Sets.names(temporary));
    }

    @Test
    void anEmptyDirectoryIsAsGoodAsNone() throws IOException {
        Path a = Files.createDirectory(temporary.resolve("a"));
        ViewSetDirectory.write(set, a, Existing.REFUSE);
        assertEquals(pixel(set), pixel(ViewSetDirectory.read(a)));
    }

    @Test
    void aLinkedDirectoryIsReplacedWhereItIs() throws IOException {
        Path real = Files.createDirectory(temporary.resolve("real"));
        Path link = Files.createSymbolicLink(temporary.resolve("link"), real);
        ViewSetDirectory.write(set, link, Existing.REFUSE);
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(ViewSetDirectory.isViewSet(real));
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsRefusedBeforeTheWork() throws IOException {
        Path locked = Files.createDirectory(temporary.resolve("locked"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-x------"));
        try {
            assumeFalse(Files.isWritable(locked), "this user may write everywhere");
            opened("locked, which is not writable for this user", locked.resolve("a"), Existing.REFUSE);
        } finally {
            Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void theQuestionBeforeTheWorkHasTheSameAnswers() {
        Path a = temporary.resolve("x/a");
        ViewSetDirectory.refuseUnlessFree(a, Existing.REFUSE, 21, Intrinsics.sv3d(576));
        assertEquals(List.of(), Sets.names(temporary));
        ViewSetDirectory.write(set, a, Existing.REFUSE);
        ViewSetDirectory.refuseUnlessFree(a, Existing.REPLACE, 21, Intrinsics.sv3d(576));
        assertThrows(
                IllegalArgumentException.class,
                () -> ViewSetDirectory.refuseUnlessFree(a, Existing.REFUSE, 21, Intrinsics.sv3d(576)));
    }

    @Test
    void aDiskThatIsTooSmallIsRefusedByWords() {
        String message = assertThrows(
                        UncheckedIOException.class,
                        () -> ViewSetDirectory.refuseUnlessFree(
                                temporary.resolve("a"), Existing.REFUSE, 2_000_000_000, Intrinsics.sv3d(20_000)))
                .getMessage();
        assertTrue(message.contains("MB of free disk for 2000000000 views of 20000 x 20000, got "), message);
    }

    @Test
    void whatAKilledRunLeftIsRemovedByTheNext() throws IOException {
        Files.createDirectories(temporary.resolve(".a.partial-" + STALE + "/masks"));
        Files.createFile(temporary.resolve(".a.lock-" + STALE));
        Files.createDirectory(temporary.resolve(".a.partial-99999998-1-0123abcd"));
        Path others = Files.createDirectory(temporary.resolve(".b.partial-" + STALE));
        Path alike = Files.createDirectory(temporary.resolve(".a.partial-mine"));
        ViewSetDirectory.write(set, temporary.resolve("a"), Existing.REFUSE);
        assertEquals(
                List.of(alike.getFileName().toString(), others.getFileName().toString(), "a"), Sets.names(temporary));
    }

    @Test
    void aRunKilledBetweenTheTwoRenamesGivesTheOldSetBack() throws IOException {
        Path a = ViewSetDirectory.write(set, temporary.resolve("a"), Existing.REFUSE);
        Files.move(a, temporary.resolve(".a.replaced-" + STALE));
        Files.createDirectory(temporary.resolve(".a.partial-" + STALE));
        Files.createFile(temporary.resolve(".a.lock-" + STALE));
        assertThrows(
                IllegalArgumentException.class,
                () -> ViewSetDirectory.refuseUnlessFree(a, Existing.REFUSE, 3, set.intrinsics()));
        assertEquals(pixel(set), pixel(ViewSetDirectory.read(a)));
        assertEquals(List.of("a"), Sets.names(temporary));
    }

    /** Another program writes and is killed, again and again, without warning. */
    @Test
    void killedAtAnyMomentTheSetIsWholeOrTheNextRunPutsItBack() throws Exception {
        Path a = ViewSetDirectory.write(set, temporary.resolve("a"), Existing.REFUSE);
        Random random = new Random(4);
        int written = 0;
        for (int kill = 0; kill < 6; kill++) {
            Process writer = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Writer.class.getName(),
                            a.toString())
                    .redirectErrorStream(true)
                    .start();
            assertEquals('!', writer.getInputStream().read());
            Thread.sleep(random.nextInt(150));
            writer.destroyForcibly().waitFor();
            if (Files.exists(a)) {
                assertEquals(3, ViewSetDirectory.read(a).size());
            }
            ViewSetDraft.open(a, Existing.REPLACE).close();
            assertEquals(List.of("a"), Sets.names(temporary));
            written += pixel(ViewSetDirectory.read(a)) == pixel(set) ? 0 : 1;
        }
        assertEquals(6, written);
    }

    /** Replaces a view set for ever; says so after the first time. */
    static final class Writer {
        public static void main(String[] args) {
            for (int i = 0; ; i++) {
                ViewSetDirectory.write(Sets.of(3, 8, 100 + i), Path.of(args[0]), Existing.REPLACE);
                if (i == 0) {
                    System.out.print('!');
                    System.out.flush();
                }
            }
        }
    }

    @Test
    void anotherProgramsDraftOfTheSameSetIsLeftAlone() throws Exception {
        Path lock = temporary.resolve(".a.lock-" + STALE);
        Path partial = Files.createDirectory(temporary.resolve(".a.partial-" + STALE));
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        lock.toString())
                .start();
        try {
            assertEquals('!', holder.getInputStream().read());
            ViewSetDraft.open(temporary.resolve("a"), Existing.REFUSE).close();
            assertTrue(Files.exists(partial));
        } finally {
            holder.destroyForcibly().waitFor();
        }
        ViewSetDraft.open(temporary.resolve("a"), Existing.REFUSE).close();
        assertEquals(List.of(), Sets.names(temporary));
    }

    /** Holds a lock until it is killed. */
    static final class Holder {
        public static void main(String[] args) throws Exception {
            FileChannel channel =
                    FileChannel.open(Path.of(args[0]), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            channel.lock();
            System.out.print('!');
            System.out.flush();
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    @Test
    void twoDraftsOfOneProgramDoNotDisturbEachOther() {
        try (ViewSetDraft first = ViewSetDraft.open(temporary.resolve("a"), Existing.REPLACE);
                ViewSetDraft second = ViewSetDraft.open(temporary.resolve("a"), Existing.REPLACE)) {
            first.views(set);
            second.views(other);
            first.commit();
            second.commit();
        }
        assertEquals(pixel(other), pixel(ViewSetDirectory.read(temporary.resolve("a"))));
        assertEquals(List.of("a"), Sets.names(temporary));
    }

    @Test
    void aDraftWithoutViewsDoesNotAppear() {
        try (ViewSetDraft draft = ViewSetDraft.open(temporary.resolve("a"), Existing.REFUSE)) {
            String message =
                    assertThrows(IllegalStateException.class, draft::commit).getMessage();
            assertEquals("need views before a view set can appear; call views(set) first", message);
            for (String name : List.of("../x", "/x", "", "a/../..")) {
                assertThrows(IllegalArgumentException.class, () -> draft.file(name), name);
            }
        }
    }

    private static void opened(String words, Path directory, Existing existing) {
        String message = assertThrows(IllegalArgumentException.class, () -> ViewSetDraft.open(directory, existing))
                .getMessage();
        assertTrue(message.contains(words), message);
    }

    private static int pixel(ViewSet set) {
        return set.reference().image().getRGB(1, 1);
    }
}
