package dev.lido.local;

import dev.lido.spi.MemoryLimits;

/**
 * Notes, once, that workers are replaced for their memory so often that starting them may cost more than their work: it is no error,
 * but nobody might see why the pool is slow. Guarded by the session's lock.
 */
final class Turnover {

    /** So many in a row are no accident. */
    private static final int IN_A_ROW = 5;

    private final long limit;
    private int young;
    private boolean noted;

    /** Counts those that take more than this, in bytes. */
    Turnover(long limit) {
        this.limit = limit;
    }

    /**
     * A worker is to be replaced.
     *
     * @param lived for how long it was there, in nanoseconds
     * @param items how many it has ended
     * @param size what its process takes, in bytes
     * @return what is to be noted now, or {@code null}
     */
    String replaced(long lived, long items, long size) {
        young = lived < Setbacks.YOUNG_NANOS ? young + 1 : 0;
        if (young < IN_A_ROW || noted) {
            return null;
        }
        noted = true;
        return words(items, size);
    }

    private String words(long items, long size) {
        return IN_A_ROW
                + " workers in a row were replaced soon after their start, since they took more than softMemory ("
                + MemoryLimits.mib(limit) + "), the last one " + MemoryLimits.mib(size) + " after " + items + " items."
                + " Each replacement starts a JVM; a higher limit makes the pool faster, if memory is not lost but used";
    }
}
