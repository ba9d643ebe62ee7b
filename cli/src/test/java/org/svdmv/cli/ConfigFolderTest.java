package org.svdmv.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ConfigFolderTest {
    @Test
    @EnabledOnOs(OS.LINUX)
    void itIsWhereTheEnvironmentSaysElseInTheHome() {
        assertEquals(Path.of("/etc/mine/svdmv"), ConfigFolder.of(Map.of("XDG_CONFIG_HOME", "/etc/mine")));
        Path usual = Path.of(System.getProperty("user.home"), ".config", "svdmv");
        assertEquals(usual, ConfigFolder.of(Map.of()));
        assertEquals(usual, ConfigFolder.of(Map.of("XDG_CONFIG_HOME", "")));
    }
}
