package org.svdmv.viewer.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.concurrent.CompletionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A film in the making: another thread encodes it and asks for one frame after the other, the window's thread draws one whenever it
 * has drawn itself, so that it stays alive and one frame is in memory.
 */
final class Recording implements AutoCloseable {
    private static final int NONE = -1;
    private static final int PATIENCE_MILLISECONDS = 100;

    /** Draws a frame; in the window's thread. */
    interface Painter {
        BufferedImage frame(int index) throws InterruptedException;
    }

    private final Film film;
    private final Path file;
    private final Background<Path> encoder;
    private final AtomicInteger asked = new AtomicInteger(NONE);
    private final SynchronousQueue<BufferedImage> drawn = new SynchronousQueue<>();
    private volatile boolean stopped;
    private int painted;

    private Recording(Film film, Path file, Runnable wake) {
        this.film = film;
        this.file = file;
        encoder = new Background<>(wake);
    }

    static Recording start(Film film, Path file, Runnable wake) {
        Recording recording = new Recording(film, file, wake);
        recording.encoder.start(() -> {
            recording.write(wake);
            return file;
        });
        return recording;
    }

    /** What is half written is removed. */
    private void write(Runnable wake) throws IOException {
        try {
            film.format().write(new Frames(wake), film.framesPerSecond(), file);
        } catch (IOException | RuntimeException e) {
            remove();
            throw e;
        }
    }

    /** The file, or the folder with the frames in it. */
    private void remove() throws IOException {
        if (Files.isDirectory(file)) {
            try (Stream<Path> frames = Files.list(file)) {
                for (Path frame : frames.toList()) {
                    Files.delete(frame);
                }
            }
        }
        Files.deleteIfExists(file);
    }

    /** Asks the window's thread, and keeps what it drew last: writers look at the first twice. */
    private final class Frames extends AbstractList<BufferedImage> {
        private final Runnable wake;
        private int last = NONE;
        private BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);

        Frames(Runnable wake) {
            this.wake = wake;
        }

        @Override
        public BufferedImage get(int index) {
            if (index != last) {
                image = ask(index);
                last = index;
            }
            return image;
        }

        private BufferedImage ask(int index) {
            try {
                asked.set(index);
                wake.run();
                return take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UncheckedIOException(new IOException("the recording was stopped"));
            }
        }

        private BufferedImage take() throws InterruptedException {
            while (!stopped) {
                BufferedImage frame = drawn.poll(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
                if (frame != null) {
                    return frame;
                }
            }
            throw new InterruptedException();
        }

        @Override
        public int size() {
            return film.frames().size();
        }
    }

    Film film() {
        return film;
    }

    double share() {
        return painted / (double) film.frames().size();
    }

    /** Draws what is asked for, if something is. */
    void serve(Painter painter) throws InterruptedException {
        int index = asked.get();
        if (index != NONE && asked.compareAndSet(index, NONE)) {
            drawn.put(painter.frame(index));
            painted = index + 1;
        }
    }

    boolean done() {
        return encoder.done();
    }

    /** The file; or, as the cause of a {@link CompletionException}, why there is none. */
    Path result() {
        return encoder.result();
    }

    @Override
    public void close() {
        stopped = true;
    }
}
