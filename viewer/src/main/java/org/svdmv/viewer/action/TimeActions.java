package org.svdmv.viewer.action;

import java.util.List;
import java.util.function.UnaryOperator;
import org.svdmv.viewer.timeline.Repeat;
import org.svdmv.viewer.timeline.Timeline;

/** Which view is the current one. */
final class TimeActions {
    static final List<Action> ALL = List.of(
            time("Play or pause", "Space", "Lets one view after the other be the current one.", Timeline::toggled),
            scrub("Next view", "Right", "Makes the next view the current one.", t -> t.stepped(1)),
            scrub("Previous view", "Left", "Makes the view before the current one.", t -> t.stepped(-1)),
            scrub("First view", "Down", "Makes the first view the current one.", t -> t.scrubbed(0)),
            scrub("Last view", "End", "Makes the last view the current one.", t -> t.scrubbed(t.views() - 1)),
            time(
                    "Loop",
                    "L",
                    "Begins again after the last view, or stops there.",
                    t -> t.repeating(t.repeat() == Repeat.LOOP ? Repeat.ONCE : Repeat.LOOP)),
            time("Faster", "*", "Plays twice as fast.", t -> t.timesAsFast(2)),
            time("Slower", "/", "Plays half as fast.", t -> t.timesAsFast(0.5)));

    private TimeActions() {}

    private static Action time(String name, String key, String sentence, UnaryOperator<Timeline> step) {
        return Action.change(name, key, Menu.TIME, sentence, s -> s.with(step.apply(s.timeline())));
    }

    private static Action scrub(String name, String key, String sentence, UnaryOperator<Timeline> step) {
        return Action.change(
                name,
                key,
                Menu.TIME,
                sentence,
                s -> s.subject().hasViews() ? s.current(step.apply(s.timeline()).current()) : s);
    }
}
