package dev.lido;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the last of what the items of jobs have printed in worker processes, for all pools of this JVM. Thread-safe. */
final class PrintLog {

    private static final PrintLog OF_THIS_JVM = new PrintLog();

    private static final int MOST_JOBS = 200;

    /** Of all jobs together, in characters. */
    private static final int MOST_OF_ALL = 4_000_000;

    /** Of one job, in characters. */
    static final int MOST_KEPT = 100_000;

    /** By the job's id, the oldest first. Guarded by this. */
    private final Map<Long, Kept> jobs = new LinkedHashMap<>();

    /** The characters of all. Guarded by this. */
    private long characters;

    private static final class Kept {
        final StringBuilder text = new StringBuilder();
        long dropped;
    }

    static PrintLog ofThisJvm() {
        return OF_THIS_JVM;
    }

    /** Keeps a line, which has no end yet. */
    synchronized void keep(long job, String line) {
        Kept kept = jobs.computeIfAbsent(job, id -> new Kept());
        StringBuilder text = kept.text;
        int before = text.length();
        text.append(line).append('\n');
        if (text.length() > 2 * MOST_KEPT) { // twice as much, lest each further line move all
            int first = text.indexOf("\n", text.length() - MOST_KEPT) + 1;
            text.delete(0, first);
            kept.dropped += first;
        }
        characters += text.length() - before;
        while (jobs.size() > 1 && (jobs.size() > MOST_JOBS || characters > MOST_OF_ALL)) {
            dropOldest();
        }
    }

    private void dropOldest() {
        Iterator<Kept> oldest = jobs.values().iterator();
        characters -= oldest.next().text.length();
        oldest.remove();
    }

    /**
     * What a job's items have printed, the last 100,000 characters at least, after a line that tells how much is gone; nothing once the
     * job is among the oldest of too many.
     */
    synchronized String of(long job) {
        Kept kept = jobs.get(job);
        if (kept == null) {
            return "";
        }
        String gone =
                kept.dropped == 0 ? "" : String.format("(%,d characters before this are gone)", kept.dropped) + "\n";
        return gone + kept.text;
    }
}
