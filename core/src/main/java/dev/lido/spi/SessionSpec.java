package dev.lido.spi;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * What a session's workers shall be.
 *
 * @param context the context's name, as given by the user
 * @param processes the number of workers, at least 1
 * @param maxTasksPerChild items after which a worker is replaced; 0 for never
 * @param setup the initializer, or {@code null}
 * @param startDelay how long workers may wait for the first chunk, or for somebody to ask for them, before they start; not negative.
 *     Backends may take no heed of it
 * @param initializerTimeout how long the initializer may run in a worker, more than zero, or {@code null} for ever; backends that
 *     cannot stop one refuse it
 * @param jvm how worker JVMs are started; backends without JVMs of their own refuse what they cannot honour
 */
public record SessionSpec(
        String context,
        int processes,
        int maxTasksPerChild,
        Setup setup,
        Duration startDelay,
        Duration initializerTimeout,
        Jvm jvm) {

    private static final int NANO_DIGITS = 9;

    /** Checks the ranges. */
    public SessionSpec {
        Objects.requireNonNull(context, "context");
        Objects.requireNonNull(jvm, "jvm");
        if (startDelay.isNegative()) {
            throw new IllegalArgumentException("startDelay < 0: " + startDelay);
        }
        if (initializerTimeout != null && (initializerTimeout.isNegative() || initializerTimeout.isZero())) {
            throw new IllegalArgumentException("initializerTimeout <= 0: " + initializerTimeout);
        }
        if (processes < 1) {
            throw new IllegalArgumentException("processes < 1: " + processes);
        }
        if (maxTasksPerChild < 0) {
            throw new IllegalArgumentException("maxTasksPerChild < 0: " + maxTasksPerChild);
        }
    }

    /** How long an initializer may run, in nanoseconds; {@link Long#MAX_VALUE} for ever, and where there is none. */
    public long setupNanos() {
        return setup == null || initializerTimeout == null
                ? Long.MAX_VALUE
                : TimeUnit.NANOSECONDS.convert(initializerTimeout);
    }

    /** What is said of an initializer that ran for longer, in {@code worker}, and what was done to that. */
    public String setupOverran(WorkerId worker, String done) {
        var seconds = BigDecimal.valueOf(setupNanos(), NANO_DIGITS).stripTrailingZeros();
        return "worker " + worker + " was " + done + ": its initializer had not ended after " + seconds.toPlainString()
                + " s, its limit; see initializerTimeout(…).";
    }

    /**
     * The initializer, run once in each worker before its first item: the chunk's items hold one call.
     *
     * @param code the blobs that the worker must hold first, in this order
     * @param call one encoded call, in the form of {@link Chunk#items()} with one item
     */
    public record Setup(List<Blob> code, Payload call) {
        /** Copies the list. */
        public Setup {
            code = List.copyOf(code);
            Objects.requireNonNull(call, "call");
        }
    }

    /**
     * How worker JVMs are started.
     *
     * @param classPath the session's class path, absolute entries
     * @param heap the maximum heap in the form of {@code -Xmx}, such as {@code 512m}, or {@code null} for the JVM's default
     * @param jvmArgs further arguments for {@code java}
     * @param environment environment variables, added to this process's own
     * @param directory the working directory, or {@code null} for this process's own
     * @param memory how much memory each of their processes may take
     */
    public record Jvm(
            List<String> classPath,
            String heap,
            List<String> jvmArgs,
            Map<String, String> environment,
            Path directory,
            MemoryLimits memory) {
        /** Copies the collections. */
        public Jvm {
            Objects.requireNonNull(memory, "memory");
            classPath = List.copyOf(classPath);
            jvmArgs = List.copyOf(jvmArgs);
            environment = Map.copyOf(environment);
        }

        /** Without limits of memory. */
        public Jvm(
                List<String> classPath,
                String heap,
                List<String> jvmArgs,
                Map<String, String> environment,
                Path directory) {
            this(classPath, heap, jvmArgs, environment, directory, MemoryLimits.NONE);
        }
    }
}
