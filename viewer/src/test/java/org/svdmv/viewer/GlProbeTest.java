package org.svdmv.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.svdmv.viewer.GlProbe.Available;
import org.svdmv.viewer.GlProbe.Unavailable;
import org.svdmv.viewer.gl.GlInfo;

class GlProbeTest {
    private static final List<Path> MESA = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/libEGL_mesa.so.0"),
            Path.of("/usr/lib/aarch64-linux-gnu/libEGL_mesa.so.0"));

    @Test
    void itSaysWhatThereIsOrWhyNotAndWhatToDo() {
        GlProbe probe = GlProbe.run();
        if (probe instanceof Available available) {
            assertFalse(available.info().version().isBlank());
            assertFalse(available.info().renderer().isBlank());
        } else {
            Unavailable unavailable = assertInstanceOf(Unavailable.class, probe);
            assertFalse(unavailable.reason().isBlank());
            assertFalse(unavailable.remedy().isBlank());
        }
    }

    @Test
    void withMesaThereIsAtLeastVersion33AndAgainTheSecondTime() {
        assumeTrue(MESA.stream().anyMatch(Files::exists), "libegl1 and libgl1-mesa-dri are not installed");
        Available available = assertInstanceOf(Available.class, GlProbe.run());
        Matcher version =
                Pattern.compile("(\\d)\\.(\\d).*").matcher(available.info().version());
        assertTrue(version.matches(), available.info().version());
        assertTrue(Integer.parseInt(version.group(1)) * 10 + Integer.parseInt(version.group(2)) >= 33);
        assertEquals(available, GlProbe.run());
    }

    @Test
    void aProgramThatDrawsIsToldFromACard() {
        assertTrue(info("llvmpipe (LLVM 15.0.6, 256 bits)").software());
        assertFalse(info("NVIDIA GeForce RTX 4090/PCIe/SSE2").software());
    }

    private static GlInfo info(String renderer) {
        return new GlInfo("4.5", renderer, "a display", 16384);
    }
}
