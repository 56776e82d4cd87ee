package dev.lido.spi;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * How a worker died.
 *
 * @param worker who
 * @param cause in words, with the exit code or the signal's name, such as {@code SIGKILL} or {@code exit code 3}
 * @param lastWords the last lines of its standard error
 * @param heapUsed bytes of heap in use at its last report, or -1
 * @param resident bytes of memory that its process took at its last report, or -1
 * @param crashLog the path of the JVM's crash log, or {@code null}
 * @param killedFor what its pool killed it for, in words that go on after its name, or {@code null} if it died by itself
 */
public record Death(
        WorkerId worker,
        String cause,
        List<String> lastWords,
        long heapUsed,
        long resident,
        String crashLog,
        String killedFor)
        implements Serializable {

    /** Copies the list. */
    public Death {
        Objects.requireNonNull(worker, "worker");
        Objects.requireNonNull(cause, "cause");
        lastWords = List.copyOf(lastWords);
    }

    /** Of a worker whose process's memory nobody knows, and that its pool had nothing against. */
    public Death(WorkerId worker, String cause, List<String> lastWords, long heapUsed, String crashLog) {
        this(worker, cause, lastWords, heapUsed, -1, crashLog, null);
    }

    /** Who died, and of what. */
    public String told() {
        return "worker " + worker + (killedFor == null ? " died of " + cause : " " + killedFor + ", and was killed");
    }
}
