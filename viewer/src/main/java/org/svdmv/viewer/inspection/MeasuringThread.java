package org.svdmv.viewer.inspection;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.consistency.ConsistencyReport;
import org.svdmv.geometry.consistency.ViewConsistency;
import org.svdmv.geometry.tracks.FeatureMatches;
import org.svdmv.geometry.tracks.Track;
import org.svdmv.geometry.tracks.TrackReport;

/** Measures the consistency of a set in a thread of its own, so that a window stays alive meanwhile. */
public final class MeasuringThread implements AutoCloseable {
    private static final int STEPS = 3;

    private final AtomicReference<Measurement> measurement =
            new AtomicReference<>(new Measurement.Running(0, STEPS, "finding features"));
    private final Thread thread;
    private final ViewSet set;
    private final List<String> names;
    private final Runnable whenChanged;

    private MeasuringThread(ViewSet set, List<String> names, Runnable whenChanged) {
        this.set = set;
        this.names = List.copyOf(names);
        this.whenChanged = whenChanged;
        thread = new Thread(this::run, "consistency");
        thread.setDaemon(true);
    }

    /** @param whenChanged called in that thread after each step */
    public static MeasuringThread start(ViewSet set, List<String> names, Runnable whenChanged) {
        MeasuringThread measuring = new MeasuringThread(set, names, whenChanged);
        measuring.thread.start();
        return measuring;
    }

    public Measurement measurement() {
        return measurement.get();
    }

    /** Waits until it has ended. */
    public void join() throws InterruptedException {
        thread.join();
    }

    private void run() {
        try {
            FeatureMatches matches = FeatureMatches.of(set);
            tell(new Measurement.Running(1, STEPS, "following features through the views"));
            double tolerance = TrackReport.tolerancePixels(set.intrinsics());
            List<Track> tracks = matches.tracks(set.cameras(), tolerance);
            TrackReport report = TrackReport.of(matches, set.cameras());
            tell(new Measurement.Running(2, STEPS, "comparing silhouettes and colors"));
            ConsistencyReport consistency = ConsistencyReport.of(set, report, List.of());
            tell(new Measurement.Done(new Measured(
                    Agreement.of(consistency, names),
                    consistency.views().stream().map(ViewConsistency::heat).toList(),
                    tracks)));
        } catch (IllegalArgumentException e) {
            tell(new Measurement.Failed(e.getMessage()));
        } catch (OutOfMemoryError e) {
            tell(new Measurement.Failed(
                    "it takes more memory than Java has; give it more with SVDMV_JAVA_OPTS=-Xmx8g"));
        }
    }

    /** Not after it was closed. */
    private void tell(Measurement news) {
        if (!thread.isInterrupted()) {
            measurement.set(news);
            whenChanged.run();
        }
    }

    /** Nothing is told from now on; the thread ends with the step that it is in. */
    @Override
    public void close() {
        thread.interrupt();
    }
}
