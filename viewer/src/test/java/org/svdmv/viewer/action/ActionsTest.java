package org.svdmv.viewer.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.StaticOrbit;
import org.svdmv.viewer.render.Look;
import org.svdmv.viewer.render.Overlay;
import org.svdmv.viewer.render.Part;

class ActionsTest {
    private static final Subject ORBIT =
            new Subject(new StaticOrbit(8, 15).cameras(Intrinsics.sv3d(64), 2), 7, new Vector3d(), 0.5);
    private static final ViewerState START = ViewerState.of(ORBIT, Look.USUAL, Panel.USUAL);
    private static final double LONG = 10;

    private static Stream<Action> changes() {
        return Actions.TABLE.all().stream().filter(a -> a.effect() instanceof Effect.Change);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void anActionDoesWhatItSays(Action action) {
        ViewerState after = step(action).apply(START);
        ViewerState landed = after.with(after.navigation().advanced(LONG));
        assertTrue(Expected.of(action).test(START, landed), () -> action.sentence() + " " + landed);
    }

    @Test
    void everyActionThatChangesTheStateIsExpectedHere() {
        assertEquals(
                new TreeSet<>(Expected.names()),
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
}
