package org.svdmv.core.training;

import ai.djl.pytorch.jni.JniUtils;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Threads that compute the shares of a step side by side, among which the engine's threads are divided: a small network gains more from
 * two samples at a time than from two threads on each operation.
 */
final class Workers implements AutoCloseable {
    private final int count;
    private final int engineThreads = JniUtils.getNumThreads();
    private final ExecutorService threads;

    /** As many as the engine has threads, at most {@code shares}. */
    Workers(int shares) {
        count = Math.min(shares, engineThreads);
        threads = Executors.newFixedThreadPool(count, this::worker);
    }

    /** The engine's modes belong to the thread. */
    private Thread worker(Runnable work) {
        Runnable prepared = () -> {
            JniUtils.setNumThreads(engineThreads / count);
            JniUtils.setGraphExecutorOptimize(false);
            work.run();
        };
        Thread thread = new Thread(prepared, "training");
        thread.setDaemon(true);
        return thread;
    }

    int count() {
        return count;
    }

    /** The sum of the shares, in their order; a failure is thrown after all have ended. */
    double sum(List<Supplier<Float>> shares) {
        List<CompletableFuture<Float>> running = shares.stream()
                .map(share -> CompletableFuture.supplyAsync(share, threads))
                .toList();
        try {
            CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        return running.stream().mapToDouble(CompletableFuture::join).sum();
    }

    @Override
    public void close() {
        threads.shutdown();
        JniUtils.setNumThreads(engineThreads);
    }
}
