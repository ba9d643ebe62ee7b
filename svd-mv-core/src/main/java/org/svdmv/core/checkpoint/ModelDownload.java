package org.svdmv.core.checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fetches a file over HTTPS. What an interrupted download has fetched is kept beside the target and continued by the next one; the target
 * appears whole and checked, or not at all.
 *
 * @param token bearer token for the first host, never sent to another; empty for none
 * @param licencePage where a refused download can be allowed, for people
 * @param timeoutMillis how long to wait for a connection and for more bytes
 */
public record ModelDownload(String token, URI licencePage, int timeoutMillis) {
    private static final int TIMEOUT_MILLIS = 30_000;
    private static final int ATTEMPTS = 4;
    private static final int REDIRECTS = 8;
    private static final int PIECE = 1 << 20;
    private static final long UNKNOWN = -1;
    private static final Pattern CONTENT_RANGE =
            Pattern.compile("bytes (?:(?<from>\\d{1,18})-\\d{1,18}|\\*)/(?<total>\\d{1,18}|\\*)");

    public ModelDownload(String token, URI licencePage) {
        this(token, licencePage, TIMEOUT_MILLIS);
    }

    /** Told how far a download is. */
    public interface Progress {
        /** @param total size of the file, or -1 where the server does not say */
        void at(long bytes, long total);
    }

    /** Fetches a file whose digest the server tells; see {@link #fetch(URI, Path, String, Progress)}. */
    public Path fetch(URI uri, Path target, Progress progress) {
        return fetch(uri, target, "", progress);
    }

