package dev.lido.local;

import dev.lido.spi.WorkerStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Knows how much memory a process takes, where the system tells it in a file, as Linux does. Thread-safe: has no state. */
final class ResidentMemory {

    private static final boolean TOLD = Files.isReadable(Path.of("/proc/self/status"));
    private static final String LINE = "VmRSS:";
    private static final long KIB = 1024;

    private ResidentMemory() {}

    /** The worker with its process's memory, as far as that is told. */
    static WorkerStatus addedTo(WorkerStatus worker) {
        return worker.withResident(of(worker.id().pid()));
    }

    /** Bytes of that process; -1 if it is not known, or there is no such process. */
    static long of(long pid) {
        return TOLD && pid > 0 ? read(Path.of("/proc/" + pid + "/status")) : -1;
    }

    private static long read(Path file) {
        try {
            return parse(Files.readAllLines(file));
        } catch (IOException | RuntimeException gone) { // it ends at any moment
            return -1;
        }
    }

    /** Bytes; -1 for a process that has ended and waits to be asked for its exit code, which has no such line. */
    static long parse(List<String> lines) {
        for (String line : lines) {
            if (line.startsWith(LINE)) {
                return Long.parseLong(line.replaceAll("\\D", "")) * KIB;
            }
        }
        return -1;
    }
}
