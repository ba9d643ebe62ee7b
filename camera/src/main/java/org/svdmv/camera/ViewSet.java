package org.svdmv.camera;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Views of one object through one pinhole, all with depth or none, and which of them is the input view. */
public record ViewSet(List<View> views, int referenceIndex) {
    public ViewSet {
        views = List.copyOf(views);
        if (views.isEmpty()) {
            throw new IllegalArgumentException("need at least 1 view, got none; the input view is one");
        }
        if (referenceIndex < 0 || referenceIndex >= views.size()) {
            throw new IllegalArgumentException("need a reference index in [0, " + (views.size() - 1) + "], got "
                    + referenceIndex + "; it says which of the views is the input");
        }
        Intrinsics first = views.get(0).camera().intrinsics();
        for (int i = 1; i < views.size(); i++) {
            Intrinsics other = views.get(i).camera().intrinsics();
            if (!other.equals(first)) {
                throw new IllegalArgumentException("need the same intrinsics in all views, got " + first
                        + " in view 0 and " + other + " in view " + i + "; resample the views to one camera");
            }
        }
        long deep = views.stream().filter(View::hasDepth).count();
        if (deep > 0 && deep < views.size()) {
            throw new IllegalArgumentException("need depth in all views or in none, got it in " + deep + " of "
                    + views.size() + "; measure the others too or leave it out");
        }
    }

    public int size() {
        return views.size();
    }

    public Intrinsics intrinsics() {
        return views.get(0).camera().intrinsics();
    }

    public View reference() {
        return views.get(referenceIndex);
    }

    /** Whether the views have depth. */
    public boolean hasDepth() {
        return reference().hasDepth();
    }

    /** The same pictures without depth. */
    public ViewSet withoutDepth() {
        return new ViewSet(
                views.stream().map(view -> view.with(new Depth.Unknown())).toList(), referenceIndex);
    }

    public List<Camera> cameras() {
        return views.stream().map(View::camera).toList();
    }

    /** The same pictures, each seen by another camera, from as far where depth is known. */
    public ViewSet seenBy(List<Camera> others) {
        if (others.size() != size()) {
            throw new IllegalArgumentException("need a camera for each of " + size() + " views, got " + others.size());
        }
        return new ViewSet(
                IntStream.range(0, size())
                        .mapToObj(i -> views.get(i).seenBy(others.get(i)))
                        .toList(),
                referenceIndex);
    }

    /** The same pictures, each seen by what becomes of its camera. */
    public ViewSet seenBy(UnaryOperator<Camera> change) {
        return seenBy(cameras().stream().map(change).toList());
    }

    /** The same pictures of a world that is enlarged about its origin: cameras move away and depths grow by the factor. */
    public ViewSet scaled(double factor) {
        return new ViewSet(views.stream().map(view -> view.scaled(factor)).toList(), referenceIndex);
    }

    /** The nearest evenly spaced part of the views, the input view included; see {@link EvenSubset}. */
    public ViewSet evenly(int wanted) {
        List<Integer> kept = EvenSubset.of(size(), referenceIndex, wanted);
        List<View> part =
                IntStream.range(0, wanted).mapToObj(i -> views.get(kept.get(i))).toList();
        return new ViewSet(part, kept.indexOf(referenceIndex));
    }
}
