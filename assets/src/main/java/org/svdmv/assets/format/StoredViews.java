package org.svdmv.assets.format;

import java.awt.image.BufferedImage;
import java.util.List;
import org.svdmv.assets.image.PictureException;
import org.svdmv.assets.viewset.ViewSetException;
import org.svdmv.camera.Camera;
import org.svdmv.geometry.hull.PointCloud;

/** A view set on disk whose pictures are opened one by one: for sets larger than the memory. */
public final class StoredViews {
    private final Description set;
    private final List<String> names;

    StoredViews(Description set, List<String> names) {
        this.set = set;
        this.names = names;
    }

    public int size() {
        return names.size();
    }

    public List<Camera> cameras() {
        return set.views().stream().map(DescribedView::camera).toList();
    }

    /** Of the views, as {@link ViewSetFiles#read} names them. */
    public List<String> names() {
        return names;
    }

    public int referenceIndex() {
        return set.referenceIndex();
    }

    /** The points that come with the views; none of most formats. */
    public PointCloud points() {
        return set.points().cloud();
    }

    /** The picture of a view on its background, TYPE_INT_RGB; a {@link ViewSetException} if it cannot be read. From any thread. */
    public BufferedImage image(int index) {
        DescribedView view = set.views().get(index);
        try {
            return ViewPictures.image(view);
        } catch (PictureException | IllegalArgumentException e) {
            throw new ViewSetException(set.directory() + ": " + view.where() + ": " + e.getMessage());
        }
    }
}
