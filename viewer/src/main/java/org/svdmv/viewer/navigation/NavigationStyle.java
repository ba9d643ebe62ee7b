package org.svdmv.viewer.navigation;

import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.joml.Vector3dc;

/** What dragging with the left button does. */
public enum NavigationStyle {
    /** Around the target with the horizon level: azimuth and elevation. */
    TURNTABLE("turntable") {
        @Override
        public Viewpoint turned(Viewpoint from, Drag drag) {
            Level level = Level.of(from.pose());
            Level to = level.turned(drag.downDegrees(), -drag.rightDegrees());
            Vector3d eye = to.backward().mul(from.distance()).add(from.target());
            return new Viewpoint(to.at(eye), from.distance(), from.lens());
        }
    },
    /** Around the target without an up: the ball around it follows the pointer. Shoemake, Graphics Interface 1992. */
    ARCBALL("arcball") {
        @Override
        public Viewpoint turned(Viewpoint from, Drag drag) {
            Vector3d a = onBall(drag.fromX(), drag.fromY(), drag);
            Vector3d b = onBall(drag.toX(), drag.toY(), drag);
            Vector3d axis = a.cross(b, new Vector3d());
            if (!(axis.length() > 1e-12)) {
                return from;
            }
            Vector3d axisInWorld =
                    axis.mulDirection(from.pose().worldFromCamera()).normalize();
            // The ball turns from a to b twice as far as its points do, and the eye the other way.
            double angle = 2 * a.angle(b);
            return from.turned(new Quaterniond().rotateAxis(-angle, axisInWorld), from.target());
        }
    },
    /** The eye stays where it is and looks around, the horizon level. */
    FLY("fly") {
        @Override
        public Viewpoint turned(Viewpoint from, Drag drag) {
            Level to = Level.of(from.pose()).turned(drag.downDegrees() / 2, -drag.rightDegrees() / 2);
            return new Viewpoint(to.at(from.pose().center()), from.distance(), from.lens());
        }
    };

    private final String word;

    NavigationStyle(String word) {
        this.word = word;
    }

    public abstract Viewpoint turned(Viewpoint from, Drag drag);

    public String word() {
        return word;
    }

    /** On the side of the ball that faces the eye (camera axes, -z), or on its rim. */
    private static Vector3d onBall(double x, double y, Drag drag) {
        double radius = Math.min(drag.width(), drag.height()) / 2.0;
        Vector3d p = new Vector3d((x - drag.width() / 2.0) / radius, (y - drag.height() / 2.0) / radius, 0);
        double square = p.lengthSquared();
        Vector3dc onRim = new Vector3d(p).normalize();
        return square < 1 ? p.setComponent(2, -Math.sqrt(1 - square)) : new Vector3d(onRim);
    }
}
