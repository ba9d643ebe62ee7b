package org.svdmv.viewer.app;

import java.util.Map;
import org.svdmv.viewer.action.Panel;

/** All panels; those that the state says are open are drawn. */
final class Panels {
    /** Draws one panel at the place where it is first seen. */
    interface Drawing {
        void draw(Session session);
    }

    private final InspectorPanel inspector = new InspectorPanel();
    private final TimelinePanel timeline = new TimelinePanel();
    private final Map<Panel, Drawing> drawings = Map.of(
            Panel.STRUCTURES, StructuresPanel::draw,
            Panel.TIMELINE, timeline::draw,
            Panel.INSPECTOR, inspector::draw,
            Panel.CONSISTENCY, ConsistencyPanel::draw,
            Panel.HELP, HelpPanel::draw);

    void draw(Session session) {
        MenuBar.draw(session);
        for (Panel panel : Panel.values()) {
            if (session.state().panels().contains(panel)) {
                drawings.get(panel).draw(session);
            }
        }
        OfferPanel.draw(session);
        NoticeLine.draw(session);
    }

    /** Something else was opened, or nothing any more. */
    void reset() {
        inspector.reset();
    }
}
