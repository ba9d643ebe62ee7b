package org.svdmv.core.training;

import ai.djl.Device;
import ai.djl.pytorch.jni.JniUtils;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Threads that compute the shares of a step side by side, among which the engine's threads are divided: a small network gains more from
 * two samples at a time than from two threads on each operation. A GPU is given the whole step at once by one thread.
 */
final class Workers implements AutoCloseable {
    private final int count;
    private final int engineThreads;
    private final int spare;
    private final ExecutorService threads;
    private final ExecutorService spareThreads;

    private Workers(int count, int spare, int engineThreads) {
        this.count = count;
        this.spare = spare;
        this.engineThreads = engineThreads;
        threads = Executors.newFixedThreadPool(count, this::worker);
        spareThreads = Executors.newFixedThreadPool(Math.max(1, spare), this::worker);
    }

    /** On a CPU as many as the engine has threads, at most {@code shares}. */
    static Workers on(Device device, int shares) {
        int engineThreads = JniUtils.getNumThreads();
        return device.isGpu()
                ? new Workers(1, engineThreads, engineThreads)
                : new Workers(Math.min(shares, engineThreads), 0, engineThreads);
    }

    /** The engine's modes belong to the thread. */
    private Thread worker(Runnable work) {
        Runnable prepared = () -> {
            JniUtils.setGradMode(false);
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

    /** Begins on what comes next while a GPU computes; on a CPU, whose threads are all at work, it is left for later. */
    CompletableFuture<Void> begin(List<Runnable> preparations) {
        return CompletableFuture.allOf(preparations.stream()
                .filter(preparation -> spare > 0)
                .map(preparation -> CompletableFuture.runAsync(preparation, spareThreads))
                .toArray(CompletableFuture[]::new));
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
        spareThreads.shutdown();
        JniUtils.setNumThreads(engineThreads);
    }
}
