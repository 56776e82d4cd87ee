package dev.lido;

import dev.lido.spi.MemoryLimits;
import dev.lido.spi.SessionSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Decides how large the heap of workers is whose memory has limits, where the user does not say. Immutable. */
final class HeapFlags {

    private static final long KIB = 1 << 10;
    private static final long MIB = 1 << 20;

    /** What a JVM wants besides its heap: itself, classes, code, stacks, and what the collector knows of the heap. */
    private static final long LEAST_BESIDES = 128 * MIB;

    private static final int QUARTERS = 4;

    /** More than that may be more than the machine has. */
    private static final long MOST_AT_FIRST = 1024 * MIB;

    /** Of an argument that says how large the heap shall be. */
    private static final Pattern SAYS = Pattern.compile("-Xm[sx].*|-XX:\\w*(Heap|RAM)(Size|Percentage|Fraction)?=.*");

    private static final String MOST = "-Xmx";

    private final String heap;
    private final List<String> jvmArgs;
    private final MemoryLimits limits;

    /**
     * Checks that a heap fits.
     *
     * @param heap what the user wants of it, or {@code null}
     * @param jvmArgs the user's own arguments
     * @throws IllegalArgumentException if it is larger than all memory may be
     */
    HeapFlags(String heap, List<String> jvmArgs, MemoryLimits limits) {
        this.heap = heap;
        this.jvmArgs = List.copyOf(jvmArgs);
        this.limits = limits;
        String most = heap != null ? heap : mostOf(jvmArgs);
        boolean both = most != null && limits.hard() != MemoryLimits.NEVER;
        if (both && Checks.bytes("heap", most) > limits.hard()) {
            throw new IllegalArgumentException("heap > memory: " + most + " > " + MemoryLimits.mib(limits.hard())
                    + "; the heap is but a part of a worker's memory");
        }
    }

    /** How workers are started, with these further settings. */
    SessionSpec.Jvm jvm(List<String> classPath, Map<String, String> environment, Path directory) {
        return new SessionSpec.Jvm(classPath, heap(), arguments(), environment, directory, limits);
    }

    /** The maximum heap, or {@code null} for the JVM's own. */
    String heap() {
        boolean ours = heap == null && limits.hard() != MemoryLimits.NEVER && !isSaid();
        return ours ? text(within(limits.hard())) : heap;
    }

    /** The user's arguments, and before them, since the last one counts, ours. */
    List<String> arguments() {
        if (limits.soft() == MemoryLimits.NEVER || isSaid()) {
            return jvmArgs;
        }
        long most = heap == null ? within(limits.hard()) : Checks.bytes("heap", heap);
        long first = Math.min(MOST_AT_FIRST, Math.min(limits.soft() / QUARTERS, most));
        var all = new ArrayList<>(List.of("-Xms" + text(first)));
        all.addAll(jvmArgs);
        return all;
    }

    /** How much of it may be heap, in bytes. */
    private static long within(long memory) {
        long besides = Math.min(memory / 2, Math.max(memory / QUARTERS, LEAST_BESIDES));
        return memory - besides;
    }

    private boolean isSaid() {
        return jvmArgs.stream().anyMatch(SAYS.asMatchPredicate());
    }

    private static String mostOf(List<String> jvmArgs) {
        String last = null;
        for (String arg : jvmArgs) {
            last = arg.startsWith(MOST) ? arg.substring(MOST.length()) : last;
        }
        return last;
    }

    /** In whole kibibytes, at least what a JVM takes as a heap. */
    private static String text(long bytes) {
        return Math.max(bytes / KIB, 2 * MIB / KIB) + "k";
    }
}
