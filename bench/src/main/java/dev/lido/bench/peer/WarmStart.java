package dev.lido.bench.peer;

import dev.lido.Pool;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A session with somebody at it, which has its shared pool and spare workers from the start: two seconds later it prints how many
 * milliseconds the first result of that pool takes ({@code shared}), or of a new one ({@code new}).
 */
public final class WarmStart {

    private static final int SESSION_SECONDS = 2;

    private WarmStart() {}

    /** Takes {@code new} or {@code shared}, and the number of workers. */
    public static void main(String[] arguments) throws Exception {
        boolean shared = arguments[0].equals("shared");
        int processes = Integer.parseInt(arguments[1]);
        Pool.standBy(Duration.ZERO);
        Pool.shared();
        TimeUnit.SECONDS.sleep(SESSION_SECONDS);
        long start = System.nanoTime();
        Pool pool = shared ? Pool.shared() : Pool.of(processes);
        pool.apply(x -> x * x, 3);
        System.out.println((System.nanoTime() - start) / 1e6);
        pool.terminate();
        Pool.shared().terminate();
    }
}
