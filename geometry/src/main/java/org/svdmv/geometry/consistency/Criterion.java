package org.svdmv.geometry.consistency;

/**
 * One thing that the grade looks at.
 *
 * @param value the smaller the better
 * @param limit the most for an A
 */
public record Criterion(String name, Reading value, double limit, Grade grade) {
    /** Twice the limit is a B, four times a C, eight times a D. */
    static Criterion of(String name, Reading value, double limit) {
        return new Criterion(name, value, limit, grade(value, limit));
    }

    private static Grade grade(Reading value, double limit) {
        if (value.number().isEmpty()) {
            return Grade.NONE;
        }
        double v = value.number().getAsDouble();
        Grade[] passing = {Grade.A, Grade.B, Grade.C, Grade.D};
        for (int i = 0; i < passing.length; i++) {
            if (v <= limit * (1 << i)) {
                return passing[i];
            }
        }
        return Grade.F;
    }
}
