package org.svdmv.viewer.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** One piece of work at a time beside the window. */
final class Background<T> {
    private final Runnable wake;
    private final List<CompletableFuture<T>> work = new ArrayList<>();

    /** @param wake called from the other thread when the work has ended */
    Background(Runnable wake) {
        this.wake = wake;
    }

    boolean idle() {
        return work.isEmpty();
    }

    void start(Callable<T> callable) {
        CompletableFuture<T> future = new CompletableFuture<>();
        work.add(future);
        Thread thread = new Thread(() -> run(callable, future), "viewer");
        thread.setDaemon(true);
        thread.start();
    }

    private void run(Callable<T> callable, CompletableFuture<T> future) {
        try {
            future.complete(callable.call());
        } catch (Exception | OutOfMemoryError | LinkageError e) {
            future.completeExceptionally(e);
        }
        wake.run();
    }

    boolean done() {
        return !work.isEmpty() && work.get(0).isDone();
    }

    /** Of work that is done; what it threw is the cause of a {@link CompletionException}. */
    T result() {
        return work.get(0).join();
    }

    /** Ready for other work. */
    void forget() {
        work.clear();
    }
}
