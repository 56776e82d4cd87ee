package dev.lido.soak;

import java.io.PrintStream;
import java.time.Duration;

/** Tells how far a soak is and how it ended. Thread-safe. */
final class Report {

    private static final Duration ON_A_TERMINAL = Duration.ofSeconds(3);
    private static final Duration ELSEWHERE = Duration.ofMinutes(1);

    private final SoakOptions options;
    private final Tally tally;
    private final PrintStream out;
    private final boolean inPlace;
    private final long start = System.nanoTime();

    /** When the next line of progress is due. Guarded by this, as is the next. */
    private long due = start;

    private boolean ended;

    /** In place on a terminal, else by whole lines. */
    Report(SoakOptions options, Tally tally, PrintStream out, boolean inPlace) {
        this.options = options;
        this.tally = tally;
        this.out = out;
        this.inPlace = inPlace;
    }

    /** The seed first of all: whatever happens, the jobs can be made again. */
    synchronized void begin() {
        out.println("soak: seed " + options.seed() + ", " + options.processes() + " processes");
        due = start + period().toNanos();
    }

    /** Prints a line if it is due. */
    synchronized void progress() {
        if (options.quiet() || ended || System.nanoTime() < due) {
            return;
        }
        due = System.nanoTime() + period().toNanos();
        String line = "soak: %d of %d s, %d jobs, %d flaws"
                .formatted(elapsed().toSeconds(), options.length().toSeconds(), tally.jobs(), tally.total());
        if (inPlace) {
            out.print("\r\033[K" + line);
            out.flush();
        } else {
            out.println(line);
        }
    }

    /** Prints what went wrong and all counts, once. */
    synchronized void end(boolean early) {
        if (ended) {
            return;
        }
        ended = true;
        if (inPlace && !options.quiet()) {
            out.print("\r\033[K");
        }
        tally.findings().forEach(out::println);
        if (tally.total() > 0) {
            out.println("To make these jobs again: scripts/lido soak --seed " + options.seed() + " --processes "
                    + options.processes());
        }
        out.println(tally.summary(early ? elapsed() : options.length(), options.seed()));
        out.flush();
    }

    private Duration period() {
        return inPlace ? ON_A_TERMINAL : ELSEWHERE;
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
