package dev.lido.kernel.display;

import dev.lido.AsyncResult;
import dev.lido.Pool;
import dev.lido.ResultIterator;
import dev.lido.table.Overview;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a table that changes is about. Asked by one thread at a time. */
interface LiveSource {

    /** How it stands now. */
    Overview look();

    /** Whether nothing of what was seen will change any more. */
    default boolean ended(Overview seen) {
        return seen.ended();
    }

    /** The source that a value is, if it is one that changes; user code in a collection may throw. */
    static Optional<LiveSource> of(Object value) {
        if (value instanceof Pool pool) {
            return Optional.of(new PoolSource(pool));
        }
        if (isJob(value)) {
            return Optional.of(jobs(List.of(value)));
        }
        if (value instanceof Object[] many) {
            return isJobs(Arrays.asList(many)) ? Optional.of(jobs(Arrays.asList(many))) : Optional.empty();
        }
        return value instanceof Collection<?> many && isJobs(many) ? Optional.of(jobs(many)) : Optional.empty();
    }

    /** As {@link #of}, for those who only want to know. */
    static boolean is(Object value) {
        return value instanceof Pool
                || isJob(value)
                || (value instanceof Object[] array && isJobs(Arrays.asList(array)))
                || (value instanceof Collection<?> many && isJobs(many));
    }

    private static boolean isJobs(Collection<?> values) {
        return !values.isEmpty() && values.stream().allMatch(LiveSource::isJob);
    }

    private static boolean isJob(Object value) {
        return value instanceof AsyncResult<?> || value instanceof ResultIterator<?>;
    }

    private static LiveSource jobs(Collection<?> values) {
        return new JobsSource(values.stream()
                .map(value -> value instanceof AsyncResult<?> result
                        ? Watched.result(result)
                        : Watched.iterator((ResultIterator<?>) value))
                .toList());
    }
}
