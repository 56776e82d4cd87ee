package dev.lido.local;

import dev.lido.spi.WorkerStatus;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Knows how much memory a process takes, where the system tells it in a file, as Linux does. Thread-safe: has no state.
 *
 * <p>That file, {@code statm}, counts in pages. How long one is stands in what the system gave to this process at its start, the
 * auxiliary vector; {@code status} tells kilobytes, but takes twice as long to write and to read.
 */
final class ResidentMemory {

    private static final long PAGE = pageSize();
    private static final String BLANK = " ";

    /** The key of the page's size in the auxiliary vector. */
    private static final long AT_PAGESZ = 6;

    private ResidentMemory() {}

    /** Whether it is told here. */
    static boolean isTold() {
        return PAGE > 0 && Files.isReadable(Path.of("/proc/self/statm"));
    }

    /** The worker with its process's memory, as far as that is told. */
    static WorkerStatus addedTo(WorkerStatus worker) {
        return worker.withResident(of(worker.id().pid()));
    }

    /** Bytes of that process; -1 if it is not known, or there is no such process. */
    static long of(long pid) {
        return PAGE > 0 && pid > 0 ? read(Path.of("/proc/" + pid + "/statm")) : -1;
    }

    private static long read(Path file) {
        try {
            return parse(new String(Files.readAllBytes(file), StandardCharsets.US_ASCII), PAGE);
        } catch (IOException | RuntimeException gone) { // it ends at any moment
            return -1;
        }
    }

    /** Bytes: the second number, in pages; -1 for a process that has ended and waits to be asked for its exit code, which has none. */
    static long parse(String statm, long page) {
        long pages = Long.parseLong(statm.split(BLANK, 3)[1]);
        return pages == 0 ? -1 : pages * page;
    }

    private static long pageSize() {
        try {
            var vector = ByteBuffer.wrap(Files.readAllBytes(Path.of("/proc/self/auxv")));
            return pageSize(vector.order(ByteOrder.nativeOrder()));
        } catch (IOException | RuntimeException e) {
            return -1; // another system
        }
    }

    /** Bytes of a page, from pairs of a key and a value; -1 if that is not among them. */
    static long pageSize(ByteBuffer vector) {
        while (vector.remaining() >= 2 * Long.BYTES) {
            long key = vector.getLong();
            long value = vector.getLong();
            if (key == AT_PAGESZ) {
                return value;
            }
        }
        return -1;
    }
}
