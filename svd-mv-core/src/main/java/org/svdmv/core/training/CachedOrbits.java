package org.svdmv.core.training;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Orbits made once in the background, in order, and kept in a file, so that a restart goes on where it was: a line of 64
 * bytes that names the data, then per orbit the elevation (double, big-endian) and the pixels.
 */
public final class CachedOrbits implements OrbitSource, AutoCloseable {
    private static final int HEADER = 64;

    /** Cores left to the training. */
    private static final int SPARED = 4;

    private final RandomAccessFile file;
    private final int bytes;
    private final Thread maker;
    private int made;
    private RuntimeException failure;

    /**
     * @param name names the data; a file of other data is refused
     * @param pixels bytes of an orbit's pixels
     * @param count orbits to make
     */
    public CachedOrbits(Path path, String name, int pixels, int count, OrbitSource source) {
        bytes = Double.BYTES + pixels;
        try {
            file = new RandomAccessFile(path.toFile(), "rw");
            begin(path, name);
            made = (int) ((file.length() - HEADER) / bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        maker = new Thread(() -> make(count, source), "orbits");
        maker.setDaemon(true);
        maker.start();
    }

    private void begin(Path path, String name) throws IOException {
        byte[] line = Arrays.copyOf(("svdmv orbits " + name).getBytes(StandardCharsets.UTF_8), HEADER);
        if (file.length() < HEADER) {
            file.write(line);
            return;
        }
        byte[] found = new byte[HEADER];
        file.readFully(found);
        if (!Arrays.equals(line, found)) {
            throw new IllegalArgumentException(path + " holds \""
                    + new String(found, StandardCharsets.UTF_8).trim() + "\", wanted \"svdmv orbits " + name
                    + "\"; remove it to make it anew");
        }
    }

    private void make(int count, OrbitSource source) {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - SPARED);
        ExecutorService makers = Executors.newFixedThreadPool(threads);
        Deque<Future<Orbit>> ahead = new ArrayDeque<>();
        try {
            int begun = made;
            for (int i = made; i < count && !Thread.interrupted(); i++) {
                for (; begun < Math.min(count, i + 2 * threads); begun++) {
                    int index = begun;
                    ahead.add(makers.submit(() -> source.orbit(index)));
                }
                write(i, ahead.remove().get());
                report(i + 1, null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            report(
                    made,
                    e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause()));
        } catch (IOException e) {
            report(made, new UncheckedIOException(e));
        } finally {
            makers.shutdownNow();
        }
    }

    private synchronized void report(int count, RuntimeException problem) {
        made = count;
        failure = problem;
        notifyAll();
    }

    private void write(int index, Orbit orbit) throws IOException {
        byte[] record = ByteBuffer.allocate(bytes)
                .putDouble(orbit.elevationDegrees())
                .put(orbit.pixels())
                .array();
        synchronized (this) {
            file.seek(HEADER + (long) index * bytes);
            file.write(record);
        }
    }

    private synchronized byte[] read(int index) throws IOException {
        byte[] record = new byte[bytes];
        file.seek(HEADER + (long) index * bytes);
        file.readFully(record);
        return record;
    }

    /** The orbit, as soon as it is made. */
    @Override
    public Orbit orbit(int index) {
        await(index);
        try {
            byte[] record = read(index);
            return new Orbit(
                    ByteBuffer.wrap(record).getDouble(), Arrays.copyOfRange(record, Double.BYTES, record.length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void await(int index) {
        try {
            while (index >= made) {
                if (failure != null) {
                    throw failure;
                }
                wait(1000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for orbit " + index, e);
        }
    }

    @Override
    public void close() {
        maker.interrupt();
        try {
            maker.join();
            file.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
