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

    private final Terminal terminal;
    private final String subject;
    private final LongSupplier nanoTime;
    private final long began;
    private int tenths;
    private int written;

    /** Work that begins now. */
    public Progress(Terminal terminal, String subject) {
        this(terminal, subject, System::nanoTime);
    }

    Progress(Terminal terminal, String subject, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.subject = subject;
        this.nanoTime = nanoTime;
        this.began = nanoTime.getAsLong();
    }

    /**
     * Says that {@code done} of {@code total} steps are done.
     *
     * @param words what is new since the last step, or nothing
     */
    public void done(int done, int total, String words) {
        double secondsPerStep = (nanoTime.getAsLong() - began) / 1e9 / done;
        String line = done + "/" + total + (words.isEmpty() ? "" : "  " + words) + "  "
                + Quantity.ofSeconds(secondsPerStep) + "/step"
                + (done < total ? "  " + Quantity.ofSeconds(secondsPerStep * (total - done)) + " left" : "");
        if (terminal.columns() > 0) {
            rewrite(bar(done, total) + " " + line);
        } else if (10L * done / total > tenths) {
            terminal.tell(subject, line);
        }
        tenths = (int) (10L * done / total);
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
