package org.svdmv.geometry.fit;

import java.util.ArrayList;
import java.util.List;
import org.svdmv.camera.Camera;
import org.svdmv.camera.View;
import org.svdmv.camera.ViewSet;

/** The same pictures, other cameras. */
final class Cameras {
    private Cameras() {}

    static ViewSet exchanged(ViewSet set, List<Camera> cameras) {
        List<View> views = new ArrayList<>();
        for (int i = 0; i < set.size(); i++) {
            View view = set.views().get(i);
            views.add(new View(cameras.get(i), view.image(), view.mask()));
        }
        return new ViewSet(views, set.referenceIndex());
    }
}
