package org.svdmv.viewer.navigation;

/** Where the eye is now and where it will be. */
public sealed interface Motion {
    Viewpoint now();

    /** Where it comes to rest. */
    Viewpoint goal();

    Motion advanced(double seconds);

    /** It stays where it is. */
    record Rest(Viewpoint now) implements Motion {
        @Override
        public Viewpoint goal() {
            return now;
        }

        @Override
        public Motion advanced(double seconds) {
            return this;
        }
    }

    /** It goes to another viewpoint, gently off and gently on: {@code s = t^2 (3 - 2 t)}. */
    record Flight(Viewpoint from, Viewpoint goal, double lastsSeconds, double elapsedSeconds) implements Motion {
        public Flight {
            if (!(lastsSeconds > 0 && elapsedSeconds >= 0)) {
                throw new IllegalArgumentException("need a flight of more than 0 seconds, got " + lastsSeconds + " and "
                        + elapsedSeconds + " gone");
            }
        }

        @Override
        public Viewpoint now() {
            double t = Math.min(1, elapsedSeconds / lastsSeconds);
            return from.towards(goal, t * t * (3 - 2 * t));
        }

        @Override
        public Motion advanced(double seconds) {
            double elapsed = elapsedSeconds + seconds;
            return elapsed >= lastsSeconds ? new Rest(goal) : new Flight(from, goal, lastsSeconds, elapsed);
        }
    }
}
