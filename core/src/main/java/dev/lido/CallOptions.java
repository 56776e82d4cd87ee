package dev.lido;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The options of one call, set as {@code o -> o.chunksize(10).timeout(Duration.ofSeconds(5))}. Immutable; each setter gives a new one.
 *
 * @param <R> what the call gives, and its callback takes
 */
public final class CallOptions<R> {

    private static final CallOptions<?> DEFAULTS = new CallOptions<>(new Settings());

    private final Settings settings;

    private CallOptions(Settings settings) {
        this.settings = settings;
    }

    @SuppressWarnings("unchecked") // the defaults hold nothing of type R
    static <R> CallOptions<R> defaults() {
        return (CallOptions<R>) DEFAULTS;
    }

    /**
     * How many items travel together, share the objects that they have in common, and stay in one worker; at least 1. Default: adaptive,
     * for the lazy calls 1. Numbers and strings that were to travel one by one may share a message, and their results objects.
     */
    public CallOptions<R> chunksize(int items) {
        Checks.atLeastOne("chunksize", items);
        Settings next = settings.copy();
        next.chunksize = items;
        return new CallOptions<>(next);
    }

    /** How many items a lazy call reads ahead of its consumer, at least 1. Default: 4 chunks a worker, and more while results are taken quickly. */
    public CallOptions<R> buffersize(int items) {
        Checks.atLeastOne("buffersize", items);
        Settings next = settings.copy();
        next.buffersize = items;
        return new CallOptions<>(next);
    }

    /**
     * How long one item may run before it is stopped and fails with {@link TaskTimeoutException}; more than zero. What a worker takes
     * before its first item to load the code, and what the function holds, does not count, up to three seconds. Default: for ever.
     */
    public CallOptions<R> timeout(Duration perItem) {
        Settings next = settings.copy();
        next.itemNanos = Checks.nanos(Checks.positive("timeout", perItem));
        return new CallOptions<>(next);
    }

    /**
     * How long the whole job may take from its call to its end, more than zero. Then items that have not ended are stopped as by
     * {@link AsyncResult#cancel}, and the job fails with a {@link TaskTimeoutException} that says how many were done. A call that gives
     * outcomes gives that error to each item that has not ended, or fails with it as a whole if, a second later, one of its results is
     * still being read; a lazy one throws it from its iterator, after the results that are
     * ready, and its time runs also while nobody takes them. A callback's time counts too: one that has not returned a second
     * after that is interrupted and left behind. An item that cannot be stopped, since it runs in the
     * caller's own thread ({@link Context#serial()}), is waited for. Default: for ever.
     */
    public CallOptions<R> totalTimeout(Duration wholeJob) {
        Settings next = settings.copy();
        next.totalNanos = Checks.nanos(Checks.positive("totalTimeout", wholeJob));
        return new CallOptions<>(next);
    }

    /** How often an item whose worker died, or that failed as {@link #retryIf} tells, is run anew; at least 0. Default: 0. */
    public CallOptions<R> retries(int times) {
        if (times < 0) {
            throw new IllegalArgumentException("retries < 0: " + times);
        }
        Settings next = settings.copy();
        next.retries = times;
        return new CallOptions<>(next);
    }

    /**
     * Which items are run anew that failed by themselves, within the same {@link #retries}. The test is given what the function threw,
     * a {@link RemoteException} if its class cannot be rebuilt here, or the {@link TaskTimeoutException} of an item that was past its
     * {@link #timeout}. Default: none.
     *
     * <p>The test runs here and not in a worker, for one item of a call at a time, and the call's results wait for it. If it throws, the
     * item fails, and what it threw is among the error's suppressed ones.
     */
    public CallOptions<R> retryIf(Predicate<? super Throwable> test) {
        Settings next = settings.copy();
        next.retryIf = Objects.requireNonNull(test, "test");
        return new CallOptions<>(next);
    }

    /**
     * How long an item waits before it is run anew for the first time, zero to a minute; each time after that twice as long, but at
     * most a minute. Neither a worker nor a thread waits with it. Default: zero.
     */
    public CallOptions<R> retryDelay(Duration first) {
        if (Objects.requireNonNull(first, "retryDelay").isNegative()) {
            throw new IllegalArgumentException("retryDelay < 0: " + first);
        }
        if (Checks.nanos(first) > Retries.LONGEST_PAUSE_NANOS) {
            throw new IllegalArgumentException("retryDelay > PT1M: " + first);
        }
        Settings next = settings.copy();
        next.retryNanos = first.toNanos();
        return new CallOptions<>(next);
    }

    /** Cancels the rest of the job at the first error. Default: every item runs. */
    public CallOptions<R> failFast() {
        Settings next = settings.copy();
        next.failFast = true;
        return new CallOptions<>(next);
    }

    /** Is given the value, once, before the result is ready; on the pool's callback thread. See also {@link AsyncResult#cancel}. */
    public CallOptions<R> callback(Action1<? super R> callback) {
        Settings next = settings.copy();
        next.callback = Objects.requireNonNull(callback, "callback");
        return new CallOptions<>(next);
    }

    /** Is given the error, once, before the result is ready; on the pool's callback thread. See also {@link AsyncResult#cancel}. */
    public CallOptions<R> errorCallback(Action1<? super Throwable> errorCallback) {
        Settings next = settings.copy();
        next.errorCallback = Objects.requireNonNull(errorCallback, "errorCallback");
        return new CallOptions<>(next);
    }

    /**
     * The job's name in messages and tables, on one line. Default: the call and a number.
     *
     * @throws IllegalArgumentException if it has a control character, which would spoil a table
     */
    public CallOptions<R> name(String name) {
        if (Objects.requireNonNull(name, "name").chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("name has a control character: "
                    + name.chars()
                            .mapToObj(c -> Character.isISOControl(c) ? "\\u%04x".formatted(c) : Character.toString(c))
                            .collect(Collectors.joining()));
        }
        Settings next = settings.copy();
        next.name = name;
        return new CallOptions<>(next);
    }

    Settings settings() {
        return settings;
    }

    /** What the options come to; written only while a new {@code CallOptions} is made. */
    static final class Settings implements Cloneable {
        /** 0 for adaptive. */
        int chunksize;

        /** 0 for the default. */
        int buffersize;

        long itemNanos = Long.MAX_VALUE;
        long totalNanos = Long.MAX_VALUE;

        /** -1 where it was not set: none. */
        int retries = -1;

        Predicate<? super Throwable> retryIf;
        long retryNanos;
        boolean failFast;
        String name;
        Action1<?> callback;
        Action1<? super Throwable> errorCallback;

        /** Whether the job's end calls the user's code. */
        boolean callsBack() {
            return callback != null || errorCallback != null;
        }

        Settings copy() {
            try {
                return (Settings) clone();
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
