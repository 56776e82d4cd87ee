package dev.lido.local;

import dev.lido.spi.Chunk;
import dev.lido.spi.Deliveries;
import dev.lido.spi.Outcome;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Knows which items have no outcome yet, and sees to it that each gets exactly one. Guarded by the session's lock.
 *
 * <p>A chunk and all its content are dropped with its last outcome.
 */
final class Ledger {

    /** Deaths in a row that a chunk may cause or witness without any of its items being at fault. */
    private static final int PATIENCE = 3;

    private static final class Entry {
        final Chunk chunk;
        final BitSet open = new BitSet();
        int deaths;

        Entry(Chunk chunk) {
            this.chunk = chunk;
            open.set(0, chunk.size());
        }
    }

    private final Deliveries deliveries;
    private final Map<Long, Entry> entries = new LinkedHashMap<>();

    /** Open chunks of each job. */
    private final Map<Long, Integer> jobs = new HashMap<>();

    /** Jobs of which no further chunk will come, but which have open ones. */
    private final Set<Long> closedJobs = new HashSet<>();

    /** Jobs that have ended altogether since {@link #takeEndedJobs}. */
    private List<Long> endedJobs = new ArrayList<>();

    Ledger(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    void enter(Chunk chunk) {
        if (entries.putIfAbsent(chunk.id(), new Entry(chunk)) != null) {
            throw new IllegalArgumentException("chunk " + chunk.id() + " was submitted before");
        }
        jobs.merge(chunk.job(), 1, Integer::sum);
    }

    /** The open chunk of this id, or {@code null}. */
    Chunk find(long chunk) {
        var entry = entries.get(chunk);
        return entry == null ? null : entry.chunk;
    }

    boolean isOpen(long chunk, int item) {
        var entry = entries.get(chunk);
        return entry != null && entry.open.get(item);
    }

    /** Those of the items that have no outcome yet. */
    BitSet open(long chunk, BitSet items) {
        var open = new BitSet();
        var entry = entries.get(chunk);
        if (entry != null) {
            open.or(items);
            open.and(entry.open);
        }
        return open;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Settles one item, unless it has an outcome already. */
    void settle(long chunk, int item, Outcome outcome) {
        settle(chunk, item, List.of(outcome));
    }

    /** Settles consecutive items, but for those that have an outcome already: a late or second result is nobody's own. */
    void settle(long chunk, int first, List<Outcome> outcomes) {
        var entry = entries.get(chunk);
        if (entry == null) {
            return;
        }
        int end = Math.min(first + outcomes.size(), entry.chunk.size());
        int from = first;
        while (from < end) { // in the items' order: each result may share objects with those before it, late ones too
            boolean open = entry.open.get(from);
            int to = open ? Math.min(end, entry.open.nextClearBit(from)) : from + 1;
            var settled = outcomes.subList(from - first, to - first);
            if (open) {
                entry.open.clear(from, to);
                deliveries.outcomes(chunk, from, settled);
            } else if (settled.get(0) instanceof Outcome.Returned late) {
                deliveries.late(chunk, late);
            }
            from = to;
        }
        closeIfDone(entry);
    }

    /** Cancels what is open of a chunk. */
    void cancel(long chunk) {
        var entry = entries.get(chunk);
        if (entry != null) {
            settle(chunk, 0, Collections.nCopies(entry.chunk.size(), Outcome.NotRun.CANCELLED));
        }
    }

    void cancelAll() {
        List.copyOf(entries.keySet()).forEach(this::cancel);
    }

    /**
     * A worker died at this chunk, and it is not known at which item.
     *
     * @return whether that happens too often to be an accident, so that an item must answer for it
     */
    boolean isDeadly(long chunk) {
        var entry = entries.get(chunk);
        return entry != null && ++entry.deaths > PATIENCE;
    }

    /** No further chunk of this job will come. */
    void close(long job) {
        if (jobs.containsKey(job)) {
            closedJobs.add(job);
        } else {
            endedJobs.add(job);
        }
    }

    /** The closed jobs whose last chunk has ended, each told once. */
    List<Long> takeEndedJobs() {
        if (endedJobs.isEmpty()) {
            return List.of();
        }
        var ended = endedJobs;
        endedJobs = new ArrayList<>();
        return ended;
    }

    private void closeIfDone(Entry entry) {
        if (entry.open.isEmpty()) {
            entries.remove(entry.chunk.id());
            long job = entry.chunk.job();
            if (jobs.merge(job, -1, Integer::sum) == 0) {
                jobs.remove(job);
                if (closedJobs.remove(job)) {
                    endedJobs.add(job);
                }
            }
        }
    }
}
