package org.svdmv.viewer.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import org.svdmv.assets.viewset.ViewSetException;
import org.svdmv.camera.Camera;
import org.svdmv.viewer.action.Action;
import org.svdmv.viewer.action.Actions;
import org.svdmv.viewer.action.Effect;
import org.svdmv.viewer.action.Key;
import org.svdmv.viewer.action.Panel;
import org.svdmv.viewer.action.Request;
import org.svdmv.viewer.action.Subject;
import org.svdmv.viewer.action.ViewerState;
import org.svdmv.viewer.gl.Framebuffer;
import org.svdmv.viewer.gl.GlContext;
import org.svdmv.viewer.inspection.Measurement;
import org.svdmv.viewer.inspection.Surface;
import org.svdmv.viewer.render.Coloring;
import org.svdmv.viewer.render.Look;
import org.svdmv.viewer.render.Renderer;
import org.svdmv.viewer.scene.Scene;

/** What is open in one context, from the first to the last frame: the state, what draws it and what works beside it. */
final class Session implements AutoCloseable {
    private final GlContext context;
    private final Host host;
    private final Runnable wake;
    private final Renderer renderer;
    private final Gui gui;
    private final Panels panels = new Panels();
    private final Output output;
    private final Queue<Request> requests = new ArrayDeque<>();
    private final Background<Opened> opening;
    private final Offer offer;

    private Opened opened;
    private Evidence evidence;
    private ErrorColors errors = ErrorColors.NONE;
    private ViewerState state;
    private Notice notice = Notice.NONE;
    private boolean ended;
    private long frames;

    /** @param wake called from other threads when there is something new to draw */
    Session(GlContext context, Host host, Opened opened, Settings settings, Runnable wake) {
        this.context = context;
        this.host = host;
        this.wake = wake;
        this.opened = opened;
        renderer = new Renderer(context);
        gui = Gui.open(context, settings.layout());
        evidence = new Evidence(opened, wake);
        opening = new Background<>(wake);
        offer = new Offer(host, wake);
        output = new Output(this, host.output(), wake);
        ViewerState start = ViewerState.of(Subject.of(opened.scene()), Look.of(opened.scene()), settings.panels());
        state = compared(start.with(start.navigation().in(settings.style())));
        tell(gui.missing());
    }

    /** Draws one frame. Whether more is to come soon without an event: something moves or is on its way. */
    Pace draw(Framebuffer target, double pixelsPerUnit, double seconds) throws InterruptedException {
        frames++;
        state = state.advanced(seconds);
        notice = notice.after(seconds);
        takeNews();
        drawScene(target);
        gui.draw(target, pixelsPerUnit, seconds, () -> panels.draw(this));
        output.serve(target, requests);
        if (state.animated() || output.records()) {
            return Pace.AT_ONCE;
        }
        return picturesWait() || notice.isShown() || !evidence.settled() ? Pace.SOON : Pace.AFTER_EVENTS;
    }

    /** A picture that cannot be read is told of once. */
    private void drawScene(Framebuffer target) {
        try {
            renderer.draw(scene(), camera(target), state.shown(), target);
        } catch (ViewSetException e) {
            tell(e.getMessage());
        }
    }

    /** Thumbnails are asked for after the scene, and may be broken as well. */
    private boolean picturesWait() {
        try {
            return renderer.waiting() > 0;
        } catch (ViewSetException e) {
            tell(e.getMessage());
            return true;
        }
    }

    private void takeNews() {
        if (wantsMeasured()) {
            evidence.wantMeasured();
        }
        evidence.takeNews();
        errors = errors.of(evidence.measurement(), opened);
        if (opening.done()) {
            takeOpened();
        }
        offer.takeNews(this);
    }

    private boolean wantsMeasured() {
        boolean asked = state.panels().contains(Panel.CONSISTENCY)
                || state.look().coloring() instanceof Coloring.ByQuantity
                || state.panels().contains(Panel.INSPECTOR) && !state.traces().isEmpty();
        boolean known = evidence.measurement() instanceof Measurement.Done done
                && (state.traces().isEmpty() || !done.measured().heat().isEmpty());
        return asked && !known;
    }

