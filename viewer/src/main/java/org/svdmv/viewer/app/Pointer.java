package org.svdmv.viewer.app;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.joml.Vector3d;
import org.svdmv.camera.Camera;
import org.svdmv.viewer.action.Actions;
import org.svdmv.viewer.action.Subject;
import org.svdmv.viewer.action.ViewerState;
import org.svdmv.viewer.inspection.Picking;
import org.svdmv.viewer.navigation.Drag;
import org.svdmv.viewer.navigation.Navigation;
import org.svdmv.viewer.render.Part;

/** What the mouse does to the scene; places are in pixels of the framebuffer. */
final class Pointer {
    /** What a pressed button does while it is held. */
    enum Hold {
        NOTHING,
        TURN,
        PAN
    }

    /** What a turn of the wheel changes. */
    enum Wheel {
        DISTANCE,
        POINTS,
        FRUSTUMS
    }

    private static final double DOUBLE_CLICK_SECONDS = 0.35;
    private static final double DOUBLE_CLICK_PIXELS = 6;
    private static final double PICK_PIXELS = 14;

    private final Session session;
    private Hold hold = Hold.NOTHING;
    private double x;
    private double y;
    private double pressedAt = Double.NEGATIVE_INFINITY;
    private double pressedX;
    private double pressedY;

    Pointer(Session session) {
        this.session = session;
    }

    /** @param size of the framebuffer */
    void press(Hold what, double atX, double atY, double seconds, Size size) {
        boolean again = seconds - pressedAt < DOUBLE_CLICK_SECONDS
                && Math.hypot(atX - pressedX, atY - pressedY) < DOUBLE_CLICK_PIXELS;
        hold = what;
        x = atX;
        y = atY;
        pressedAt = again ? Double.NEGATIVE_INFINITY : seconds;
        pressedX = atX;
        pressedY = atY;
        if (again && what == Hold.TURN) {
            session.change(state -> aimed(state, size));
        }
    }

    void release() {
        hold = Hold.NOTHING;
    }

    void move(double toX, double toY, Size size) {
        Drag drag = new Drag(x, y, toX, toY, size.width(), size.height());
        x = toX;
        y = toY;
        if (hold != Hold.NOTHING && (drag.right() != 0 || drag.down() != 0)) {
            session.change(state -> state.moved(dragged(state.navigation(), drag)));
        }
    }

    private Navigation dragged(Navigation navigation, Drag drag) {
        return hold == Hold.TURN
                ? navigation.turned(drag)
                : navigation.put(navigation.viewpoint().panned(drag));
    }

    void wheel(Wheel what, double notches) {
        switch (what) {
            case DISTANCE ->
                session.change(s ->
                        s.moved(s.navigation().put(s.navigation().viewpoint().zoomed(notches))));
            case POINTS -> session.act(Actions.TABLE.named(notches > 0 ? "Larger points" : "Smaller points"));
            case FRUSTUMS -> session.act(Actions.TABLE.named(notches > 0 ? "Larger frustums" : "Smaller frustums"));
        }
    }

    /** A camera under the pointer becomes the current view; else the place of the surface under it the target. */
    private ViewerState aimed(ViewerState state, Size size) {
        Camera eye = state.navigation().viewpoint().camera(size.width(), size.height());
        Subject subject = state.subject();
        OptionalInt picked = state.shown().shows(Part.FRUSTUMS)
                ? new Picking(eye, x, y).camera(subject.cameras(), PICK_PIXELS * size.scale())
                : OptionalInt.empty();
        if (picked.isPresent()) {
            return state.current(picked.getAsInt());
        }
        OptionalDouble depth = session.surface().depth(eye, x, y);
        if (depth.isEmpty()) {
            return state;
        }
        Vector3d point = eye.unproject(x, y, depth.getAsDouble());
        return state.freely(state.navigation().viewpoint().aimedAt(point));
    }
}
