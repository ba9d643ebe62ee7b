package org.svdmv.viewer.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final Timeline START = Timeline.at(20, 21);

    @Test
    void stepsGoAroundTheLoop() {
        assertEquals(0, START.stepped(1).current());
        assertEquals(20, START.stepped(1).stepped(-1).current());
        assertEquals(20, START.stepped(21).current());
    }

    @Test
    void scrubbingStaysWithinTheViews() {
        assertEquals(7, START.scrubbed(7).current());
        assertEquals(20, START.scrubbed(99).current());
        assertEquals(0, START.scrubbed(-1).current());
    }

    @Test
    void playingIsSecondsTimesSpeed() {
        assertEquals(START, START.advanced(5));
        Timeline playing = START.scrubbed(0).toggled();
        assertTrue(playing.plays());
        assertEquals(5, playing.advanced(0.5).current());
        assertEquals(10, playing.timesAsFast(2).advanced(0.5).current());
        assertEquals(2, playing.timesAsFast(0.5).advanced(0.5).current());
    }

    @Test
    void aLoopGoesOnAndOnceStops() {
        Timeline playing = START.scrubbed(0).toggled();
        assertEquals(4, playing.advanced(2.5).current());
        Timeline once = playing.repeating(Repeat.ONCE).advanced(2.5);
        assertEquals(20, once.current());
        assertFalse(once.plays());
        assertEquals(0, once.toggled().current());
    }

    @Test
    void thereIsASlowestAndAFastest() {
        assertEquals(Timeline.FASTEST, START.timesAsFast(1e9).viewsPerSecond());
        assertEquals(Timeline.SLOWEST, START.timesAsFast(1e-9).viewsPerSecond());
        assertThrows(IllegalArgumentException.class, () -> Timeline.at(21, 21));
    }

    @Test
    void withoutViewsNothingMoves() {
        Timeline none = Timeline.at(0, 0);
        assertEquals(none, none.stepped(1).scrubbed(3).toggled().advanced(1));
    }
}
