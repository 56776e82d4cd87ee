package dev.lido.spi;

/**
 * How much memory the process of a worker may take: its resident size as {@code top} shows it, with heap, direct buffers, code, stacks
 * and what native libraries take; processes that it starts itself count for nothing.
 *
 * @param soft bytes above which the worker is replaced when its item has ended, or {@link #NEVER}; else not more than {@code hard}
 * @param hard bytes above which the worker is killed, or {@link #NEVER}
 */
public record MemoryLimits(long soft, long hard) {

    /** No limit. */
    public static final long NEVER = Long.MAX_VALUE;

    /** Neither limit. */
    public static final MemoryLimits NONE = new MemoryLimits(NEVER, NEVER);

    private static final int MIB_BITS = 20;

    /** Checks the ranges. */
    public MemoryLimits {
        if (soft < 1 || hard < 1) {
            throw new IllegalArgumentException("a limit of memory < 1: " + Math.min(soft, hard));
        }
        if (soft > hard && soft != NEVER) {
            throw new IllegalArgumentException("softMemory > memory: " + mib(soft) + " > " + mib(hard)
                    + "; a worker would be killed before it could be replaced");
        }
    }

    /** Whether there is any limit. */
    public boolean exist() {
        return soft != NEVER || hard != NEVER;
    }

    /** What a worker is told to have done that took so many bytes, more than {@link #hard}; goes on after its name. */
    public String exceeded(long used) {
        return "used " + mib(used + (1L << MIB_BITS) - 1) + " of memory, more than its limit of " + mib(hard)
                + " (Pool.builder().memory)";
    }

    /** That much in whole mebibytes, what is left over dropped. */
    public static String mib(long bytes) {
        return (bytes >> MIB_BITS) + " MiB";
    }
}
