package org.svdmv.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.consistency.ConsistencyReport;
import org.svdmv.geometry.consistency.Criterion;
import org.svdmv.geometry.consistency.Direction;
import org.svdmv.geometry.consistency.Grade;
import org.svdmv.geometry.tracks.TrackReport;

/**
 * How often {@code check} catches views that were spoiled on purpose (any grade but A), and how often it complains about true ones. Not part
 * of the suite, as it takes minutes:
 * {@code mvn -pl tests -am test -Dtest=CorruptedSets -Dsurefire.failIfNoSpecifiedTests=false}. Every criterion of every set goes to
 * {@code tests/target/corrupted/criteria.csv}: from it the limits were chosen, those
 * of outlines on the objects of even seeds.
 */
class CorruptedSets {
    /** Neither training nor the held-out objects take these. */
    private static final long SEED = 4_000_000_000L;

    private static final int TRUE_SETS = Integer.getInteger("svdmv.true", 60);
    private static final int OBJECTS = Integer.getInteger("svdmv.objects", 12);
    private static final int SIZE = Integer.getInteger("svdmv.size", 96);
    /** Corruptions whose name this regular expression matches. */
    private static final String ONLY = System.getProperty("svdmv.only", ".*");

    private static final Path FOLDER = Path.of("target", "corrupted");

    /** How the sets of one kind were graded. */
    private static final class Row {
        private int sets;
        private int caught;
        private int mirrored;
        private final Map<Grade, Integer> grades = new LinkedHashMap<>();

        void add(ConsistencyReport report) {
            sets++;
            caught += report.grade() == Grade.A ? 0 : 1;
            mirrored += report.direction().verdict() == Direction.Verdict.MIRRORED ? 1 : 0;
            grades.merge(report.grade(), 1, Integer::sum);
        }

        String line(String name) {
            return String.format(
                    Locale.ROOT,
                    "%-28s %3d of %3d (%5.1f %%)  called mirrored %3d  %s",
                    name,
                    caught,
                    sets,
                    100.0 * caught / sets,
                    mirrored,
                    grades);
        }
    }

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();

    @Test
    void eachCorruptionIsCaughtSoOften() throws IOException {
        Files.createDirectories(FOLDER);
        for (int i = 0; i < TRUE_SETS; i++) {
            TrueObject object = TrueObject.of(SEED + i, SIZE);
            add(i % 2 == 0 ? "true views, even" : "true views, odd", SEED + i, object.views());
            if (i < OBJECTS) {
                for (Corruption c : Corruption.all()) {
                    if (c.name().matches(ONLY)) {
                        add(c.name(), SEED + i, c.spoiling().of(object, new SplittableRandom(SEED + i)));
                    }
                }
            }
        }
        rows.forEach((name, row) -> System.out.println(row.line(name)));
    }

    private void add(String kind, long seed, ViewSet set) throws IOException {
        ConsistencyReport report = ConsistencyReport.of(set, TrackReport.of(set), List.of());
        rows.computeIfAbsent(kind, k -> new Row()).add(report);
        if (lines.isEmpty()) {
            lines.add("kind,seed,evidence,"
                    + report.criteria().stream()
                            .map(c -> c.name().replace(",", ""))
                            .collect(Collectors.joining(",")));
        }
        lines.add(String.format(
                        Locale.ROOT,
                        "%s,%d,%.4g,",
                        kind.replace(",", ""),
                        seed,
                        report.direction().evidence())
                + report.criteria().stream().map(CorruptedSets::value).collect(Collectors.joining(",")));
        // At once: who interrupts it keeps what was measured.
        Files.write(FOLDER.resolve("criteria.csv"), lines);
    }

    private static String value(Criterion c) {
        return c.value().number().isPresent()
                ? String.format(Locale.ROOT, "%.5g", c.value().number().getAsDouble())
                : "";
    }
}
