package org.svdmv.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.svdmv.assets.report.Words;
import org.svdmv.assets.viewset.NamedViews;
import org.svdmv.geometry.consistency.ConsistencyReport;
import org.svdmv.geometry.consistency.Criterion;
import org.svdmv.geometry.consistency.PairConsistency;
import org.svdmv.geometry.consistency.ViewConsistency;

/** A consistency report as a table of lines. */
record ConsistencyTable(ConsistencyReport report, NamedViews views) {
    void print(PrintStream out) {
        out.printf("%-24s %10s %10s %10s %10s%n", "view", "IoU", "colors", "veto", "outline px");
        for (int i : report.azimuthOrder()) {
            ViewConsistency v = report.views().get(i);
            out.printf(
                    "%-24s %10s %10s %10s %10s%n",
                    views.name(i),
                    Words.of(v.silhouetteIou(), 4),
                    Words.of(v.photometricLevels(), 2),
                    String.format(Locale.ROOT, "%.4f", v.vetoShare()),
                    Words.of(report.outlines().viewRmsPixels().get(i), 3));
        }
        out.printf("%n%-24s %10s %10s %10s%n", "pair", "colors", "at hull", "shift");
        for (PairConsistency p : report.pairs()) {
            out.printf(
                    "%-24s %10s %10s %10s%n",
                    views.name(p.first()) + " " + views.name(p.second()),
                    Words.of(p.photometricLevels(), 2),
                    Words.of(p.atHullLevels(), 2),
                    Words.of(p.colorShiftLevels(), 2));
        }
        out.printf("%n%-36s %10s %10s  %s%n", "criterion", "value", "for an A", "grade");
        for (Criterion c : report.criteria()) {
            out.printf(
                    "%-36s %10s %10s  %s%n",
                    c.name(), Words.of(c.value()), String.format(Locale.ROOT, "%.3g", c.limit()), c.grade());
        }
        out.printf("%-36s %10s %10s  %s%n", "all", "", "", report.grade());
    }
}