    private void takeOpened() {
        try {
            replace(opening.result());
        } catch (CompletionException e) {
            tell(String.valueOf(e.getCause().getMessage()));
        } finally {
            opening.forget();
        }
    }

    private void replace(Opened other) {
        evidence.close();
        opened = other;
        evidence = new Evidence(other, wake);
        errors = ErrorColors.NONE;
        panels.reset();
        state = compared(state.at(Subject.of(other.scene()), Look.of(other.scene())));
        tell("opened " + other.title());
    }

    /** Where there is no mesh to see through a picture, the picture hides the grid. */
    private ViewerState compared(ViewerState fresh) {
        boolean mesh = opened.scene().solids().findAny().isPresent();
        return mesh ? fresh : fresh.with(fresh.comparison(), 1);
    }

    /** Opens something else beside the window. */
    void open(Path path) {
        if (opening.idle()) {
            tell("opening " + path.getFileName() + " ...");
            opening.start(() -> new Opened(path, host.open(path)));
        }
    }

    /** What was dropped on the window: the first that can be opened, or a picture that can become an orbit. */
    void dropped(List<Path> paths) {
        if (paths.isEmpty()) {
            return;
        }
        Path first = paths.get(0);
        if (Offer.isPicture(first)) {
            offer.make(first);
        } else {
            open(first);
        }
    }

    void press(Key key) {
        Actions.TABLE.of(key).ifPresent(this::act);
    }

    void act(Action action) {
        if (action.effect() instanceof Effect.Change change) {
            state = change.step().apply(state);
        } else if (action.effect() instanceof Effect.Ask ask) {
            ask(ask.request());
        }
    }

    private void ask(Request request) {
        switch (request) {
            case QUIT -> ended = true;
            case MEASURE -> evidence.wantMeasured();
            case LOAD_PATH -> loadPath();
            case STOP_RECORDING -> output.stop();
            default -> requests.add(request);
        }
    }

    private void loadPath() {
        try {
            state = state.with(output.newestPath());
            tell("the path has " + state.path().keyframes().size() + " keyframes");
        } catch (IOException e) {
            tell(e.getMessage());
        }
    }

    void change(UnaryOperator<ViewerState> step) {
        state = step.apply(state);
    }

    void tell(String words) {
        if (!words.isEmpty()) {
            notice = Notice.of(words);
            host.tell(words);
        }
    }

    /** What the eye sees as a picture of this size. */
    Camera camera(Framebuffer target) {
        return state.navigation().viewpoint().camera(target.width(), target.height());
    }

    /** With the errors as a quantity that colors frustums, where they are known. */
    Scene scene() {
        return errors.on(opened.scene());
    }

    /** What the colors of frustums mean that are colored by error. */
    String errorWords() {
        return errors.words();
    }

    ViewerState state() {
        return state;
    }

    Opened opened() {
        return opened;
    }

    Measurement measurement() {
        return evidence.measurement();
    }

    /** What lines of sight meet; read beside the window where it takes the masks. */
    Surface surface() {
        return evidence.surface();
    }

    Renderer renderer() {
        return renderer;
    }

    GlContext context() {
        return context;
    }

    Gui gui() {
        return gui;
    }

    Notice notice() {
        return notice;
    }

    Offer offer() {
        return offer;
    }

    Output output() {
        return output;
    }

    /** What is to be remembered of it, and of the size of its window. */
    Settings settings(int width, int height) {
        return new Settings(width, height, state.panels(), state.navigation().style(), gui.layout());
    }

    /** How often it was drawn. */
    long frames() {
        return frames;
    }

    boolean ended() {
        return ended;
    }

    @Override
    public void close() {
        output.close();
        evidence.close();
        panels.reset();
        gui.close();
        renderer.close();
    }
}
