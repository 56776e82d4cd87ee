package dev.lido.kernel;

import dev.lido.CallPlace;
import dev.lido.kernel.display.Outlet;
import dev.lido.kernel.display.Outlets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shows what workers print below the cell that made the call, and keeps the last of it, by job. Thread-safe. */
final class PrintLog {

    private static final int MOST_JOBS = 200;

    /** Of all jobs together, in characters. */
    private static final int MOST_OF_ALL = 4_000_000;

    /** Of one job, in characters. */
    private static final int MOST_KEPT = 100_000;

    /** By the job's id, the oldest first. Guarded by this. */
    private final Map<Long, StringBuilder> kept = new LinkedHashMap<>();

    /** The characters of all. Guarded by this. */
    private long characters;

    /** Where a job's lines go that is begun in this thread. */
    CallPlace.Sink sink(long job) {
        Outlet here = Outlets.current();
        return (error, line) -> {
            keep(job, line);
            here.print(error, line + "\n");
        };
    }

    private synchronized void keep(long job, String line) {
        StringBuilder text = kept.computeIfAbsent(job, id -> new StringBuilder());
        int before = text.length();
        text.append(line).append('\n');
        if (text.length() > 2 * MOST_KEPT) { // twice as much, lest each further line move all
            text.delete(0, text.indexOf("\n", text.length() - MOST_KEPT) + 1);
        }
        characters += text.length() - before;
        while (kept.size() > 1 && (kept.size() > MOST_JOBS || characters > MOST_OF_ALL)) {
            dropOldest();
        }
    }

    private void dropOldest() {
        Iterator<StringBuilder> oldest = kept.values().iterator();
        characters -= oldest.next().length();
        oldest.remove();
    }

    /** What a job's items have printed, the last 100,000 characters at least; nothing once it is among the oldest of too many. */
    synchronized String of(long job) {
        return kept.getOrDefault(job, new StringBuilder()).toString();
    }
}
