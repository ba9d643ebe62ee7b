package org.svdmv.viewer.action;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.svdmv.viewer.inspection.Pixel;
import org.svdmv.viewer.navigation.CameraPath;
import org.svdmv.viewer.navigation.Navigation;
import org.svdmv.viewer.navigation.NavigationStyle;
import org.svdmv.viewer.navigation.Viewpoint;
import org.svdmv.viewer.render.Look;
import org.svdmv.viewer.render.Overlay;
import org.svdmv.viewer.render.Part;
import org.svdmv.viewer.timeline.Timeline;

/**
 * All that the viewer remembers from one frame to the next.
 *
 * @param look without what follows from the rest: which views are selected and what is laid over; {@link #shown} has it all
 * @param amount of the comparison, in [0, 1]
 * @param panels those that are open
 * @param traces those that the inspector shows
 * @param pinned a pixel that the inspector finds in the other views whatever the pointer does; or none
 */
public record ViewerState(
        Subject subject,
        Navigation navigation,
        Sight sight,
        Comparison comparison,
        double amount,
        Timeline timeline,
        Look look,
        Set<Panel> panels,
        Set<Trace> traces,
        List<Pixel> pinned,
        CameraPath path) {
    /** The name of the quantity that colors frustums by error. */
    public static final String ERROR = "error";

    public ViewerState {
        panels = Set.copyOf(panels);
        traces = Set.copyOf(traces);
        pinned = List.copyOf(pinned);
        amount = Math.max(0, Math.min(1, amount));
    }

    /** At home, the input view current. */
    public static ViewerState of(Subject subject, Look look, Set<Panel> panels) {
        return new ViewerState(
                subject,
                Navigation.at(subject.home()),
                Sight.FREE,
                Comparison.OPACITY,
                0.5,
                Timeline.at(subject.referenceIndex(), subject.cameras().size()),
                look,
                panels,
                Set.of(),
                List.of(),
                CameraPath.EMPTY);
    }

    /** The same ways of looking at something else. */
    public ViewerState at(Subject other, Look itsLook) {
        Look kept = itsLook.withShown(look.shown()).withSurface(look.surface()).withBackground(look.background());
        return of(other, kept, panels).with(comparison, amount).steered(navigation.style());
    }

    private ViewerState steered(NavigationStyle style) {
        return with(navigation.in(style));
    }

    /** What the renderer is told. */
    public Look shown() {
        if (!subject.hasViews()) {
            return look;
        }
        Look selected = look.withSelected(Set.of(timeline.current()));
        if (!(sight instanceof Sight.Through through) || navigation.moves()) {
            return selected;
        }
        // The frustum and the picture of this very camera would stand between the eye and the object.
        return selected.withShown(look.shown().stream()
                        .filter(part -> part != Part.FRUSTUMS && part != Part.PICTURES && part != Part.ORBIT)
                        .collect(Collectors.toSet()))
                .withOverlay(comparison.of(through.view(), amount));
    }

    public Overlay overlay() {
        return shown().overlay();
    }

    /** Whether something moves by itself. */
    public boolean animated() {
        return navigation.moves() || timeline.plays();
    }

    /** After so many seconds; looking through a camera follows the timeline. */
    public ViewerState advanced(double seconds) {
        ViewerState later = with(navigation.advanced(seconds)).with(timeline.advanced(seconds));
        boolean follows = sight instanceof Sight.Through && later.timeline.current() != timeline.current();
        return follows ? later.putThrough(later.timeline.current()) : later;
    }

    /** Flies to the camera of a view and looks through it. */
    public ViewerState through(int view) {
        return sent(view).with(navigation.sent(viewpoint(view)));
    }

    /** There at once. */
    private ViewerState putThrough(int view) {
        return sent(view).with(navigation.put(viewpoint(view)));
    }

    private ViewerState sent(int view) {
        return with(timeline.scrubbed(view)).with(new Sight.Through(view));
    }

    private Viewpoint viewpoint(int view) {
        return Viewpoint.through(subject.cameras().get(view), subject.center());
    }

    /** Another view current; looked at through its camera if one is looked through. */
    public ViewerState current(int view) {
        ViewerState moved = with(timeline.scrubbed(view));
        return sight instanceof Sight.Through ? moved.putThrough(moved.timeline.current()) : moved;
    }

    /** Flies to a viewpoint of nobody. */
    public ViewerState freely(Viewpoint viewpoint) {
        return with(Sight.FREE).with(navigation.sent(viewpoint));
    }

    /** Moved by hand, at once, from wherever it is. */
    public ViewerState moved(Navigation byHand) {
        return with(Sight.FREE).with(byHand);
    }

    /** The inspector finds this pixel in the other views. */
    public ViewerState pinned(Pixel pixel) {
        return with(List.of(pixel));
    }

    ViewerState unpinned() {
        return with(List.of());
    }

    private ViewerState with(List<Pixel> other) {
        return new ViewerState(
                subject, navigation, sight, comparison, amount, timeline, look, panels, traces, other, path);
    }

    ViewerState toggled(Panel panel) {
        Set<Panel> others = panels.stream().filter(p -> p != panel).collect(Collectors.toSet());
        return with(panels.contains(panel) ? others : union(others, panel), traces);
    }

    ViewerState toggled(Trace trace) {
        Set<Trace> others = traces.stream().filter(t -> t != trace).collect(Collectors.toSet());
        return with(panels, traces.contains(trace) ? others : union(others, trace));
    }

    private static <T> Set<T> union(Set<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).collect(Collectors.toSet());
    }

    public ViewerState with(Navigation other) {
        return new ViewerState(subject, other, sight, comparison, amount, timeline, look, panels, traces, pinned, path);
    }

    public ViewerState with(Sight other) {
        return new ViewerState(
                subject, navigation, other, comparison, amount, timeline, look, panels, traces, pinned, path);
    }

    public ViewerState with(Comparison other, double newAmount) {
        return new ViewerState(
                subject, navigation, sight, other, newAmount, timeline, look, panels, traces, pinned, path);
    }

    public ViewerState with(Timeline other) {
        return new ViewerState(
                subject, navigation, sight, comparison, amount, other, look, panels, traces, pinned, path);
    }

    public ViewerState with(Look other) {
        return new ViewerState(
                subject, navigation, sight, comparison, amount, timeline, other, panels, traces, pinned, path);
    }

    public ViewerState with(CameraPath other) {
        return new ViewerState(
                subject, navigation, sight, comparison, amount, timeline, look, panels, traces, pinned, other);
    }

    private ViewerState with(Set<Panel> otherPanels, Set<Trace> otherTraces) {
        return new ViewerState(
                subject, navigation, sight, comparison, amount, timeline, look, otherPanels, otherTraces, pinned, path);
    }
}
