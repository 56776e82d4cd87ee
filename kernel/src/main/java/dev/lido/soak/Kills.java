package dev.lido.soak;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Knows which workers were killed from outside: each such death may cost one item. Thread-safe. */
final class Kills {

    /** What a worker that was killed has cost: a text, empty for nothing so far. */
    private final Map<Long, String> costs = new ConcurrentHashMap<>();

    /** The process with this number is about to be killed. */
    void add(long pid) {
        costs.put(pid, "");
    }

    /** Whether the death of that process may have cost this item. It is asked again where an error is told twice. */
    boolean excuses(long pid, String item) {
        return item.equals(costs.computeIfPresent(pid, (killed, cost) -> cost.isEmpty() ? item : cost));
    }
}
