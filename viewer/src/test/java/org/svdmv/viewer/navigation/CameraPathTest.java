package org.svdmv.viewer.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.Pose;

class CameraPathTest {
    private static final Viewpoint A = new Viewpoint(Pose.ofOrbit(10, 0, 2), 2, FreeLens.STANDARD);
    private static final Viewpoint B =
            new Viewpoint(Pose.ofOrbit(30, 90, 3), 3, new ViewLens(new Intrinsics(64, 48, 70, 71, 31, 25)));
    private static final CameraPath PATH =
            CameraPath.EMPTY.then(A, 2).then(B, 2).then(A, 1);

    @TempDir
    private Path folder;

    @Test
    void itIsAtItsKeyframesAtTheirTimesAndStaysAtItsEnds() {
        assertEquals(3, PATH.seconds());
        assertEquals(A, PATH.at(0));
        assertEquals(B, PATH.at(2));
        assertEquals(A, PATH.at(3));
        assertEquals(A, PATH.at(-1));
        assertEquals(A, PATH.at(99));
        assertEquals(A.towards(B, 0.25), PATH.at(0.5));
        assertEquals(B, CameraPath.EMPTY.then(B, 2).at(7));
    }

    @Test
    void whatIsWrittenIsReadBackExactly() throws IOException {
        Path file = folder.resolve("path.json");
        CameraPathFile.write(PATH, file);
        assertEquals(PATH, CameraPathFile.read(file));
    }

    @Test
    void whatIsNoPathIsSaidInWords() throws IOException {
        Path file = Files.writeString(folder.resolve("no.json"), "{\"format\": \"something else\"}");
        IOException e = assertThrows(IOException.class, () -> CameraPathFile.read(file));
        assertTrue(e.getMessage().contains("no.json is no camera path"), e.getMessage());
        Path broken = Files.writeString(folder.resolve("broken.json"), "{");
        assertThrows(IOException.class, () -> CameraPathFile.read(broken));
    }

    @Test
    void timesThatGoBackAreRefused() {
        List<Keyframe> back = List.of(new Keyframe(1, A), new Keyframe(1, B));
        assertThrows(IllegalArgumentException.class, () -> new CameraPath(back));
    }
}
