package org.svdmv.viewer.action;

import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.joml.Vector3d;
import org.svdmv.viewer.navigation.NavigationStyle;
import org.svdmv.viewer.navigation.Viewpoint;
import org.svdmv.viewer.render.Coloring;
import org.svdmv.viewer.render.Part;
import org.svdmv.viewer.render.SurfaceStyle;
import org.svdmv.viewer.timeline.Repeat;

/** What must be true of the states before and after an action, the first at home on eight views of which the last is the input's. */
public final class Expected {
    /** By the name of the action; all flights have ended. */
    private static final Map<String, BiPredicate<ViewerState, ViewerState>> EXPECTED = Map.ofEntries(
            Map.entry(
                    "Add keyframe",
                    (a, b) -> b.path().at(0).equals(a.navigation().viewpoint())),
            Map.entry("Clear camera path", (a, b) -> b.path().keyframes().isEmpty()),
            Map.entry("Frustums", hides(Part.FRUSTUMS)),
            Map.entry("Pictures", hides(Part.PICTURES)),
            Map.entry("Orbit", hides(Part.ORBIT)),
            Map.entry("Points", hides(Part.POINTS)),
            Map.entry("Mesh", hides(Part.MESH)),
            Map.entry("Grid", hides(Part.GRID)),
            Map.entry("Axes", hides(Part.AXES)),
            Map.entry("Next surface", (a, b) -> b.look().surface() == SurfaceStyle.UNLIT),
            Map.entry(
                    "Color by error", (a, b) -> b.look().coloring().equals(new Coloring.ByQuantity(ViewerState.ERROR))),
            Map.entry(
                    "Larger frustums",
                    (a, b) -> b.look().frustumSize() > a.look().frustumSize()),
            Map.entry(
                    "Smaller frustums",
                    (a, b) -> b.look().frustumSize() < a.look().frustumSize()),
            Map.entry(
                    "Fainter pictures",
                    (a, b) -> b.look().pictureOpacity() < a.look().pictureOpacity()),
            Map.entry("Stronger pictures", (a, b) -> b.look().pictureOpacity() == 1),
            Map.entry("Larger points", (a, b) -> b.look().pointSize() > a.look().pointSize()),
            Map.entry(
                    "Smaller points", (a, b) -> b.look().pointSize() < a.look().pointSize()),
            Map.entry(
                    "Dark background",
                    (a, b) -> !b.look().background().equals(a.look().background())),
            Map.entry(
                    "Home",
                    (a, b) -> b.navigation().viewpoint().equals(b.subject().home())),
            Map.entry(
                    "Frame",
                    (a, b) -> eye(b).length() < eye(a).length() && forward(a).angle(forward(b)) < 1e-6),
            Map.entry("Front", looksFrom(1, 0, 0)),
            Map.entry("Right", looksFrom(0, 1, 0)),
            Map.entry("Back", looksFrom(-1, 0, 0)),
            Map.entry("Left", looksFrom(0, -1, 0)),
            Map.entry("Top", looksFrom(0, 0, 1)),
            Map.entry("Bottom", looksFrom(0, 0, -1)),
            Map.entry("Turntable", (a, b) -> b.navigation().style() == NavigationStyle.TURNTABLE),
            Map.entry("Arcball", (a, b) -> b.navigation().style() == NavigationStyle.ARCBALL),
            Map.entry("Fly", (a, b) -> b.navigation().style() == NavigationStyle.FLY),
            Map.entry("Nearer", (a, b) -> distance(b) < distance(a)),
            Map.entry("Farther", (a, b) -> distance(b) > distance(a)),
            Map.entry("Step forward", moves(0, 0, 1)),
            Map.entry("Step back", moves(0, 0, -1)),
            Map.entry("Step left", moves(-1, 0, 0)),
            Map.entry("Step right", moves(1, 0, 0)),
            Map.entry("Step up", moves(0, -1, 0)),
            Map.entry("Step down", moves(0, 1, 0)),
            Map.entry("Look through", looksThrough(7)),
            Map.entry("Previous camera", looksThrough(6)),
            Map.entry("Next camera", looksThrough(0)),
            Map.entry("Input view", looksThrough(7)),
            Map.entry("Leave camera", (a, b) -> b.sight().equals(Sight.FREE)),
            Map.entry("Next comparison", (a, b) -> b.comparison() == Comparison.WIPE),
            Map.entry("More of the picture", (a, b) -> b.amount() > a.amount()),
            Map.entry("Less of the picture", (a, b) -> b.amount() < a.amount()),
            Map.entry("Play or pause", (a, b) -> b.timeline().plays()),
            Map.entry("Next view", (a, b) -> b.timeline().current() == 0),
            Map.entry("Previous view", (a, b) -> b.timeline().current() == 6),
            Map.entry("First view", (a, b) -> b.timeline().current() == 0),
            Map.entry("Last view", (a, b) -> b.timeline().current() == 7),
            Map.entry("Loop", (a, b) -> b.timeline().repeat() == Repeat.ONCE),
            Map.entry(
                    "Faster",
                    (a, b) -> b.timeline().viewsPerSecond() == 2 * a.timeline().viewsPerSecond()),
            Map.entry(
                    "Slower",
                    (a, b) -> b.timeline().viewsPerSecond() == a.timeline().viewsPerSecond() / 2),
            Map.entry("Heat map", (a, b) -> b.traces().equals(Set.of(Trace.HEAT))),
            Map.entry("Tracks", (a, b) -> b.traces().equals(Set.of(Trace.TRACKS))),
            Map.entry("Unpin pixel", (a, b) -> b.pinned().isEmpty()),
            Map.entry("Structures", (a, b) -> !b.panels().contains(Panel.STRUCTURES)),
            Map.entry("Timeline", (a, b) -> !b.panels().contains(Panel.TIMELINE)),
            Map.entry("Inspector", (a, b) -> b.panels().contains(Panel.INSPECTOR)),
            Map.entry("Consistency", (a, b) -> b.panels().contains(Panel.CONSISTENCY)),
            Map.entry("Help", (a, b) -> b.panels().contains(Panel.HELP)));

