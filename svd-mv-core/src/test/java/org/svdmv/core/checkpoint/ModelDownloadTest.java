package org.svdmv.core.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Downloads from a server on this machine that behaves as told. */
class ModelDownloadTest {
    private static final URI PAGE = URI.create("https://hub.example/stabilityai/sv3d");
    private static final String TAG = "\"tag-1\"";

    @TempDir
    Path folder;

    private final byte[] content = new byte[200_000];
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private Path target;

    @BeforeEach
    void start() throws IOException {
        new Random(1).nextBytes(content);
        target = folder.resolve("models/sv3d_p.bytes");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aFileArrivesWholeWithItsProgress() throws IOException {
        serve(x -> ranged(x, TAG, content.length));
        List<Long> seen = new ArrayList<>();
        download("secret").fetch(uri(), target, sha(), (bytes, total) -> {
            assertEquals(content.length, total);
            seen.add(bytes);
        });
        assertArrayEquals(content, Files.readAllBytes(target));
        assertEquals(0, seen.get(0));
        assertEquals(content.length, seen.get(seen.size() - 1));
        assertEquals(List.of("- Bearer secret"), requests);
        assertOnly("sv3d_p.bytes");
    }

    @Test
    void aFileThatIsThereIsNotFetched() throws IOException {
        TestFiles.written(target, new byte[3]);
        serve(x -> ranged(x, TAG, content.length));
        fetch("");
        assertEquals(List.of(), requests);
    }

    @Test
    void anInterruptedDownloadGoesOnWhereItStoppedWithinARun() throws IOException {
        serve(x -> ranged(x, TAG, requests.size() < 3 ? 50_000 : content.length));
        fetch(sha());
        assertArrayEquals(content, Files.readAllBytes(target));
        assertEquals(List.of("- -", "bytes=50000- -", "bytes=100000- -"), requests);
    }

    @Test
    void anInterruptedDownloadGoesOnInTheNextRun() throws IOException {
        serve(x -> ranged(x, TAG, 40_000));
        String message =
                assertThrows(CheckpointException.class, () -> fetch(sha())).getMessage();
        assertTrue(message.contains("the connection ended after 160000 of 200000 bytes"), message);
        assertTrue(message.contains("run it again to go on"), message);
        assertFalse(Files.exists(target));
        requests.clear();
        fetch(sha());
        assertEquals(List.of("bytes=160000- -"), requests);
        assertArrayEquals(content, Files.readAllBytes(target));
        assertOnly("sv3d_p.bytes");
    }

    @Test
    void whatWasFetchedIsThrownAwayWhenTheFileHasChanged() throws IOException {
        partial(content.length / 2, "\"old\"");
        serve(x -> ranged(x, TAG, content.length));
        fetch(sha());
        assertEquals(List.of("bytes=100000- -"), requests);
        assertArrayEquals(content, Files.readAllBytes(target));
    }

    @Test
    void aServerThatKnowsNoRangesStartsAnew() throws IOException {
        partial(content.length / 2, TAG);
        serve(x -> send(x, 200, content, content.length));
        fetch(sha());
        assertArrayEquals(content, Files.readAllBytes(target));
    }

    @Test
    void aServerThatSendsAnotherRangeIsNotBelieved() throws IOException {
        partial(content.length / 2, TAG);
        serve(x -> {
            if (x.getRequestHeaders().containsKey("Range")) {
                x.getResponseHeaders().set("ETag", TAG);
                x.getResponseHeaders().set("Content-Range", "bytes 7-" + (content.length - 1) + "/" + content.length);
                send(x, 206, Arrays.copyOfRange(content, 7, content.length), content.length - 7);
            } else {
                send(x, 200, content, content.length);
            }
        });
        fetch(sha());
        assertArrayEquals(content, Files.readAllBytes(target));
    }

    @Test
    void aDownloadThatOnlyLackedItsLastStepIsNotRepeated() throws IOException {
        partial(content.length, TAG);
        serve(x -> ranged(x, TAG, content.length));
        fetch(sha());
        assertEquals(List.of("bytes=200000- -"), requests);
        assertArrayEquals(content, Files.readAllBytes(target));
    }

    @Test
    void aWrongDigestThrowsTheFileAway() throws IOException {
        serve(x -> ranged(x, TAG, content.length));
        String message = assertThrows(CheckpointException.class, () -> fetch("0".repeat(64)))
                .getMessage();
        assertTrue(message.contains("got SHA-256 " + sha() + ", wanted 0000"), message);
        assertOnly();
    }

    @Test
    void theDigestThatTheHubTellsIsCheckedAndTheTokenStaysWithIt() throws IOException {
        HttpServer store = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        store.createContext("/", x -> {
            requests.add("store " + x.getRequestHeaders().getFirst("Authorization"));
            send(x, 200, content, content.length);
        });
        store.start();
        try {
            String[] told = {sha()};
            serve(x -> {
                x.getResponseHeaders().set("X-Linked-Etag", "\"" + told[0] + "\"");
                x.getResponseHeaders()
                        .set(
                                "Location",
                                "http://127.0.0.1:" + store.getAddress().getPort() + "/blob");
                send(x, 302, new byte[0], 0);
            });
            download("secret").fetch(uri(), target, (bytes, total) -> {});
            assertEquals(List.of("- Bearer secret", "store null"), requests);
            Files.delete(target);
            told[0] = "f".repeat(64);
            String message =
                    assertThrows(CheckpointException.class, () -> fetch("")).getMessage();
            assertTrue(message.contains("wanted ffff"), message);
        } finally {
            store.stop(0);
        }
    }

    @Test
    void aRefusalSaysHowToAcceptTheLicence() throws IOException {
        for (int status : new int[] {401, 403}) {
            serve(x -> send(x, status, new byte[0], 0));
            String without =
                    assertThrows(CheckpointException.class, () -> fetch("")).getMessage();
            assertTrue(without.contains("(status " + status + "): no access token was given"), without);
            assertTrue(without.contains("log in at " + PAGE + ", accept the licence there"), without);
            assertTrue(without.contains("HF_TOKEN"), without);
            String with = assertThrows(CheckpointException.class, () -> download("secret")
                            .fetch(uri(), target, "", (bytes, total) -> {}))
                    .getMessage();
            assertTrue(with.contains("the access token has no right to it"), with);
            assertFalse(with.contains("secret"), with);
        }
    }

    @Test
    void aMissingFileAndABrokenServerAreToldApart() throws IOException {
        serve(x -> send(x, 404, new byte[0], 0));
        String missing =
                assertThrows(CheckpointException.class, () -> fetch("")).getMessage();
        assertTrue(missing.contains("there is no file at " + uri()) && missing.contains(PAGE.toString()), missing);
        serve(x -> send(x, 503, new byte[0], 0));
        String broken = assertThrows(CheckpointException.class, () -> fetch("")).getMessage();
        assertTrue(broken.contains("answers with status 503") && broken.contains("run it again"), broken);
        server.stop(0);
        String away = assertThrows(CheckpointException.class, () -> fetch("")).getMessage();
        assertTrue(away.contains("cannot fetch " + uri()), away);
    }

    @Test
    void aServerThatFallsSilentIsNotWaitedForForever() throws IOException {
        serve(x -> {
            x.sendResponseHeaders(200, content.length);
            x.getResponseBody().write(content, 0, 10);
            x.getResponseBody().flush();
            try {
                Thread.sleep(3000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        long start = System.nanoTime();
        String message = assertThrows(CheckpointException.class, () -> new ModelDownload("", PAGE, 200)
                        .fetch(uri(), target, "", (bytes, total) -> {}))
                .getMessage();
        assertTrue(message.contains("timed out"), message);
        assertTrue(System.nanoTime() - start < 2_500_000_000L);
    }

    @Test
    void whatIsNoCheckpointIsNotKeptUnderTheNameOfOne() throws IOException {
        target = folder.resolve("models/x.safetensors");
        server.createContext("/x.safetensors", x -> send(x, 200, "<html>please log in</html>".getBytes(), 26));
        String message = assertThrows(CheckpointException.class, () -> download("")
                        .fetch(uri().resolve("/x.safetensors"), target, "", (bytes, total) -> {}))
                .getMessage();
        assertTrue(message.contains("sent is no checkpoint") && message.contains("web page"), message);
        assertOnly();
    }

    @Test
    void twoDownloadsOfOneFileDoNotMix() throws IOException {
        partial(10, TAG);
        Path partial = target.resolveSibling(target.getFileName() + ".partial");
        try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            String message =
                    assertThrows(CheckpointException.class, () -> fetch("")).getMessage();
            assertTrue(message.contains("another download is writing"), message);
        }
    }

    @Test
    void nothingIsFetchedOverAnOpenLine() {
        String message = assertThrows(CheckpointException.class, () -> download("secret")
                        .fetch(URI.create("http://hub.example/a"), target, "", (b, t) -> {}))
                .getMessage();
        assertTrue(message.contains("wanted an https address"), message);
    }

    private interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    private void serve(Handler handler) {
        try {
            server.removeContext("/file");
        } catch (IllegalArgumentException e) {
            // The first of this test.
        }
        server.createContext("/file", exchange -> {
            String range = exchange.getRequestHeaders().getFirst("Range");
            String token = exchange.getRequestHeaders().getFirst("Authorization");
            requests.add((range == null ? "-" : range) + " " + (token == null ? "-" : token));
            handler.handle(exchange);
        });
    }

    /** As a good server does it, but the connection ends after {@code most} bytes. */
    private void ranged(HttpExchange x, String tag, int most) throws IOException {
        String range = x.getRequestHeaders().getFirst("Range");
        x.getResponseHeaders().set("ETag", tag);
        if (range == null || !tag.equals(x.getRequestHeaders().getFirst("If-Range"))) {
            send(x, 200, content, most);
            return;
        }
        int from = Integer.parseInt(range.replaceAll("\\D", ""));
        if (from >= content.length) {
            x.getResponseHeaders().set("Content-Range", "bytes */" + content.length);
            send(x, 416, new byte[0], 0);
            return;
        }
        x.getResponseHeaders()
                .set("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
        send(x, 206, Arrays.copyOfRange(content, from, content.length), most);
    }

    private static void send(HttpExchange x, int status, byte[] body, int most) throws IOException {
        x.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        x.getResponseBody().write(body, 0, Math.min(body.length, most));
        x.getResponseBody().flush();
        x.close();
    }

    private void partial(int bytes, String tag) {
        TestFiles.written(target.resolveSibling(target.getFileName() + ".partial"), Arrays.copyOf(content, bytes));
        TestFiles.written(target.resolveSibling(target.getFileName() + ".partial.etag"), tag.getBytes());
    }

    private void fetch(String sha256) {
        download("").fetch(uri(), target, sha256, (bytes, total) -> {});
    }

    private static ModelDownload download(String token) {
        return new ModelDownload(token, PAGE);
    }

    private URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/file");
    }

    private String sha() {
        Path whole = TestFiles.written(folder.resolve("whole"), content);
        return Sha256.of(whole);
    }

    private void assertOnly(String... names) throws IOException {
        try (Stream<Path> files = Files.list(target.getParent())) {
            assertEquals(
                    List.of(names), files.map(f -> f.getFileName().toString()).toList());
        }
    }
}
