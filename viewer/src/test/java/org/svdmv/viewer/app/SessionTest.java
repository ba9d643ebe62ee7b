package org.svdmv.viewer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svdmv.viewer.action.Action;
import org.svdmv.viewer.action.Actions;
import org.svdmv.viewer.action.Effect;
import org.svdmv.viewer.action.Expected;
import org.svdmv.viewer.action.Key;
import org.svdmv.viewer.action.Request;
import org.svdmv.viewer.action.Sight;
import org.svdmv.viewer.action.ViewerState;
import org.svdmv.viewer.gl.GlObjects.Kind;
import org.svdmv.viewer.inspection.Measurement;
import org.svdmv.viewer.inspection.Surface;
import org.svdmv.viewer.navigation.CameraPathFile;
import org.svdmv.viewer.render.Overlay;

/** The window's whole inside, driven without a display. */
class SessionTest {
    private static final Map<Request, String> FILES = Map.of(
            Request.SCREENSHOT, "toy-scene-001.png",
            Request.SCREENSHOT_WITH_PANELS, "toy-window-001.png",
            Request.SCREENSHOT_LARGE, "toy-scene-002.png",
            Request.SCREENSHOT_TRANSPARENT, "toy-scene-003.png",
            Request.RECORD_MP4, "toy-turntable-001.mp4",
            Request.RECORD_GIF, "toy-turntable-001.gif",
            Request.RECORD_FRAMES, "toy-turntable-001/frame_071.png",
            Request.SAVE_PATH, "toy-camera-path-001.json",
            Request.RECORD_PATH, "toy-flight-001.mp4");

    @TempDir
    private Path folder;

    @Test
    void everyActionThatChangesTheStateIsDoneByItsKeyAndDrawn() throws InterruptedException {
        try (Workbench bench = Workbench.in(folder)) {
            Session session = bench.session();
            ViewerState home = session.state();
            for (Action action : Actions.TABLE.all()) {
                if (action.effect() instanceof Effect.Change) {
                    session.change(any -> home);
                    session.draw(bench.target(), 1, 1);
                    session.press(action.keys().get(0));
                    session.draw(bench.target(), 1, 1);
                    assertTrue(Expected.of(action).test(home, session.state()), action.sentence());
                }
            }
        }
    }

    @Test
    void everyRequestForAFileLeavesIt() throws InterruptedException, IOException {
        try (Workbench bench = Workbench.in(folder, 64, 48, 64)) {
            bench.session().press(new Key("k"));
            for (Request request : Request.values()) {
                if (FILES.containsKey(request)) {
                    bench.session().act(action(request));
                    bench.settle();
                    assertTrue(Files.size(bench.saved(FILES.get(request))) > 100, request.name());
                }
            }
            assertEquals(64, read(bench, Request.SCREENSHOT).getWidth());
            assertEquals(128, read(bench, Request.SCREENSHOT_LARGE).getWidth());
            assertEquals(0, read(bench, Request.SCREENSHOT_TRANSPARENT).getRGB(0, 0) >>> 24);
            assertTrue(start(bench, Request.RECORD_MP4).contains("ftypisom"));
            assertTrue(start(bench, Request.RECORD_GIF).startsWith("GIF89a"));
            assertEquals(
                    bench.session().state().path(), CameraPathFile.read(bench.saved(FILES.get(Request.SAVE_PATH))));
            bench.session().press(new Key("K"));
            bench.session().act(action(Request.LOAD_PATH));
            assertEquals(1, bench.session().state().path().keyframes().size());
        }
    }

