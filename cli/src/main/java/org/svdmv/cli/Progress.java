package org.svdmv.cli;

import java.util.function.LongSupplier;

/**
 * How far a piece of work is: on a terminal one line that is written again and again, elsewhere a line per 10 %.
 * <pre>
 *   sampling  [##############------] 36/50  sigma 1.84  1.9 s/step  27 s left
 * </pre>
 */
public final class Progress implements AutoCloseable {
    private static final int BAR = 20;

    /** Seconds; what takes less is counted per second. */
    private static final double FAST = 0.1;

    private final Terminal terminal;
    private final String subject;
    private final String unit;
    private final LongSupplier nanoTime;
    private final long began;
    private int tenths;
    private int written;

    /**
     * Work that begins now.
     *
     * @param unit what is counted: step, view, MiB
     */
    public Progress(Terminal terminal, String subject, String unit) {
        this(terminal, subject, unit, System::nanoTime);
    }

    Progress(Terminal terminal, String subject, String unit, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.subject = subject;
        this.unit = unit;
        this.nanoTime = nanoTime;
        this.began = nanoTime.getAsLong();
    }

    /**
     * Says that {@code done} of {@code total} are done.
     *
     * @param words what is new since the last time, or nothing
     */
    public void done(int done, int total, String words) {
        double secondsEach = (nanoTime.getAsLong() - began) / 1e9 / done;
        String line = done + "/" + total + (words.isEmpty() ? "" : "  " + words) + "  " + pace(secondsEach)
                + (done < total ? "  " + Quantity.ofSeconds(secondsEach * (total - done)) + " left" : "");
        if (terminal.columns() > 0) {
            rewrite(bar(done, total) + " " + line);
        } else if (10L * done / total > tenths) {
            terminal.tell(subject, line);
        }
        tenths = (int) (10L * done / total);
    }

    /** 1.9 s/step, 120 MiB/s. */
    private String pace(double secondsEach) {
        return secondsEach < FAST
                ? Math.round(1 / secondsEach) + " " + unit + "/s"
                : Quantity.ofSeconds(secondsEach) + "/" + unit;
    }

    private static String bar(int done, int total) {
        int filled = (int) ((long) BAR * done / total);
        return "[" + "#".repeat(filled) + "-".repeat(BAR - filled) + "]";
    }

    private void rewrite(String words) {
        String line = String.format("%-9s %s", subject, words);
        String visible = line.substring(0, Math.min(line.length(), terminal.columns() - 1));
        terminal.err().print("\r" + visible + " ".repeat(Math.max(0, written - visible.length())));
        terminal.err().flush();
        written = visible.length();
    }

    /** Ends the line. */
    @Override
    public void close() {
        if (written > 0) {
            terminal.err().println();
        }
    }
}
