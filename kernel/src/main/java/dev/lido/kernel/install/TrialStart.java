package dev.lido.kernel.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How a kernel started that was started to see whether it does.
 *
 * @param readyMillis until it answered
 * @param cellMillis until its first cell had run; as the other for a kernel of others, which gets none
 * @param fromArchive whether its classes came out of an archive
 * @param said what it wrote to its streams, which nobody sees or a terminal shows amid other things: best nothing
 */
record TrialStart(long readyMillis, long cellMillis, boolean fromArchive, String said) {

    /** What the JVM says of a class that it did not take out of the jar. */
    private static final String ARCHIVED = KernelSpec.MAIN + " source: shared objects file";

    /**
     * Starts the kernel as Jupyter does, says hello, runs a cell, and ends it.
     *
     * @throws TrialException saying what kept it from that
     */
    static TrialStart of(KernelSpec spec) throws IOException, InterruptedException {
        Path classes = Files.createTempFile("lido-check", ".log");
        KernelSpec logging = spec.ours() ? spec.with(List.of("-Xlog:class+load:file=\"" + classes + "\"")) : spec;
        try (TrialKernel kernel = TrialKernel.start(logging, Map.of())) {
            long begun = System.nanoTime();
            kernel.ask("kernel_info_request", Map.of());
            long ready = millisSince(begun);
            if (spec.ours()) {
                kernel.run("1 + 1");
            }
            long cell = millisSince(begun);
            return new TrialStart(ready, cell, Files.readString(classes).contains(ARCHIVED), kernel.said());
        } finally {
            Files.delete(classes);
        }
    }

    private static long millisSince(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
    }
}
