package dev.lido.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * What this process holds.
 *
 * @param threads how many there are of each name, without the numbers in it
 * @param descriptors open files and sockets; 0 where the system does not tell
 * @param children processes that it has started
 * @param files what lies in its temporary directory
 */
record Footprint(Map<String, Integer> threads, int descriptors, long children, List<String> files) {

    /** The JDK's own, which come and go. */
    private static final Pattern PASSING = Pattern.compile(
            "process reaper.*|ForkJoinPool.*|Attach Listener|CompletableFutureDelayScheduler|Cleaner-.*|surefire-.*");

    /** The JDK opens a file of its own at times, such as a jar or the source of random numbers. */
    private static final int DESCRIPTORS_MORE = 4;

    /** A pool's idle thread goes ten seconds after its last work. */
    private static final long SETTLES_NANOS = TimeUnit.SECONDS.toNanos(20);

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    static Footprint now() {
        Map<String, Integer> threads = new TreeMap<>();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (!PASSING.matcher(thread.getName()).matches()) {
                threads.merge(thread.getName().replaceAll("[0-9]+", "#"), 1, Integer::sum);
            }
        }
        return new Footprint(
                threads,
                names("/proc/self/fd").size(),
                ProcessHandle.current().children().count(),
                names(System.getProperty("java.io.tmpdir")));
    }

    private static List<String> names(String directory) {
        String[] names = new File(directory).list();
        return names == null ? List.of() : Arrays.asList(names);
    }

    /** Nothing is left of what was since, as soon as idle threads have gone. */
    void checkNothingIsLeft() {
        long end = System.nanoTime() + SETTLES_NANOS;
        List<String> left = leftBy(now());
        while (!left.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE_NANOS);
            left = leftBy(now());
        }
        assertEquals(List.of(), left);
    }

    private List<String> leftBy(Footprint now) {
        List<String> left = new ArrayList<>();
        now.threads.forEach((name, count) -> {
            int were = threads.getOrDefault(name, 0);
            if (count > were) {
                left.add("threads named " + name + ": " + count + " after " + were);
            }
        });
        if (now.descriptors > descriptors + DESCRIPTORS_MORE) {
            left.add("file descriptors: " + now.descriptors + " after " + descriptors);
        }
        if (now.children > children) {
            left.add("processes: " + now.children + " after " + children);
        }
        now.files.stream().filter(file -> !files.contains(file)).forEach(file -> left.add("file " + file));
        return left;
    }
}
