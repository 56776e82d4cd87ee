package dev.lido.bench.peer;

import java.util.Objects;
import java.util.concurrent.Callable;

/** Takes times. */
final class Stopwatch {

    private Stopwatch() {}

    static double millis(Callable<?> work) throws Exception {
        long start = System.nanoTime();
        Objects.requireNonNull(work.call());
        return (System.nanoTime() - start) / 1e6;
    }

    static double micros(Callable<?> work) throws Exception {
        return 1e3 * millis(work);
    }
}
