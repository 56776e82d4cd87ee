package dev.lido.bench.peer;

import dev.lido.PoolStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How much memory processes take, as {@code /proc} tells it. */
final class Resident {

    private static final Pattern SIZE = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB$");

    private Resident() {}

    static double largestMib(PoolStatus status) {
        return status.workers().stream()
                .mapToDouble(worker -> worker.vitals().resident() / (double) (1 << 20))
                .max()
                .orElseThrow();
    }

    /** Of the processes that this one has started, but for those. */
    static double largestMib(Set<Long> old) throws IOException {
        double largest = 0;
        for (long pid : children()) {
            if (!old.contains(pid)) {
                Matcher size = SIZE.matcher(Files.readString(Path.of("/proc", String.valueOf(pid), "status")));
                largest = Math.max(largest, size.find() ? Long.parseLong(size.group(1)) / 1024.0 : 0);
            }
        }
        return largest;
    }

    static Set<Long> children() {
        List<ProcessHandle> children = ProcessHandle.current().children().toList();
        return children.stream().map(ProcessHandle::pid).collect(Collectors.toSet());
    }
}
