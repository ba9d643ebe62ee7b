package org.svdmv.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svdmv.tests.Svdmv.Run;

/** The launcher in a small house of its own, with a Maven and a Java that only tell what they are asked. */
class LauncherTest {
    private static final String JAVA = "#!/bin/sh\nfor a in \"$@\"; do echo \"<$a>\"; done\n";
    private static final String MAVEN =
            """
            #!/bin/sh
            echo build >>"$BUILDS"
            sleep 0.2
            [ -z "${MAVEN_FAILS:-}" ] || exit 1
            mkdir -p cli/target
            echo jar >cli/target/cli-0.jar
            echo jar >cli/target/pytorch-native-cpu.jar
            printf %s "$PWD/cli/target/pytorch-native-cpu.jar" >cli/target/classpath
            """;

    @TempDir
    private Path temporary;

    private Path root;
    private Path java;
    private Path tools;
    private Path builds;

    @BeforeEach
    void buildHouse() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a POSIX shell");
        root = temporary.resolve("a house");
        java = temporary.resolve("jdk");
        tools = temporary.resolve("tools");
        builds = temporary.resolve("builds");
        Files.createDirectories(root.resolve("cli/src/main"));
        Files.writeString(root.resolve("pom.xml"), "");
        Files.writeString(root.resolve("cli/pom.xml"), "");
        Files.writeString(root.resolve("cli/src/main/A.java"), "");
        executable(root.resolve("svdmv"), Files.readString(Path.of("../svdmv")));
        executable(java.resolve("bin/java"), JAVA);
        executable(java.resolve("bin/javac"), "");
        Files.writeString(java.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"17.0.1\"\n");
        executable(tools.resolve("mvn"), MAVEN);
    }

    @Test
    void theFirstUseBuildsThenStarts() throws Exception {
        Run run = launch("orbit", "--image", "a b.png", "*");
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.err().startsWith("svdmv: building"), run.err());
        assertTrue(run.out().endsWith("<org.svdmv.cli.SvdMv>\n<orbit>\n<--image>\n<a b.png>\n<*>\n"), run.out());
        assertEquals(1, builds());
    }

    @Test
    void theSecondUseStartsAtOnce() throws Exception {
        launch("--help");
        Run run = launch("--help");
        assertEquals("", run.err());
        assertEquals(1, builds());
    }

    @Test
    void aNewerSourceIsBuilt() throws Exception {
        launch("--help");
        touch(root.resolve("cli/src/main/A.java"));
        launch("--help");
        assertEquals(2, builds());
    }

    @Test
    void aSourceThatIsGoneIsNoticed() throws Exception {
        launch("--help");
        Files.delete(root.resolve("cli/src/main/A.java"));
        touch(root.resolve("cli/src/main"));
        launch("--help");
        assertEquals(2, builds());
    }

    @Test
    void manyAtOnceBuildOnce() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            processes.add(process(Map.of(), "--help").start());
        }
        for (Process process : processes) {
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, process.waitFor());
            assertTrue(out.endsWith("<--help>\n"), out);
        }
        assertEquals(1, builds());
    }

    @Test
    void aBuildThatWasKilledBlocksNobody() throws Exception {
        Process other = new ProcessBuilder("sleep", "60").start();
        try {
            for (String owner : List.of("999999999", Long.toString(other.pid()))) {
                Files.createDirectories(root.resolve("cli/target/launch"));
                Files.createSymbolicLink(root.resolve("cli/target/launch/lock"), Path.of(owner));
                touch(root.resolve("pom.xml"));
                assertEquals(0, launch("--help").exitCode());
            }
        } finally {
            other.destroyForcibly();
        }
        assertEquals(2, builds());
    }

    @Test
    void aBuildThatFailsSaysHowToSeeWhy() throws Exception {
        Run run = launch(Map.of("MAVEN_FAILS", "1"), "--help");
        assertEquals(1, run.exitCode());
        assertEquals("", run.out());
        assertTrue(run.err().contains("the build failed") && run.err().contains("mvn -pl cli"), run.err());
        assertEquals(0, launch("--help").exitCode());
    }

    @Test
    void anOldJavaIsRefused() throws Exception {
        Files.writeString(java.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
        Run run = launch("--help");
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("is version 11.0.2, svdmv needs 17 or newer; install a JDK 17"), run.err());
        assertEquals(0, builds());
    }

    @Test
    void aJavaHomeWithoutJavaIsRefused() throws Exception {
        Run run = launch(Map.of("JAVA_HOME", temporary.toString()), "--help");
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("JAVA_HOME is " + temporary), run.err());
    }

    @Test
    void aMissingMavenIsNamed() throws Exception {
        Files.delete(tools.resolve("mvn"));
        for (String tool : List.of("dirname", "readlink", "mkdir", "ln", "rm", "sed", "find")) {
            executable(tools.resolve(tool), "#!/bin/sh\nPATH=/usr/bin:/bin exec " + tool + " \"$@\"\n");
        }
        Run run = launch(Map.of("PATH", tools.toString()), "--help");
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("there is no mvn on the PATH (Debian: apt-get install maven)"), run.err());
    }

    private Run launch(String... args) throws Exception {
        return launch(Map.of(), args);
    }

    private Run launch(Map<String, String> environment, String... args) throws Exception {
        Path err = Files.createTempFile(temporary, "err", "");
        Process process = process(environment, args).redirectError(err.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, Files.readString(err));
    }

    private ProcessBuilder process(Map<String, String> environment, String... args) {
        List<String> command =
                new ArrayList<>(List.of("/bin/sh", root.resolve("svdmv").toString()));
        command.addAll(List.of(args));
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().keySet().removeIf(name -> name.startsWith("SVDMV"));
        process.environment().put("JAVA_HOME", java.toString());
        process.environment().put("PATH", tools + ":/usr/bin:/bin");
        process.environment().put("BUILDS", builds.toString());
        process.environment().putAll(environment);
        return process;
    }

    private long builds() throws IOException {
        return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
    }

    /** Newer than any build so far, and not newer than the next. */
    private static void touch(Path path) throws Exception {
        Thread.sleep(20);
        Files.setLastModifiedTime(path, FileTime.from(Instant.now()));
        Thread.sleep(20);
    }

    private static void executable(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, script);
        assertTrue(file.toFile().setExecutable(true));
    }
}
