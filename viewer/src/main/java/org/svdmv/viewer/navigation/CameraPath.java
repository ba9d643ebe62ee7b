package org.svdmv.viewer.navigation;

import java.util.ArrayList;
import java.util.List;

/** A way through the scene: keyframes in the order of their times, {@link Viewpoint#towards} between them. */
public record CameraPath(List<Keyframe> keyframes) {
    public static final CameraPath EMPTY = new CameraPath(List.of());

    public CameraPath {
        keyframes = List.copyOf(keyframes);
        for (int i = 1; i < keyframes.size(); i++) {
            double before = keyframes.get(i - 1).seconds();
            double here = keyframes.get(i).seconds();
            if (!(before < here)) {
                throw new IllegalArgumentException("need keyframes in the order of their times, got " + here
                        + " seconds in keyframe " + i + " after " + before + "; sort them");
            }
        }
    }

    /** One more keyframe, so many seconds after the last. */
    public CameraPath then(Viewpoint viewpoint, double seconds) {
        List<Keyframe> more = new ArrayList<>(keyframes);
        more.add(new Keyframe(keyframes.isEmpty() ? 0 : seconds() + seconds, viewpoint));
        return new CameraPath(more);
    }

    /** How long it lasts. */
    public double seconds() {
        return keyframes.isEmpty() ? 0 : keyframes.get(keyframes.size() - 1).seconds();
    }

    /** Where the eye is at a time; before the first keyframe at the first, after the last at the last. */
    public Viewpoint at(double seconds) {
        if (keyframes.isEmpty()) {
            throw new IllegalStateException("the camera path has no keyframe; add one first");
        }
        int next = 1;
        while (next < keyframes.size() - 1 && keyframes.get(next).seconds() < seconds) {
            next++;
        }
        if (next >= keyframes.size()) {
            return keyframes.get(0).viewpoint();
        }
        Keyframe a = keyframes.get(next - 1);
        Keyframe b = keyframes.get(next);
        return a.viewpoint().towards(b.viewpoint(), (seconds - a.seconds()) / (b.seconds() - a.seconds()));
    }
}
