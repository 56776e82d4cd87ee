package dev.lido;

import dev.lido.spi.FaultLog;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;

/**
 * What is shown, while it comes, of the lines that one job prints, or one worker at no job: the first so many characters, then a line
 * that tells that there is more, and at the job's end one that tells how much was not shown. Thread-safe.
 */
final class LivePrints {

    /** How many characters of a job are shown, if the property {@code lido.prints} does not say. */
    static final int MOST_SHOWN = 1_000_000;

    private static final String MARK = "[lido] ";

    private final Printer printer;
    private final Holdback holdback;
    private final CallPlace.Sink sink;

    /** The job's id, or 0. */
    private final long job;

    /** The job's name, or what is said of a worker. */
    private final String name;

    private final long limit = limit();

    /** In characters with line ends. Guarded by this, as are the next ones, but not over the hand-over to the printer. */
    private long shown;

    private long dropped;
    private boolean cut;
    private boolean ended;

    /** Whether the sink has failed before. Confined to the thread that writes. */
    private boolean failed;

    private LivePrints(long job, String name, CallPlace.Sink sink, Printer printer, Holdback holdback) {
        this.job = job;
        this.name = name;
        this.sink = sink;
        this.printer = printer;
        this.holdback = holdback;
    }

    /** Of a job, whose lines are kept, too; they go where the thread that calls this makes calls. */
    static LivePrints of(JobTally job, Printer printer, Alarms.OfJob alarms) {
        CallPlace.Sink sink = InstalledPlace.get().prints(job.id());
        return new LivePrints(job.id(), job.name(), sink, printer, new Holdback(alarms));
    }

    /** Of a worker at no job. */
    static LivePrints of(int worker, Printer printer, Alarms.OfJob alarms) {
        String name = "worker w" + worker + ", at no job,";
        return new LivePrints(0, name, InstalledPlace.OWN_STREAMS, printer, new Holdback(alarms));
    }

    private static long limit() {
        return Math.max(0, Long.getLong("lido.prints", MOST_SHOWN));
    }

    /** A line was printed; it has no end, and is marked with its worker. Never waits for those who show it. */
    void line(boolean error, String text) {
        if (job != 0) {
            PrintLog.ofThisJvm().keep(job, text);
        }
        if (admits(text.length() + 1L)) {
            show(error, text);
        } else {
            drop(text.length() + 1L);
        }
    }

    private synchronized boolean admits(long length) {
        if (cut || shown + length > limit || printer.isFull()) {
            return false;
        }
        shown += length;
        return true;
    }

    private void drop(long length) {
        String told;
        synchronized (this) {
            dropped += length;
            if (cut) {
                return;
            }
            cut = true;
            told = " has printed %,d characters".formatted(shown)
                    + (shown + length > limit ? "" : ", faster than they can be shown");
        }
        show(true, MARK + name + told + ", and the rest is not shown" + kept());
    }

    private String kept() {
        return job == 0 ? "" : "; output() keeps the last %,d".formatted(PrintLog.MOST_KEPT);
    }

    private void show(boolean error, String text) {
        holdback.lineComes();
        printer.add(this, error, text);
    }

    /** Ends the job, after the last word on what its items printed if that can be shown; else at once. */
    void endThen(Executor threads, Runnable end) {
        if (end()) {
            then(() -> Daemons.run(threads, end));
        } else {
            end.run();
        }
    }

    /**
     * The job ends: the first time, tells how much was not shown.
     *
     * @return whether that is a line which is still to be shown
     */
    boolean end() {
        String told;
        synchronized (this) {
            if (!cut || ended) {
                return false;
            }
            ended = true;
            told = " has printed %,d characters, and %,d of them were not shown".formatted(shown + dropped, dropped);
        }
        show(true, MARK + name + told + kept());
        return true;
    }

    /** Runs a letter once that is shown which was printed before; in a few moments if it cannot be shown. See {@link Holdback}. */
    void then(Runnable letter) {
        holdback.pass(letter);
    }

    /** The job has ended: no letter waits any more. */
    void ended() {
        boolean unused = end();
        holdback.end();
    }

    /** Writes a line; by the printer's thread. */
    void write(boolean error, String text) {
        try {
            sink.line(error, text);
        } catch (Throwable fault) { // of whoever installed it, perhaps not in Java: costs its lines only
            tellOnce(fault);
        } finally {
            written();
        }
    }

    private void tellOnce(Throwable fault) {
        if (!failed) {
            failed = true;
            FaultLog.tell(Level.ERROR, "what " + name + " prints cannot be shown", fault);
        }
    }

    /** A line was written, or is lost. */
    void written() {
        holdback.lineIsShown();
    }
}
