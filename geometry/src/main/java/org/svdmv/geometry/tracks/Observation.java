package org.svdmv.geometry.tracks;

import java.util.List;
import org.svdmv.camera.Camera;

/** A point of the object at pixel (u, v) of a view, by the view's index. */
public record Observation(int view, double u, double v) {
    public Sighting by(List<Camera> cameras) {
        return new Sighting(cameras.get(view), u, v);
    }
}
