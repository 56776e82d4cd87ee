package dev.lido.spi;

import java.util.List;
import java.util.Objects;

/**
 * How a worker died.
 *
 * @param worker who
 * @param cause in words, with the exit code or the signal's name, such as {@code SIGKILL} or {@code exit code 3}
 * @param lastWords the last lines of its standard error
 * @param heapUsed bytes of heap in use at its last report, or -1
 * @param crashLog the path of the JVM's crash log, or {@code null}
 */
public record Death(WorkerId worker, String cause, List<String> lastWords, long heapUsed, String crashLog) {
    /** Copies the list. */
    public Death {
        Objects.requireNonNull(worker, "worker");
        Objects.requireNonNull(cause, "cause");
        lastWords = List.copyOf(lastWords);
    }
}
