package org.svdmv.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.svdmv.core.checkpoint.Checkpoint;
import org.svdmv.core.kernel.Precision;
import org.svdmv.core.perception.ClipSimilarity;
import org.svdmv.core.perception.Lpips;
import org.svdmv.geometry.metric.Measure;

/** The measures that need networks, as far as their weights were named; open until this is closed. */
final class EvalNetworks implements AutoCloseable {
    private final List<Measure> measures = new ArrayList<>();
    private final Map<String, NetworkUsed> used = new LinkedHashMap<>();
    private final List<Runnable> closings = new ArrayList<>();

    /** A network, and the file of its weights. */
    record NetworkUsed(String network, FileUsed weights) {}

    /** From now on LPIPS too. */
    void lpips(Path file) {
        Lpips lpips = Lpips.open(file);
        closings.add(lpips::close);
        add(
                new Measure("lpips", "LPIPS", "", (a, b) -> lpips.of(a.image(), b.image())),
                new NetworkUsed(lpips.trunk(), FileUsed.of(file)));
    }

    /** From now on CLIP-S too, by the image encoder of this checkpoint. */
    void clip(Path weights) {
        Checkpoint checkpoint = Checkpoint.open(weights);
        ClipSimilarity clip = ClipSimilarity.open(checkpoint, Precision.F32);
        closings.add(clip::close);
        add(
                new Measure("clip_s", "CLIP-S", "", (a, b) -> clip.of(a.image(), b.image())),
                new NetworkUsed(
                        "image encoder of " + checkpoint.variant().label(), FileUsed.of(weights, checkpoint.files())));
    }

    private void add(Measure measure, NetworkUsed network) {
        measures.add(measure);
        used.put(measure.name(), network);
    }

    /** Those of the networks, after those that compare pixels. */
    List<Measure> measures() {
        List<Measure> all = new ArrayList<>(Measure.ofPixels());
        all.addAll(measures);
        return all;
    }

    /** By the names of the measures. */
    Map<String, NetworkUsed> used() {
        return used;
    }

    @Override
    public void close() {
        closings.forEach(Runnable::run);
    }
}
