package org.svdmv.assets.viewset;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A directory that appears whole or not at all. Beside the target, which is a rename away,
 * <pre>
 *   .name.lock-ID        locked as long as its process lives
 *   .name.partial-ID     what is being written
 *   .name.replaced-ID    what was there before, between two renames
 * </pre>
 * Killed at any moment this leaves the old target or the new one or, between the two renames, neither: then the next run puts the old
 * one back. Leavings whose lock is free are removed by the next run.
 */
public final class AtomicDirectory implements AutoCloseable {
    private final Path target;
    private final Path firstCreated;
    private final String id;
    private final FileChannel lock;

    private AtomicDirectory(Path target, Path firstCreated, String id, FileChannel lock) {
        this.target = target;
        this.firstCreated = firstCreated;
        this.id = id;
        this.lock = lock;
    }

    /** Puts in order what killed writers of the target left, then refuses a target that may not be written. */
    public static void refuseUnlessFree(Path path, Existing existing, Predicate<Path> replaceable) throws IOException {
        Path target = resolved(path);
        if (target.getFileName() == null) {
            throw new IllegalArgumentException(
                    "need a directory with a name, got " + target + "; choose another output");
        }
        refuseUnlessWritable(existingAncestor(target));
        removeLeavings(target);
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new IllegalArgumentException(
                    "need a new directory for the output, got the existing file " + target + "; choose another output");
        }
        if (isMountPoint(target)) {
            throw new IllegalArgumentException("need an output that can be renamed into place, got the mount point "
                    + target + "; choose a directory below it, such as " + target.resolve("views"));
        }
        if (isEmpty(target)) {
            return;
        }
        if (!replaceable.test(target)) {
            throw new IllegalArgumentException(
                    "need a new or empty directory for the output, got " + target
                            + ", which holds something else than this command writes and will not be touched; choose another output");
        }
        if (existing == Existing.REFUSE) {
            throw new IllegalArgumentException("need a new or empty directory for the output, got " + target
                    + ", which holds an earlier result; choose another output or allow to replace it (--overwrite)");
        }
    }

    public static AtomicDirectory open(Path path, Existing existing, Predicate<Path> replaceable) throws IOException {
        refuseUnlessFree(path, existing, replaceable);
        Path target = resolved(path);
        Path firstCreated = firstMissing(target.getParent());
        Files.createDirectories(target.getParent());
        String id = thisProcess() + "-" + UUID.randomUUID().toString().substring(0, 8);
        FileChannel lock =
                FileChannel.open(beside(target, "lock", id), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        AtomicDirectory directory = new AtomicDirectory(target, firstCreated, id, lock);
        try {
            lockIfPossible(lock, target);
            Files.createDirectory(directory.partial());
            return directory;
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** Where to write until {@link #commit}. */
    public Path partial() {
        return beside(target, "partial", id);
    }

    public Path target() {
        return target;
    }

    /** Makes the target what was written. */
    public void commit(Existing existing, Predicate<Path> replaceable) throws IOException {
        refuseUnlessFree(target, existing, replaceable);
        Path replaced = beside(target, "replaced", id);
        if (Files.exists(target)) {
            if (isEmpty(target)) {
                Files.delete(target);
            } else {
                Files.move(target, replaced, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        try {
            Files.move(partial(), target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (Files.exists(replaced)) {
                Files.move(replaced, target, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
        discard(replaced, partial());
    }

    /** Without a {@link #commit} before it, nothing remains. */
    @Override
    public void close() throws IOException {
        try {
            delete(partial());
        } finally {
            lock.close();
            Files.deleteIfExists(beside(target, "lock", id));
        }
        for (Path p = target.getParent(); !Files.exists(target) && p.startsWith(firstCreated); p = p.getParent()) {
            if (!isEmpty(p)) {
                return;
            }
            Files.delete(p);
        }
    }

    private static void refuseUnlessWritable(Path ancestor) {
        if (!Files.isDirectory(ancestor) || !Files.isWritable(ancestor)) {
            throw new IllegalArgumentException("need a directory to write the output into, got " + ancestor
                    + ", which is " + (Files.isDirectory(ancestor) ? "not writable for this user" : "a file")
                    + "; choose another output");
        }
    }

    static Path existingAncestor(Path path) {
        Path p = path.getParent();
        while (!Files.exists(p)) {
            p = p.getParent();
        }
        return p;
    }

    private static boolean isMountPoint(Path directory) throws IOException {
        return directory.getFileSystem().supportedFileAttributeViews().contains("unix")
                && !Files.getAttribute(directory, "unix:dev")
                        .equals(Files.getAttribute(directory.getParent(), "unix:dev"));
    }

    private static Path beside(Path target, String role, String id) {
        return target.resolveSibling("." + target.getFileName() + "." + role + "-" + id);
    }

    private static Path resolved(Path path) throws IOException {
        return Files.exists(path) ? path.toRealPath() : path.toAbsolutePath().normalize();
    }

    /** The outermost directory that creating this one creates; a path below itself if there is none. */
    private static Path firstMissing(Path directory) throws IOException {
        Path missing = directory.resolve("none");
        for (Path p = directory; p != null && !Files.exists(p); p = p.getParent()) {
            missing = p;
        }
        return missing;
    }

    private static void removeLeavings(Path target) throws IOException {
        if (!Files.isDirectory(target.getParent())) {
            return;
        }
        Pattern leaving = Pattern.compile(Pattern.quote("." + target.getFileName() + ".")
                + "(?:lock|partial|replaced)-(\\d+-\\d+)-([0-9a-f]{8})");
        Set<String> ids = new TreeSet<>();
        try (DirectoryStream<Path> siblings = Files.newDirectoryStream(target.getParent())) {
            for (Path sibling : siblings) {
                Matcher m = leaving.matcher(sibling.getFileName().toString());
                if (m.matches() && !m.group(1).equals(thisProcess())) {
                    ids.add(m.group(1) + "-" + m.group(2));
                }
            }
        }
        for (String id : ids) {
            removeUnlessAlive(target, id);
        }
    }

    private static void removeUnlessAlive(Path target, String id) throws IOException {
        Path lockFile = beside(target, "lock", id);
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
            if (isAlive(channel)) {
                return;
            }
            remove(target, id);
        } catch (NoSuchFileException e) {
            remove(target, id);
        }
        Files.deleteIfExists(lockFile);
    }

    private static void remove(Path target, String id) throws IOException {
        Path replaced = beside(target, "replaced", id);
        if (Files.exists(replaced) && !Files.exists(target)) {
            Files.move(replaced, target, StandardCopyOption.ATOMIC_MOVE);
        }
        Path partial = beside(target, "partial", id);
        delete(partial);
        discard(replaced, partial);
    }

    /** What is half deleted must not be taken for something to put back: it gets another name first. */
    private static void discard(Path replaced, Path partial) throws IOException {
        if (Files.exists(replaced)) {
            Files.move(replaced, partial, StandardCopyOption.ATOMIC_MOVE);
            delete(partial);
        }
    }

    /** A lock that cannot be asked for may be held. */
    private static boolean isAlive(FileChannel channel) {
        try {
            return channel.tryLock() == null;
        } catch (IOException e) {
            return true;
        }
    }

    /** Some network file systems have no locks; there the leavings of the killed are not removed. */
    private static void lockIfPossible(FileChannel channel, Path target) throws IOException {
        FileLock held;
        try {
            held = channel.tryLock();
        } catch (ClosedChannelException e) {
            throw e;
        } catch (IOException e) {
            return;
        }
        if (held == null) {
            throw new IOException("another svdmv is cleaning up beside " + target + "; run again");
        }
    }

    /** Its number and when it began: numbers come again, in containers at once. */
    private static String thisProcess() {
        ProcessHandle me = ProcessHandle.current();
        return me.pid() + "-" + me.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(directory)) {
            return !children.iterator().hasNext();
        }
    }

    /** The directory and all below it; links are removed and not followed. */
    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
