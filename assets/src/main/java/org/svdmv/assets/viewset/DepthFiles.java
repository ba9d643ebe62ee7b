package org.svdmv.assets.viewset;

import java.util.List;
import java.util.function.UnaryOperator;
import org.svdmv.camera.View;
import org.svdmv.camera.ViewSet;

/** Where the depths of a set's views lie: all or none of them. */
public sealed interface DepthFiles {
    /** No view has depth. */
    record None() implements DepthFiles {}

    /**
     * A 16-bit PNG for each view.
     *
     * @param unit what 1 in a file is in lengths of the world
     * @param names relative to the set's directory, in the order of the views
     */
    record InUnits(double unit, List<String> names) implements DepthFiles {
        public InUnits {
            names = List.copyOf(names);
            if (!(unit > 0 && unit < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "need a finite depth unit > 0, got " + unit + "; svdmv writes 5e-5, nerfstudio takes 1e-3");
            }
        }
    }

    /** Of views whose depths lie where a function of their names says. */
    public static DepthFiles of(NamedViews views, UnaryOperator<String> file) {
        ViewSet set = views.set();
        if (!set.hasDepth()) {
            return new None();
        }
        double unit = DepthPng.unit(set.views().stream().map(View::depth).toList());
        return new InUnits(unit, views.names().stream().map(file).toList());
    }
}
