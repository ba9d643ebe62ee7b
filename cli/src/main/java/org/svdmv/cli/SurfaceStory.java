package org.svdmv.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.svdmv.geometry.surface.ReconstructionListener;

/** Tells how a surface comes about, takes the time of its stages, and ends the work when the thread that began it is interrupted. */
final class SurfaceStory implements ReconstructionListener {
    private final Terminal terminal;
    private final Thread asking = Thread.currentThread();
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private final Progress progress;
    private long began;

    SurfaceStory(Terminal terminal) {
        this.terminal = terminal;
        this.progress = new Progress(terminal, "carving", "slab");
    }

    @Override
    public void began(Stage stage) {
        began(stage.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public void ended(Stage stage, String words) {
        progress.close();
        ended(stage.name().toLowerCase(Locale.ROOT), words);
    }

    @Override
    public synchronized void carved(int slabs, int allSlabs) {
        requireGoingOn();
        progress.done(slabs, allSlabs, "");
    }

    void began(String stage) {
        requireGoingOn();
        began = System.nanoTime();
    }

    void ended(String stage, String words) {
        double taken = (System.nanoTime() - began) / 1e9;
        seconds.put(stage, taken);
        terminal.tell(stage, words + ", " + Quantity.ofSeconds(taken));
        requireGoingOn();
    }

    private void requireGoingOn() {
        if (asking.isInterrupted()) {
            throw new CancellationException();
        }
    }

    /** How long each stage took. */
    Map<String, Double> seconds() {
        return seconds;
    }
}