    @Test
    void aScriptedSessionLeavesWhatItPromises() throws InterruptedException, IOException {
        try (Workbench bench = Workbench.in(folder)) {
            Session session = bench.session();
            Stream.of("Right", "Right", "Right", "l").map(Key::new).forEach(session::press);
            bench.settle();
            assertEquals(new Sight.Through(2), session.state().sight());
            Stream.of("o", ".", "F12").map(Key::new).forEach(session::press);
            bench.settle();
            assertEquals(new Overlay.Wipe(2, 0.6), session.state().overlay());
            session.press(new Key("Ctrl+F"));
            bench.settle();
            assertTrue(Files.exists(bench.saved("toy-scene-001.png")));
            assertEquals(
                    List.of("saved " + bench.saved("toy-scene-001.png"), "saved " + bench.saved("toy-turntable-001")),
                    bench.said());
            assertEquals(72, count(bench.saved("toy-turntable-001")));
        }
    }

    @ParameterizedTest
    @CsvSource({"Ctrl+R, toy-turntable-001.mp4", "Ctrl+F, toy-turntable-001"})
    void aRecordingThatIsStoppedLeavesNothing(String key, String name) throws InterruptedException {
        try (Workbench bench = Workbench.in(folder)) {
            bench.session().press(new Key(key));
            bench.session().draw(bench.target(), 1, 0.01);
            bench.session().draw(bench.target(), 1, 0.01);
            bench.session().press(new Key("Ctrl+X"));
            bench.settle();
            assertEquals(List.of("the recording was stopped"), bench.said());
            Path film = bench.saved(name);
            for (int i = 0; i < 200 && Files.exists(film); i++) {
                Thread.sleep(10);
            }
            assertFalse(Files.exists(film));
        }
    }

    @Test
    void throughACameraTheSceneIsItsPicture() throws InterruptedException, IOException {
        try (Workbench bench = Workbench.in(folder, 64, 64, 64)) {
            Session session = bench.session();
            Stream.of("F2", "F3", "g", "x", "0", "o", "o", "o", "F12")
                    .map(Key::new)
                    .forEach(session::press);
            session.change(s -> s.with(s.look().withBackground(org.svdmv.viewer.render.Background.WHITE)));
            bench.settle();
            BufferedImage seen = read(bench, Request.SCREENSHOT);
            BufferedImage view = ImageIO.read(folder.resolve("toy/view_07.png").toFile());
            double difference = 0;
            for (int i = 0; i < 64 * 64; i++) {
                difference +=
                        Math.abs((seen.getRGB(i % 64, i / 64) >> 8 & 255) - (view.getRGB(i % 64, i / 64) >> 8 & 255));
            }
            assertTrue(difference / (64 * 64) < 3, "mean difference " + difference / (64 * 64));
        }
    }

    @Test
    void consistencyIsMeasuredBesideTheWindow() throws InterruptedException {
        try (Workbench bench = Workbench.in(folder)) {
            Session session = bench.session();
            assertInstanceOf(Measurement.NotAsked.class, session.measurement());
            Stream.of("F4", "F5", "h", "j", "r").map(Key::new).forEach(session::press);
            session.draw(bench.target(), 1, 0.01);
            assertInstanceOf(Measurement.Running.class, session.measurement());
            assertEquals("not measured yet", session.errorWords());
            bench.settle();
            assertInstanceOf(Measurement.Done.class, session.measurement());
            assertTrue(
                    session.errorWords().matches("blue [0-9.]+ to yellow [0-9.]+ (pixels|levels)"),
                    session.errorWords());
            assertEquals(
                    1,
                    session.scene()
                            .cameras()
                            .findFirst()
                            .orElseThrow()
                            .quantities()
                            .size());
        }
    }

    @Test
    void openingSomethingElseFreesWhatWasDrawn() throws InterruptedException, IOException {
        try (Workbench bench = Workbench.in(folder)) {
            Session session = bench.session();
            session.dropped(List.of(folder.resolve("toy")));
            bench.settle();
            Map<Kind, Integer> before = session.context().objects().counts();
            Stream.of("F4", "h").map(Key::new).forEach(session::press);
            bench.settle();
            assertTrue(
                    session.context().objects().counts().get(Kind.TEXTURE) > before.get(Kind.TEXTURE),
                    "no heat maps were drawn");
            session.press(new Key("F4"));
            session.dropped(List.of(folder.resolve("toy")));
            bench.settle();
            assertEquals(before, session.context().objects().counts());
        }
    }

