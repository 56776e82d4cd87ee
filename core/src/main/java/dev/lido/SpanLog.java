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

    private record Slow(Entry entry, ItemText argument) {
        long nanos() {
            return entry.timing().nanos();
        }
    }

    /** Guarded by this, as are all that follow. */
    private List<Entry> entries = new ArrayList<>();

    /** The fastest of the slowest first. */
    private final PriorityQueue<Slow> slowest = new PriorityQueue<>(Comparator.comparingLong(Slow::nanos));

    private long items;

    /** Of so many items one is kept. */
    private long step = 1;

    /** Takes what the outcome of an item tells; those of items that did not run tell nothing. */
    void note(long index, Object item, Outcome outcome) {
        if (outcome instanceof Outcome.Returned returned) {
            note(returned.worker(), index, returned.timing(), false, item);
        } else if (outcome instanceof Outcome.Failed failed) {
            note(failed.worker(), index, failed.timing(), true, item);
        } else if (outcome instanceof Outcome.TimedOut late) {
            var timing = new Timing(Timing.epoch(System.nanoTime()) - late.ranNanos(), late.ranNanos());
            note(late.worker(), index, timing, true, item);
        }
    }

    private synchronized void note(WorkerId worker, long index, Timing timing, boolean failed, Object item) {
        if (worker == null || timing.nanos() < 0) {
            return;
        }
        boolean kept = items++ % step == 0;
        boolean slow =
                slowest.size() < SLOWEST || timing.nanos() > slowest.peek().nanos();
        if (kept || slow) { // most are neither
            note(new Entry(worker, index, timing, failed), item, kept, slow);
        }
    }

    private void note(Entry entry, Object item, boolean kept, boolean slow) {
        if (kept) {
            entries.add(entry);
        }
        if (entries.size() > MOST) {
            thinOut();
        }
        if (slow) {
            slowest.add(new Slow(entry, ItemText.of(item)));
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
    Timeline timeline(String job, long started) {
        List<Entry> ended;
        List<Slow> longest;
        long all;
        synchronized (this) {
            ended = List.copyOf(entries);
            longest = slowest.stream().sorted(slowest.comparator().reversed()).toList();
            all = items;
        }
        return new Timeline( // not under the lock: an argument's text may be the user's code
                job,
                all,
                ended.stream().map(entry -> span(entry, started, "")).toList(),
                longest.stream()
                        .map(slow -> span(slow.entry(), started, slow.argument().text()))
                        .toList());
    }

    /** Clocks of two JVMs may differ by a little: nothing runs before it was asked for. */
    private static Timeline.Span span(Entry entry, long started, String argument) {
        Duration start = Duration.ofNanos(Math.max(0, entry.timing().start() - started));
        Duration duration = Duration.ofNanos(entry.timing().nanos());
        return new Timeline.Span(entry.worker(), entry.item(), start, duration, entry.failed(), argument);
    }
}
