package org.svdmv.viewer.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.StaticOrbit;
import org.svdmv.viewer.navigation.NavigationStyle;
import org.svdmv.viewer.navigation.Viewpoint;
import org.svdmv.viewer.render.Coloring;
import org.svdmv.viewer.render.Look;
import org.svdmv.viewer.render.Overlay;
import org.svdmv.viewer.render.Part;
import org.svdmv.viewer.render.SurfaceStyle;
import org.svdmv.viewer.timeline.Repeat;

class ActionsTest {
    private static final Subject ORBIT =
            new Subject(new StaticOrbit(8, 15).cameras(Intrinsics.sv3d(64), 2), 7, new Vector3d(), 0.5);
    private static final ViewerState START = ViewerState.of(ORBIT, Look.USUAL, Panel.USUAL);
    private static final double LONG = 10;

    /** What each action that changes the state must have done once all flights have ended, by its name. */
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
            Map.entry("Home", (a, b) -> b.navigation().viewpoint().equals(ORBIT.home())),
            Map.entry("Frame", (a, b) -> eye(b).length() < eye(a).length() && eye(b).angle(eye(a)) < 1e-6),
            Map.entry("Front", looksFrom(1, 0, 0)),
            Map.entry("Right", looksFrom(0, 1, 0)),
            Map.entry("Back", looksFrom(-1, 0, 0)),
            Map.entry("Left", looksFrom(0, -1, 0)),
            Map.entry("Top", looksFrom(0, 0, 1)),
            Map.entry("Bottom", looksFrom(0, 0, -1)),
            Map.entry("Turntable", (a, b) -> b.navigation().style() == NavigationStyle.TURNTABLE),
            Map.entry("Arcball", (a, b) -> b.navigation().style() == NavigationStyle.ARCBALL),
            Map.entry("Fly", (a, b) -> b.navigation().style() == NavigationStyle.FLY),
            Map.entry("Nearer", (a, b) -> eye(b).length() < eye(a).length()),
            Map.entry("Farther", (a, b) -> eye(b).length() > eye(a).length()),
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
            Map.entry("Structures", (a, b) -> !b.panels().contains(Panel.STRUCTURES)),
            Map.entry("Timeline", (a, b) -> !b.panels().contains(Panel.TIMELINE)),
            Map.entry("Inspector", (a, b) -> b.panels().contains(Panel.INSPECTOR)),
            Map.entry("Consistency", (a, b) -> b.panels().contains(Panel.CONSISTENCY)),
            Map.entry("Help", (a, b) -> b.panels().contains(Panel.HELP)));

    private static Stream<Action> changes() {
        return Actions.TABLE.all().stream().filter(a -> a.effect() instanceof Effect.Change);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void anActionDoesWhatItSays(Action action) {
        ViewerState after = step(action).apply(START);
        ViewerState landed = after.with(after.navigation().advanced(LONG));
        assertTrue(EXPECTED.get(action.name()).test(START, landed), () -> action.sentence() + " " + landed);
    }

    @Test
    void everyActionThatChangesTheStateIsExpectedHere() {
        assertEquals(
                new TreeSet<>(EXPECTED.keySet()),
                new TreeSet<>(changes().map(Action::name).toList()));
    }

    @Test
    void everyRequestIsAskedForOnce() {
        List<Request> asked = Actions.TABLE.all().stream()
                .map(Action::effect)
                .filter(Effect.Ask.class::isInstance)
                .map(e -> ((Effect.Ask) e).request())
                .sorted()
                .toList();
        assertEquals(List.of(Request.values()), asked);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void withoutViewsNothingBreaks(Action action) {
        ViewerState mesh = ViewerState.of(new Subject(List.of(), 0, new Vector3d(), 1), Look.USUAL, Panel.USUAL);
        ViewerState after = step(action).apply(mesh).advanced(LONG);
        assertFalse(after.sight() instanceof Sight.Through);
        assertEquals(Overlay.NONE, after.shown().overlay());
    }

    @Test
    void whatIsHiddenIsShownAgain() {
        Action frustums = Actions.TABLE.named("Frustums");
        assertEquals(START, step(frustums).apply(step(frustums).apply(START)));
    }

    @Test
    void lookingThroughACameraThePictureIsLaidOverOnceTheFlightHasEnded() {
        ViewerState flying = START.through(3);
        assertEquals(Overlay.NONE, flying.shown().overlay());
        ViewerState landed = flying.advanced(LONG);
        assertEquals(new Overlay.Blend(3, 0.5), landed.shown().overlay());
        assertEquals(
                new Overlay.Wipe(3, 0.5),
                landed.with(Comparison.WIPE, 0.5).shown().overlay());
        assertEquals(
                new Overlay.Difference(3, 8),
                landed.with(Comparison.DIFFERENCE, 7).shown().overlay());
        assertFalse(landed.shown().shows(Part.PICTURES));
        assertEquals(
                ORBIT.cameras().get(3).pose(), landed.navigation().viewpoint().pose());
    }

    @Test
    void playingWhileLookingThroughGoesFromCameraToCamera() {
        ViewerState playing = step(Actions.TABLE.named("Play or pause"))
                .apply(START.through(0).advanced(LONG));
        ViewerState later = playing.advanced(0.25);
        assertEquals(2, later.timeline().current());
        assertEquals(new Sight.Through(2), later.sight());
        assertEquals(
                ORBIT.cameras().get(2).pose(), later.navigation().viewpoint().pose());
    }

    @Test
    void aKeyDoesOneThingAndIsFound() {
        assertEquals("Next camera", Actions.TABLE.of(new Key("]")).orElseThrow().name());
        assertEquals("Help", Actions.TABLE.of(new Key("?")).orElseThrow().name());
        assertEquals("? F1", Actions.TABLE.named("Help").keyLabel());
        assertEquals("Shift+K", Actions.TABLE.named("Clear camera path").keyLabel());
        assertTrue(Actions.TABLE.of(new Key("#")).isEmpty());
        Action one = Actions.TABLE.named("Help");
        assertThrows(IllegalArgumentException.class, () -> new Actions(List.of(one, one)));
    }

    @Test
    void allActionsAreInMenus() {
        long inMenus = Stream.of(Menu.values())
                .mapToLong(m -> Actions.TABLE.in(m).size())
                .sum();
        assertEquals(Actions.TABLE.all().size(), inMenus);
    }

    private static java.util.function.UnaryOperator<ViewerState> step(Action action) {
        return assertInstanceOf(Effect.Change.class, action.effect()).step();
    }

    private static Vector3d eye(ViewerState state) {
        return state.navigation().viewpoint().pose().center();
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
            Vector3d moved = from.pose().cameraFromWorld().transformPosition(eye(after));
            return moved.normalize().distance(right, down, forward) < 1e-9;
        };
    }

    private static BiPredicate<ViewerState, ViewerState> looksThrough(int view) {
        return (before, after) -> after.sight().equals(new Sight.Through(view))
                && after.timeline().current() == view
                && after.navigation()
                        .viewpoint()
                        .pose()
                        .equals(ORBIT.cameras().get(view).pose());
    }
}
