package org.svdmv.viewer.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import org.svdmv.assets.viewset.Png;
import org.svdmv.assets.viewset.ViewSetException;
import org.svdmv.camera.Camera;
import org.svdmv.viewer.action.Request;
import org.svdmv.viewer.gl.Framebuffer;
import org.svdmv.viewer.gl.GlException;
import org.svdmv.viewer.navigation.CameraPath;
import org.svdmv.viewer.navigation.CameraPathFile;
import org.svdmv.viewer.navigation.Viewpoint;
import org.svdmv.viewer.render.Background;
import org.svdmv.viewer.render.Look;
import org.svdmv.viewer.render.Snapshot;

/** Saves what is asked for: pictures at once, films a frame at a time. */
final class Output implements AutoCloseable {
    private static final String PATH = "camera-path";
    private static final int SMOOTH = 2;

    private final Session session;
    private final Path folder;
    private final Runnable wake;
    private final List<Recording> recordings = new ArrayList<>();

    Output(Session session, Path folder, Runnable wake) {
        this.session = session;
        this.folder = folder;
        this.wake = wake;
    }

    /** Between two frames: what is asked for, of the size of the target. */
    void serve(Framebuffer target, Queue<Request> requests) throws InterruptedException {
        while (!requests.isEmpty()) {
            Request request = requests.remove();
            try {
                fulfil(request, target);
            } catch (IOException | GlException | ViewSetException e) {
                session.tell("not saved: " + e.getMessage());
            }
        }
        for (Recording recording : List.copyOf(recordings)) {
            try {
                goOn(recording, target);
            } catch (CompletionException e) {
                end(recording, "not saved: " + e.getCause().getMessage());
            } catch (GlException | ViewSetException e) {
                end(recording, "not saved: " + e.getMessage());
            }
        }
    }

    private void goOn(Recording recording, Framebuffer target) throws InterruptedException {
        recording.serve(index -> frame(recording.film(), index, target));
        if (recording.done()) {
            end(recording, "saved " + recording.result());
        }
    }

    private void end(Recording recording, String words) {
        recording.close();
        recordings.remove(recording);
        session.tell(words);
    }

    /** Ends what is being recorded; what is half written is removed. */
    void stop() {
        List.copyOf(recordings).forEach(recording -> end(recording, "the recording was stopped"));
    }

    private void fulfil(Request request, Framebuffer target) throws IOException, InterruptedException {
        Viewpoint eye = session.state().navigation().viewpoint();
        Look look = session.state().shown();
        switch (request) {
            case SCREENSHOT -> picture("scene", snapshot(eye, look, target, 1));
            case SCREENSHOT_LARGE -> picture("scene", snapshot(eye, look, target, 2));
            case SCREENSHOT_TRANSPARENT ->
                picture("scene", snapshot(eye, look.withBackground(Background.TRANSPARENT), target, 1));
            case SCREENSHOT_WITH_PANELS -> picture("window", PanelPicture.of(target));
            case RECORD_MP4 -> record(Film.turntable(eye, FilmFormat.MP4));
            case RECORD_GIF -> record(Film.turntable(eye, FilmFormat.GIF));
            case RECORD_FRAMES -> record(Film.turntable(eye, FilmFormat.FRAMES));
            case RECORD_PATH -> recordPath();
            case SAVE_PATH -> savePath();
            default -> throw new IllegalArgumentException("need a request for a file, got " + request);
        }
    }

    private BufferedImage snapshot(Viewpoint eye, Look look, Framebuffer target, int times)
            throws InterruptedException {
        Camera camera = eye.camera(times * target.width(), times * target.height());
        return new Snapshot(session.context(), session.renderer(), SMOOTH).of(session.scene(), camera, look);
    }

    private BufferedImage frame(Film film, int index, Framebuffer target) throws InterruptedException {
        Look look = session.state().look();
        Camera camera = film.frames().get(index).camera(target.width(), target.height());
        return new Snapshot(session.context(), session.renderer(), 1).of(session.scene(), camera, look);
    }

    private void picture(String what, BufferedImage image) throws IOException {
        Path file = names().of(what, ".png");
        Png.write(image, file);
        saved(file);
    }

    private void record(Film film) throws IOException {
        if (recordings.isEmpty()) {
            recordings.add(
                    Recording.start(film, names().of(film.what(), film.format().ending()), wake));
        } else {
            session.tell("one film after the other: a recording is under way");
        }
    }

    private void recordPath() throws IOException {
        CameraPath path = session.state().path();
        if (path.keyframes().isEmpty()) {
            session.tell("the camera path has no keyframe yet: K adds one");
        } else {
            record(Film.along(path, FilmFormat.MP4));
        }
    }

    private void savePath() throws IOException {
        Path file = names().of(PATH, ".json");
        CameraPathFile.write(session.state().path(), file);
        saved(file);
    }

    /** The camera path that was saved last. */
    CameraPath newestPath() throws IOException {
        Path file = names().newest(PATH, ".json")
                .orElseThrow(() -> new IOException("no camera path of this was saved in " + folder));
        return CameraPathFile.read(file);
    }

    private NewFile names() {
        return new NewFile(folder, session.opened().title());
    }

    private void saved(Path file) {
        session.tell("saved " + file);
    }

    boolean records() {
        return !recordings.isEmpty();
    }

    List<Recording> recordings() {
        return List.copyOf(recordings);
    }

    @Override
    public void close() {
        recordings.forEach(Recording::close);
    }
}
