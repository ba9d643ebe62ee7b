package org.svdmv.viewer.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.svdmv.assets.format.ViewSetFiles;
import org.svdmv.assets.viewset.NamedViews;
import org.svdmv.camera.View;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.viewer.inspection.ConsistencyFile;
import org.svdmv.viewer.inspection.DepthSurface;
import org.svdmv.viewer.inspection.HullSurface;
import org.svdmv.viewer.inspection.Measured;
import org.svdmv.viewer.inspection.Measurement;
import org.svdmv.viewer.inspection.MeasuringThread;
import org.svdmv.viewer.inspection.MeshSurface;
import org.svdmv.viewer.inspection.Surface;
import org.svdmv.viewer.scene.Cameras;
import org.svdmv.viewer.scene.Solid;

/** What is known of the views beyond their pictures: found in files, or worked out beside the window. */
final class Evidence implements AutoCloseable {
    private final Opened opened;
    private final Runnable wake;
    private final Background<NamedViews> views;
    private final List<MeasuringThread> measuring = new ArrayList<>();
    private Measurement measurement = Measurement.NONE;
    private Surface surface;
    private boolean wanted;
    private boolean taken;

    /** @param wake called from other threads when there is news */
    Evidence(Opened opened, Runnable wake) {
        this.opened = opened;
        this.wake = wake;
        views = new Background<>(wake);
        List<Mesh> meshes = opened.scene().solids().map(Solid::mesh).toList();
        surface = meshes.isEmpty() ? Surface.NONE : new MeshSurface(Mesh.of(meshes));
        opened.cameras().ifPresent(this::readFile);
    }

    private void readFile(Cameras cameras) {
        ConsistencyFile.beside(opened.path()).ifPresent(file -> measurement = read(file, cameras.names()));
    }

    private static Measurement read(Path file, List<String> names) {
        try {
            Measured measured = new Measured(ConsistencyFile.read(file).ordered(names), List.of(), List.of());
            return new Measurement.Done(measured);
        } catch (IOException e) {
            return new Measurement.Failed(e.getMessage());
        }
    }

    /** What a line of sight meets: the mesh; without one the depth of the views or the hull of their masks, once they are read. */
    Surface surface() {
        if (surface instanceof Surface.None) {
            wantViews();
        }
        return surface;
    }

    Measurement measurement() {
        return measurement;
    }

    /** Whether nothing that was asked for is being read; measuring tells of itself. */
    boolean settled() {
        return views.idle() || taken;
    }

    /** Begins to read the views with their masks, unless that has begun. */
    private void wantViews() {
        if (views.idle() && opened.cameras().isPresent()) {
            views.start(() -> ViewSetFiles.read(opened.path()));
        }
    }

    /** Begins to measure the consistency, unless that has begun. */
    void wantMeasured() {
        if (!wanted && opened.cameras().isPresent()) {
            wanted = true;
            measurement = new Measurement.Running(0, 1, "reading the views");
            wantViews();
        }
    }

    /** To be called once a frame: takes over what other threads have found. */
    void takeNews() {
        if (measuring.isEmpty() && views.done()) {
            takeViews();
        }
        measuring.forEach(thread -> measurement = thread.measurement());
    }

    private void takeViews() {
        taken = true;
        try {
            NamedViews read = views.result();
            if (surface instanceof Surface.None) {
                Surface hull = HullSurface.of(read.set());
                boolean deep = read.set().views().stream().allMatch(View::hasDepth);
                surface = deep ? new DepthSurface(read.set().views(), hull) : hull;
            }
            if (wanted) {
                measuring.add(MeasuringThread.start(read.set(), read.names(), wake));
            }
        } catch (CompletionException e) {
            measurement = new Measurement.Failed(e.getCause().getMessage());
        }
    }

    @Override
    public void close() {
        measuring.forEach(MeasuringThread::close);
    }
}
