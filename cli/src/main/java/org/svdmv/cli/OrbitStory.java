package org.svdmv.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.svdmv.core.pipeline.OrbitListener;

/** Tells how an orbit comes about, takes the time of its stages, and ends the work when the thread is interrupted. */
final class OrbitStory implements OrbitListener {
    private final Terminal terminal;
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private Progress progress;

    OrbitStory(Terminal terminal) {
        this.terminal = terminal;
        this.progress = new Progress(terminal, "", "step");
    }

    /** How long each stage took, and all of it since then. */
    Map<String, Double> secondsSince(long nanoTime) {
        Map<String, Double> all = new LinkedHashMap<>(seconds);
        all.put("total", (System.nanoTime() - nanoTime) / 1e9);
        return all;
    }

    @Override
    public void began(Stage stage) {
        requireGoingOn();
        progress = new Progress(terminal, subject(stage), stage == Stage.DECODE ? "view" : "step");
    }

    @Override
    public void ended(Stage stage, double taken) {
        progress.close();
        seconds.put(stage.name().toLowerCase(Locale.ROOT), taken);
        if (stage == Stage.ENCODE || stage == Stage.LOAD) {
            terminal.tell(subject(stage), Quantity.ofSeconds(taken));
        }
        requireGoingOn();
    }

    @Override
    public void stepped(int step, int steps, double sigma) {
        progress.done(step, steps, String.format(Locale.ROOT, "sigma %.3g", sigma));
        requireGoingOn();
    }

    @Override
    public void decoded(int frames, int allFrames) {
        progress.done(frames, allFrames, "");
        requireGoingOn();
    }

    private void requireGoingOn() {
        if (Thread.currentThread().isInterrupted()) {
            progress.close();
            throw new CancellationException();
        }
    }

    private static String subject(Stage stage) {
        return switch (stage) {
            case ENCODE -> "encoding";
            case LOAD -> "loading";
            case SAMPLE -> "sampling";
            case DECODE -> "decoding";
        };
    }
}
