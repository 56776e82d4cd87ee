package dev.lido.spi;

import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * When an item ran, by the clock of the machine where it did.
 *
 * @param start when it began, in nanoseconds since 1970
 * @param nanos how long it took, in nanoseconds; negative if that is not known
 */
public record Timing(long start, long nanos) {

    /** Of items of which nobody took the time. */
    public static final Timing UNKNOWN = new Timing(0, -1);

    /** What turns this JVM's {@link System#nanoTime} into nanoseconds since 1970, the same in all JVMs of a machine. */
    private static final long ORIGIN = origin(System::nanoTime, Timing::epochNanos);

    /** How often the two clocks are read. */
    private static final int READINGS = 20;

    /** From a reading of {@link System#nanoTime} until now. */
    public static Timing since(long began) {
        return new Timing(epoch(began), System.nanoTime() - began);
    }

    /** A reading of {@link System#nanoTime} in nanoseconds since 1970. */
    public static long epoch(long nanoTime) {
        return ORIGIN + nanoTime;
    }

    /**
     * What is to be added to the one clock to get the other: by the tightest of some readings, since a thread may lose its processor
     * between the two for longer than many an item runs.
     */
    static long origin(LongSupplier nanoTime, LongSupplier epochNanos) {
        long tightest = Long.MAX_VALUE;
        long origin = 0;
        for (int i = 0; i < READINGS; i++) {
            long before = nanoTime.getAsLong();
            long epoch = epochNanos.getAsLong();
            long between = nanoTime.getAsLong() - before;
            if (between < tightest) {
                tightest = between;
                origin = epoch - (before + between / 2);
            }
        }
        return origin;
    }

    private static long epochNanos() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000_000_000 + now.getNano();
    }
}
