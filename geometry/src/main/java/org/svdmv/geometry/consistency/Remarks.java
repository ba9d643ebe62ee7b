package org.svdmv.geometry.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a report has to say in words. */
final class Remarks {
    /** A view that alone takes this share from the others' silhouettes is named. */
    private static final double VETO = 0.02;

    private Remarks() {}

    static List<String> of(
            Scores scores, Reading contrast, Direction direction, List<Criterion> criteria, List<String> first) {
        List<String> remarks = new ArrayList<>(first);
        addDirection(direction, remarks);
        addCut(scores, remarks);
        for (ViewConsistency view : scores.views()) {
            if (view.silhouetteIou() instanceof Reading.Unmeasured u) {
                remarks.add("view " + view.view() + ": " + u.reason());
            }
            if (view.vetoShare() > VETO) {
                remarks.add(String.format(
                        Locale.ROOT,
                        "view %d alone contradicts the others' silhouettes: it takes %.1f %% of an object from them",
                        view.view(),
                        100 * view.vetoShare()));
            }
        }
        if (contrast instanceof Reading.Unmeasured u && first.isEmpty()) {
            remarks.add("colors are not graded: " + u.reason());
        }
        for (Criterion c : criteria) {
            if (c.value() instanceof Reading.Unmeasured u && !contrast.equals(u)) {
                remarks.add(c.name() + ": not measured, because " + u.reason());
            }
        }
        return remarks;
    }

    private static void addCut(Scores scores, List<String> remarks) {
        long cut = scores.working().stream().filter(WorkingView::cut).count();
        if (cut > 0) {
            remarks.add("the object reaches the border in " + cut + " of "
                    + scores.working().size()
                    + " views: what lies beyond is taken as unknown, so silhouettes say less");
        }
    }

    private static void addDirection(Direction direction, List<String> remarks) {
        switch (direction.verdict()) {
            case MIRRORED ->
                remarks.add("THE ORBIT IS MIRRORED: with all azimuths negated the cameras explain the views better;"
                        + " the tool that made them counts azimuths clockwise, or the views are in reverse order");
            case UNDECIDED ->
                remarks.add("the direction of the orbit cannot be told: the mirrored orbit explains the views as well");
            case AS_GIVEN -> {}
        }
    }
}