    @Test
    void whatIsNoViewSetIsSaidAndWhatIsOpenStays() throws InterruptedException {
        try (Workbench bench = Workbench.in(folder)) {
            Opened before = bench.session().opened();
            bench.session().dropped(List.of(folder.resolve("nothing")));
            bench.session().draw(bench.target(), 1, 0);
            while (!bench.session().notice().words().contains("does not exist")) {
                Thread.sleep(5);
                bench.session().draw(bench.target(), 1, 0);
            }
            assertEquals(before, bench.session().opened());
        }
    }

    @Test
    void aDroppedPictureIsOfferedAsAnOrbit() throws InterruptedException {
        try (Workbench bench = Workbench.in(folder)) {
            Session session = bench.session();
            session.dropped(List.of(Path.of("mug.PNG")));
            session.draw(bench.target(), 1, 0);
            assertTrue(session.offer().isOpen());
            assertEquals("svdmv orbit --image mug.PNG", session.offer().command());
            session.offer().accept();
            assertFalse(session.offer().isOpen());
            bench.settle();
            while (session.offer().isMaking()) {
                Thread.sleep(5);
                bench.settle();
            }
            bench.settle();
            assertEquals(folder.resolve("toy"), session.opened().path());
        }
    }

    @Test
    void aBrokenPictureIsNamedAndTheOthersAreSeen() throws InterruptedException, IOException {
        try (Workbench bench = Workbench.in(folder)) {
            Files.writeString(folder.resolve("toy/view_03.png"), "no picture");
            bench.session().press(new Key("i"));
            bench.settle();
            assertEquals(1, bench.said().size(), bench.said().toString());
            assertTrue(bench.said().get(0).contains("view_03.png"), bench.said().get(0));
        }
    }

    @Test
    void whatIsSaidMayHoldAnyCharacters() throws InterruptedException {
        try (Workbench bench = Workbench.in(folder)) {
            bench.session().dropped(List.of(Path.of("100%s%n%d \u00fc.png")));
            bench.session().tell("50 % of \u4e2d\u6587 %s %n");
            bench.session().draw(bench.target(), 1, 0.01);
            assertTrue(bench.session().offer().isOpen());
        }
    }

    @Test
    void surfacesAreThoseOfTheMeshThatIsThere() throws InterruptedException {
        try (Workbench bench = Workbench.in(folder)) {
            Surface surface = bench.session().surface();
            assertEquals("points of the mesh", surface.words());
        }
    }

    @Test
    void settingsAreRemembered() throws InterruptedException, IOException {
        try (Workbench bench = Workbench.in(folder)) {
            Stream.of("F2", "y", "F4").map(Key::new).forEach(bench.session()::press);
            bench.settle();
            Settings left = bench.session().settings(900, 700);
            new SettingsFile(bench.settings()).write(left);
            assertTrue(left.layout().contains("Inspector"));
        }
        try (Workbench again = Workbench.in(folder)) {
            again.settle();
            Settings found = again.session().settings(900, 700);
            assertEquals(new SettingsFile(again.settings()).read().panels(), found.panels());
            assertEquals("arcball", again.session().state().navigation().style().word());
        }
    }

    private static Action action(Request request) {
        return Actions.TABLE.all().stream()
                .filter(a -> a.effect().equals(new Effect.Ask(request)))
                .findFirst()
                .orElseThrow();
    }

    private static BufferedImage read(Workbench bench, Request request) throws IOException {
        return ImageIO.read(bench.saved(FILES.get(request)).toFile());
    }

    private static String start(Workbench bench, Request request) throws IOException {
        byte[] bytes = Files.readAllBytes(bench.saved(FILES.get(request)));
        return new String(bytes, 0, 16, StandardCharsets.ISO_8859_1);
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
