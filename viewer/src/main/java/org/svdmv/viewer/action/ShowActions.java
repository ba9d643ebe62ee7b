package org.svdmv.viewer.action;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.svdmv.geometry.mesh.Rgb;
import org.svdmv.viewer.render.Background;
import org.svdmv.viewer.render.Coloring;
import org.svdmv.viewer.render.Look;
import org.svdmv.viewer.render.Part;
import org.svdmv.viewer.render.SurfaceStyle;

/** What of the scene is shown, and how. */
final class ShowActions {
    private static final double STEP = 1.25;
    private static final Background DARK = new Background.Plain(new Rgb(0.12, 0.12, 0.13));

    static final List<Action> ALL = all();

    private ShowActions() {}

    private static List<Action> all() {
        List<Action> all = new ArrayList<>();
        all.add(toggle("Frustums", "c", Part.FRUSTUMS, "Shows or hides the cameras."));
        all.add(toggle("Pictures", "i", Part.PICTURES, "Shows or hides the pictures on the image planes."));
        all.add(toggle("Orbit", "p", Part.ORBIT, "Shows or hides the path of the cameras."));
        all.add(toggle("Points", "v", Part.POINTS, "Shows or hides points."));
        all.add(toggle("Mesh", "m", Part.MESH, "Shows or hides meshes."));
        all.add(toggle("Grid", "g", Part.GRID, "Shows or hides the ground grid."));
        all.add(toggle("Axes", "x", Part.AXES, "Shows or hides the axes of the world."));
        all.add(look(
                "Next surface",
                "n",
                "Draws meshes lit, unlit, as normals or as wires, in turn.",
                l -> l.withSurface(next(l.surface()))));
        all.add(look(
                "Color by error",
                "r",
                "Colors the frustums by their error, or by their index again.",
                l -> l.withColoring(byError(l) ? Coloring.BY_INDEX : new Coloring.ByQuantity(ViewerState.ERROR))));
        all.add(look(
                "Larger frustums",
                "}",
                "Draws the cameras larger.",
                l -> l.withFrustumSize(Math.min(2, l.frustumSize() * STEP))));
        all.add(look(
                "Smaller frustums",
                "{",
                "Draws the cameras smaller.",
                l -> l.withFrustumSize(Math.max(0.01, l.frustumSize() / STEP))));
        all.add(look(
                "Fainter pictures",
                "<",
                "Makes the pictures on the image planes more transparent.",
                l -> l.withPictureOpacity(Math.max(0, l.pictureOpacity() - 0.1))));
        all.add(look(
                "Stronger pictures",
                ">",
                "Makes the pictures on the image planes less transparent.",
                l -> l.withPictureOpacity(Math.min(1, l.pictureOpacity() + 0.1))));
        all.add(look(
                "Larger points",
                ")",
                "Draws points larger.",
                l -> l.withPointSize(Math.min(64, l.pointSize() * STEP))));
        all.add(look(
                "Smaller points",
                "(",
                "Draws points smaller.",
                l -> l.withPointSize(Math.max(0.5, l.pointSize() / STEP))));
        all.add(look(
                "Dark background",
                "b",
                "Draws on dark gray, or on light again.",
                l -> l.withBackground(l.background().equals(DARK) ? Look.USUAL.background() : DARK)));
        return List.copyOf(all);
    }

    private static boolean byError(Look look) {
        return look.coloring() instanceof Coloring.ByQuantity;
    }

    private static SurfaceStyle next(SurfaceStyle style) {
        return SurfaceStyle.values()[(style.ordinal() + 1) % SurfaceStyle.values().length];
    }

    private static Action toggle(String name, String key, Part part, String sentence) {
        return look(name, key, sentence, l -> l.toggled(part));
    }

    private static Action look(String name, String key, String sentence, UnaryOperator<Look> change) {
        return Action.change(name, key, Menu.SHOW, sentence, s -> s.with(change.apply(s.look())));
    }
}
