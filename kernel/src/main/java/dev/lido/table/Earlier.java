package dev.lido.table;

import dev.lido.JobState;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Jobs that have ended and of which a table still knows how many. Immutable.
 *
 * @param counts how many came to which end
 * @param untold how many ended nobody knows how
 */
public record Earlier(Map<JobState, Long> counts, long untold) {

    /** No jobs. */
    public static final Earlier NONE = new Earlier(Map.of(), 0);

    /** Copies the map. */
    public Earlier {
        Map<JobState, Long> ordered = new EnumMap<>(JobState.class);
        ordered.putAll(counts);
        counts = Collections.unmodifiableMap(ordered);
    }

    /** These and one that ended so. */
    public Earlier and(JobState state) {
        Map<JobState, Long> more = new EnumMap<>(JobState.class);
        more.putAll(counts);
        more.merge(state, 1L, Long::sum);
        return new Earlier(more, untold);
    }

    /** These and some that ended nobody knows how. */
    public Earlier andUntold(long some) {
        return new Earlier(counts, untold + some);
    }

    private long all() {
        return untold + counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Them in words, such as {@code and 312 earlier jobs, all done}; empty if there are none. */
    String words() {
        if (all() == 0) {
            return "";
        }
        String head = "and " + all() + (all() == 1 ? " earlier job, " : " earlier jobs, ");
        if (counts.size() + (untold > 0 ? 1 : 0) == 1) {
            String end = untold > 0
                    ? "ended"
                    : JobWords.state(counts.keySet().iterator().next());
            return head + (all() == 1 ? "" : "all ") + end;
        }
        String ends = counts.entrySet().stream()
                .map(count -> count.getValue() + " " + JobWords.state(count.getKey()))
                .collect(Collectors.joining(", "));
        return head + ends + (untold > 0 ? ", " + untold + " ended" : "");
    }
}
