package dev.lido.inline;

import dev.lido.spi.Chunk;
import dev.lido.spi.Outcome;
import dev.lido.spi.Payload;
import dev.lido.spi.SessionSpec;
import dev.lido.spi.Timing;
import dev.lido.spi.WorkerId;
import java.util.List;
import java.util.concurrent.Callable;

/** Runs live items. */
final class LiveRun {

    private LiveRun() {}

    /** The calls of a chunk. */
    static List<?> calls(Payload items) {
        return (List<?>) ((Payload.Live) items).value();
    }

    /** Runs one item of a chunk in the calling thread; whatever it throws is its outcome. */
    static Outcome run(Chunk chunk, int item, WorkerId worker) {
        long began = System.nanoTime();
        try {
            var call = (Callable<?>) calls(chunk.items()).get(item);
            return new Outcome.Returned(new Payload.Live(call.call()), worker, Timing.since(began));
        } catch (Throwable e) {
            return new Outcome.Failed(new Payload.Live(e), worker, Timing.since(began));
        }
    }

    /** Runs an initializer; the fault, or {@code null} if there was none. */
    static Throwable setUp(SessionSpec.Setup setup) {
        if (setup == null) {
            return null;
        }
        try {
            ((Callable<?>) calls(setup.call()).get(0)).call();
            return null;
        } catch (Throwable e) {
            return e;
        }
    }

    /** Refuses settings that only a JVM of its own could honour. */
    static void check(SessionSpec spec) {
        var jvm = spec.jvm();
        if (jvm.memory().exist()) {
            throw new IllegalArgumentException("memory and softMemory need processes, not " + spec.context());
        }
        if (jvm.heap() != null || !jvm.jvmArgs().isEmpty() || !jvm.environment().isEmpty() || jvm.directory() != null) {
            throw new IllegalArgumentException(
                    "heap, jvmArgs, environment and directory need processes, not " + spec.context());
        }
    }
}
