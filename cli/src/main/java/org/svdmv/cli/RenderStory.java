package org.svdmv.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/** Tells how a rendering comes about, takes the time of its stages, and ends the work when the thread that began it is interrupted. */
final class RenderStory {
    private final Thread asking = Thread.currentThread();
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private final Progress progress;
    private final int views;
    private int done;

    RenderStory(Terminal terminal, int views) {
        this.progress = new Progress(terminal, "rendering", "view");
        this.views = views;
    }

    <T> T timed(String stage, Supplier<T> work) {
        long began = System.nanoTime();
        T result = work.get();
        seconds.put(stage, (System.nanoTime() - began) / 1e9);
        return result;
    }

    /** One more view is done. */
    synchronized void rendered() {
        done++;
        progress.done(done, views, "");
        if (done == views || asking.isInterrupted()) {
            progress.close();
        }
        if (asking.isInterrupted()) {
            throw new CancellationException();
        }
    }

    /** How long each stage took. */
    Map<String, Double> seconds() {
        return seconds;
    }
}
