package dev.lido;

import dev.lido.spi.Outcome;
import dev.lido.spi.Timing;
import dev.lido.spi.WorkerId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Remembers when a job's items ran, in bounded memory: of many items every second, fourth, eighth… Thread-safe. */
final class SpanLog {

    /** The most spans that are kept. */
    static final int MOST = 10_000;

    private static final int SLOWEST = 10;

    private record Entry(WorkerId worker, long item, Timing timing, boolean failed) {}

    /** Guarded by this, as are all that follow. */
    private List<Entry> entries = new ArrayList<>();

    /** The fastest of the slowest first. */
    private final PriorityQueue<Entry> slowest =
            new PriorityQueue<>(Comparator.comparingLong(entry -> entry.timing().nanos()));

    private long items;

    /** Of so many items one is kept. */
    private long step = 1;

    /** Takes what an outcome tells; those of items that did not run tell nothing. */
    void note(long item, Outcome outcome) {
        if (outcome instanceof Outcome.Returned returned) {
            note(new Entry(returned.worker(), item, returned.timing(), false));
        } else if (outcome instanceof Outcome.Failed failed) {
            note(new Entry(failed.worker(), item, failed.timing(), true));
        } else if (outcome instanceof Outcome.TimedOut late) {
            var timing = new Timing(Timing.epoch(System.nanoTime()) - late.ranNanos(), late.ranNanos());
            note(new Entry(late.worker(), item, timing, true));
        }
    }

    private synchronized void note(Entry entry) {
        if (entry.worker() == null || entry.timing().nanos() < 0) {
            return;
        }
        if (items++ % step == 0) {
            entries.add(entry);
        }
        if (entries.size() > MOST) {
            thinOut();
        }
        if (slowest.size() < SLOWEST
                || entry.timing().nanos() > slowest.peek().timing().nanos()) {
            slowest.add(entry);
        }
        if (slowest.size() > SLOWEST) {
            slowest.remove();
        }
    }

    private void thinOut() {
        List<Entry> kept = new ArrayList<>(MOST);
        for (int i = 0; i < entries.size(); i += 2) {
            kept.add(entries.get(i));
        }
        entries = kept;
        step *= 2;
    }

    /** All that is known, in times since the job's start. */
    synchronized Timeline timeline(String job, long started) {
        List<Timeline.Span> longest = slowest.stream()
                .sorted(slowest.comparator().reversed())
                .map(entry -> span(entry, started))
                .toList();
        return new Timeline(
                job, items, entries.stream().map(entry -> span(entry, started)).toList(), longest);
    }

    /** Clocks of two JVMs may differ by a little: nothing runs before it was asked for. */
    private static Timeline.Span span(Entry entry, long started) {
        Duration start = Duration.ofNanos(Math.max(0, entry.timing().start() - started));
        return new Timeline.Span(
                entry.worker(),
                entry.item(),
                start,
                Duration.ofNanos(entry.timing().nanos()),
                entry.failed());
    }
}
