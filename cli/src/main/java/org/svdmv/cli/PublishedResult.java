package org.svdmv.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One row of a table of the papers on SVD-MV (arXiv 2311.15127, figure 10a) and SV3D (arXiv 2403.12008, tables 1 to 4), as printed there.
 *
 * @param objects what was rendered for it
 * @param values by the names of the measures; those that the table lacks are absent
 */
record PublishedResult(String source, String objects, String method, Map<String, Double> values) {
    private static final String FILE = "published-results.csv";
    private static final int FIRST_VALUE = 3;

    /** The tables that are quoted: scanned objects (GSO) on static orbits. */
    private static final Set<String> QUOTED = Set.of("SVD figure 10a", "SV3D table 1");

    /** All of them, in the papers' order. */
    static List<PublishedResult> all() {
        List<String[]> rows = text().lines().map(line -> line.split(",", -1)).toList();
        String[] header = rows.get(0);
        return rows.stream().skip(1).map(row -> of(header, row)).toList();
    }

    /** Whether it belongs to the tables that are quoted most. */
    boolean isQuoted() {
        return QUOTED.contains(source);
    }

    private static PublishedResult of(String[] header, String[] row) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (int i = FIRST_VALUE; i < header.length; i++) {
            if (!row[i].isEmpty()) {
                values.put(header[i], Double.valueOf(row[i]));
            }
        }
        return new PublishedResult(row[0], row[1], row[2], values);
    }

    private static String text() {
        try (InputStream in = PublishedResult.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
