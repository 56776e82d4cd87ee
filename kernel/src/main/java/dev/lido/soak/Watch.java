package dev.lido.soak;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Knows since when each thread is at what it does, so that one that hangs is found. Thread-safe. */
final class Watch {

    /** Longer than any job takes on a busy machine, with all its time-outs and dead workers. */
    static final Duration BOUND = Duration.ofMinutes(2);

    private record Step(String what, long since) {}

    private final Map<Thread, Step> steps = new ConcurrentHashMap<>();
    private final long bound;

    Watch(Duration bound) {
        this.bound = bound.toNanos();
    }

    /** The calling thread begins something. */
    void begin(String what) {
        steps.put(Thread.currentThread(), new Step(what, System.nanoTime()));
    }

    /** The calling thread has ended it. */
    void end() {
        steps.remove(Thread.currentThread());
    }

    /** What has taken too long, if anything has, with where its thread stands. */
    Optional<String> overdue() {
        long now = System.nanoTime();
        return steps.entrySet().stream()
                .filter(entry -> now - entry.getValue().since() > bound)
                .findAny()
                .map(entry -> entry.getValue().what() + " has not ended after "
                        + Duration.ofNanos(bound).toSeconds() + " s; its thread stands at\n"
                        + stack(entry.getKey()));
    }

    private static String stack(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .map(frame -> "        " + frame)
                .collect(Collectors.joining("\n"));
    }
}