    private Expected() {}

    public static Set<String> names() {
        return EXPECTED.keySet();
    }

    public static BiPredicate<ViewerState, ViewerState> of(Action action) {
        return EXPECTED.get(action.name());
    }

    /** From the object's center. */
    private static Vector3d eye(ViewerState state) {
        return state.navigation()
                .viewpoint()
                .pose()
                .center()
                .sub(state.subject().center());
    }

    private static Vector3d forward(ViewerState state) {
        return state.navigation().viewpoint().pose().forward();
    }

    private static double distance(ViewerState state) {
        return state.navigation().viewpoint().distance();
    }

    private static BiPredicate<ViewerState, ViewerState> hides(Part part) {
        return (before, after) -> before.look().shows(part) && !after.look().shows(part);
    }

    private static BiPredicate<ViewerState, ViewerState> looksFrom(double x, double y, double z) {
        return (before, after) -> eye(after).normalize().distance(x, y, z) < 1e-9;
    }

    /** In the axes of the eye: right, down, forward. */
    private static BiPredicate<ViewerState, ViewerState> moves(double right, double down, double forward) {
        return (before, after) -> {
            Viewpoint from = before.navigation().viewpoint();
            Vector3d moved = from.pose()
                    .cameraFromWorld()
                    .transformPosition(after.navigation().viewpoint().pose().center());
            return moved.normalize().distance(right, down, forward) < 1e-9;
        };
    }

    private static BiPredicate<ViewerState, ViewerState> looksThrough(int view) {
        return (before, after) -> after.sight().equals(new Sight.Through(view))
                && after.timeline().current() == view
                && after.navigation()
                        .viewpoint()
                        .pose()
                        .equals(after.subject().cameras().get(view).pose());
    }
}