    /**
     * Fetches a file, unless it is there already.
     *
     * @param sha256 the digest it must have; empty to believe the server's (the hub's X-Linked-Etag), if it tells one
     * @return the target
     * @throws CheckpointException if it cannot be fetched, or is not what was wanted
     */
    public Path fetch(URI uri, Path target, String sha256, Progress progress) {
        requireSafe(uri);
        if (Files.isRegularFile(target)) {
            return target;
        }
        Path partial = target.resolveSibling(target.getFileName() + ".partial");
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = lock(channel, partial)) {
                String told = fetched(uri, channel, partial, progress);
                channel.force(true);
                verify(uri, partial, sha256.isEmpty() ? told : sha256.toLowerCase(Locale.ROOT));
            }
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
            Files.deleteIfExists(tag(partial));
            return target;
        } catch (IOException e) {
            throw new CheckpointException(
                    "cannot fetch " + uri + ": " + e.getMessage() + "; what was fetched is kept in " + partial
                            + ": run it again to go on",
                    e);
        }
    }

    /** Tries until all is there, as long as each attempt gets further. Returns the digest that the server told, or nothing. */
    private String fetched(URI uri, FileChannel channel, Path partial, Progress progress) throws IOException {
        for (int attempt = 1; ; attempt++) {
            long before = channel.size();
            try {
                return attempt(uri, channel, partial, progress);
            } catch (IOException e) {
                if (attempt == ATTEMPTS
                        || channel.size() <= before
                        || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
            }
        }
    }

    private String attempt(URI uri, FileChannel channel, Path partial, Progress progress) throws IOException {
        String tag = Files.exists(tag(partial)) ? Files.readString(tag(partial)) : "";
        long have = tag.isEmpty() ? 0 : channel.size();
        try (Answer answer = ask(uri, have, tag)) {
            if (answer.status() == 416 && answer.total() == have) {
                return answer.digest();
            }
            if (answer.continues(have, tag)) {
                received(answer, channel, partial, progress);
                return answer.digest();
            }
            if (answer.status() == 200) {
                channel.truncate(0);
                received(answer, channel, partial, progress);
                return answer.digest();
            }
            refuse(uri, answer);
        }
        channel.truncate(0);
        try (Answer answer = ask(uri, 0, "")) {
            refuse(uri, answer);
            received(answer, channel, partial, progress);
            return answer.digest();
        }
    }

    private static void received(Answer answer, FileChannel channel, Path partial, Progress progress)
            throws IOException {
        Files.writeString(tag(partial), answer.tag());
        requireSpace(partial, answer.total(), channel.size());
        copy(answer, channel, progress);
    }

    private static void copy(Answer answer, FileChannel channel, Progress progress) throws IOException {
        channel.position(channel.size());
        byte[] piece = new byte[PIECE];
        progress.at(channel.position(), answer.total());
        try (InputStream body = answer.connection().getInputStream()) {
            for (int n = body.read(piece); n >= 0; n = body.read(piece)) {
                for (ByteBuffer bytes = ByteBuffer.wrap(piece, 0, n); bytes.hasRemaining(); ) {
                    channel.write(bytes);
                }
                progress.at(channel.position(), answer.total());
            }
        }
        if (answer.total() != UNKNOWN && channel.size() != answer.total()) {
            throw new IOException("the connection ended after " + channel.size() + " of " + answer.total() + " bytes");
        }
    }

    /** Follows redirections by hand, so that the token stays with the host it was meant for. */
    private Answer ask(URI first, long from, String tag) throws IOException {
        URI uri = first;
        String digest = "";
        for (int hop = 0; hop < REDIRECTS; hop++) {
            HttpURLConnection connection = (HttpURLConnection) url(uri).openConnection();
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout(timeoutMillis);
            connection.setReadTimeout(timeoutMillis);
            connection.setRequestProperty("Accept-Encoding", "identity");
            if (!token.isEmpty() && sameHost(first, uri)) {
                connection.setRequestProperty("Authorization", "Bearer " + token);
            }
            if (from > 0) {
                connection.setRequestProperty("Range", "bytes=" + from + "-");
                connection.setRequestProperty("If-Range", tag);
            }
            int status = connection.getResponseCode();
            digest = digest.isEmpty() ? linkedDigest(connection) : digest;
            String location = connection.getHeaderField("Location");
            if (!List.of(301, 302, 303, 307, 308).contains(status) || location == null) {
                return new Answer(connection, status, digest);
            }
            connection.disconnect();
            uri = uri.resolve(location);
            requireSafe(uri);
        }
        throw new IOException("more than " + REDIRECTS + " redirections");
    }

    /** The SHA-256 by which the hub stores large files. */
    private static String linkedDigest(HttpURLConnection connection) {
        String tag = connection.getHeaderField("X-Linked-Etag");
        String digest = tag == null ? "" : tag.replace("\"", "");
        return Sha256.isDigest(digest) ? digest : "";
    }

    private record Answer(HttpURLConnection connection, int status, String digest) implements AutoCloseable {

        /** The strong entity tag, by which the same bytes can be asked for again; empty where there is none. */
        String tag() {
            String tag = connection.getHeaderField("ETag");
            return tag == null || tag.startsWith("W/") ? "" : tag;
        }

        /** Whether it is the rest of the same bytes. */
        boolean continues(long have, String wantedTag) {
            return status == 206
                    && have > 0
                    && Long.toString(have).equals(range().group("from"))
                    && tag().equals(wantedTag);
        }

        /** Size of the whole file. */
        long total() {
            if (status != 206 && status != 416) {
                return connection.getContentLengthLong();
            }
            String total = range().group("total");
            return total.equals("*") ? UNKNOWN : Long.parseLong(total);
        }

        private Matcher range() {
            Matcher range = CONTENT_RANGE.matcher(String.valueOf(connection.getHeaderField("Content-Range")));
            if (!range.matches()) {
                range.reset("bytes */*").matches();
            }
            return range;
        }

        @Override
        public void close() {
            connection.disconnect();
        }
    }

    private void refuse(URI uri, Answer answer) throws IOException {
        int status = answer.status();
        if (status == 200 || status == 206 || status == 416) {
            return;
        }
        if (status == 401 || status == 403) {
            throw new CheckpointException("the server refuses " + uri + " (status " + status + "): "
                    + (token.isEmpty() ? "no access token was given" : "the access token has no right to it")
                    + "; log in at " + licencePage
                    + ", accept the licence there, make a token with read access in your settings"
                    + " and put it into the environment variable HF_TOKEN");
        }
        if (status == 404 || status == 410) {
            throw new CheckpointException("there is no file at " + uri + " (status " + status + "); see " + licencePage
                    + " for what it is called now");
        }
        throw new IOException("the server answers with status " + status);
    }

    private static void verify(URI uri, Path partial, String wanted) throws IOException {
        String got = wanted.isEmpty() ? "" : Sha256.of(partial);
        if (!got.equals(wanted)) {
            discard(partial);
            throw new CheckpointException("what " + uri + " sent is not what was wanted: got SHA-256 " + got
                    + ", wanted " + wanted + "; it was thrown away, run it again");
        }
        if (uri.getPath().endsWith(".safetensors")) {
            try {
                SafetensorsHeader.read(partial);
            } catch (CheckpointException e) {
                discard(partial);
                throw new CheckpointException("what " + uri + " sent is no checkpoint: " + e.getMessage(), e);
            }
        }
    }

    private static void discard(Path partial) throws IOException {
        Files.deleteIfExists(tag(partial));
        Files.deleteIfExists(partial);
    }

    private static FileLock lock(FileChannel channel, Path partial) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            // Another thread of this process has it.
        }
        throw new CheckpointException("another download is writing " + partial + "; wait for it, or stop it");
    }

    private static void requireSpace(Path partial, long total, long have) throws IOException {
        long free = Files.getFileStore(partial).getUsableSpace();
        if (total - have > free) {
            throw new CheckpointException("no room for " + partial + ": " + (total - have) + " bytes are to come, "
                    + free + " are free; make room, or choose another folder");
        }
    }

    /** Plain HTTP could be read and changed on its way; to this machine itself there is no way. */
    private static void requireSafe(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost();
        boolean here = List.of("localhost", "127.0.0.1", "[::1]").contains(host);
        if (!"https".equals(uri.getScheme()) && !("http".equals(uri.getScheme()) && here)) {
            throw new CheckpointException("will not fetch " + uri + "; wanted an https address");
        }
    }

    private static boolean sameHost(URI a, URI b) {
        return a.getScheme().equals(b.getScheme()) && a.getAuthority().equals(b.getAuthority());
    }

    private static URL url(URI uri) throws IOException {
        return uri.toURL();
    }

    private static Path tag(Path partial) {
        return partial.resolveSibling(partial.getFileName() + ".etag");
    }
}
