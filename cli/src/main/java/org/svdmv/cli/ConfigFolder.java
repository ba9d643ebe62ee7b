package org.svdmv.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The folder where this user's programs remember things, in the way of the system. */
final class ConfigFolder {
    private static final String NAME = "svdmv";

    private ConfigFolder() {}

    static Path of(Map<String, String> environment) {
        Path home = Path.of(System.getProperty("user.home"));
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return in(
                    environment.getOrDefault("APPDATA", ""),
                    home.resolve("AppData").resolve("Roaming"));
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve(NAME);
        }
        return in(environment.getOrDefault("XDG_CONFIG_HOME", ""), home.resolve(".config"));
    }

    private static Path in(String named, Path usual) {
        return (named.isEmpty() ? usual : Path.of(named)).resolve(NAME);
    }
}
