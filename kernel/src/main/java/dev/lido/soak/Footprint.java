package dev.lido.soak;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What this process holds while no pool is open.
 *
 * @param threads how many there are of each name, without the numbers in it
 * @param descriptors open files and sockets; 0 where the system does not tell
 * @param children processes that it has started
 * @param directories what lies in its temporary directory
 * @param heapBytes what a full collection leaves
 */
record Footprint(Map<String, Integer> threads, int descriptors, int children, int directories, long heapBytes) {

    /** The JDK's own, which come and go: that of a process that has ended is kept for a minute. */
    private static final Pattern PASSING = Pattern.compile(
            "process reaper.*|ForkJoinPool.*|Attach Listener|CompletableFutureDelayScheduler|Cleaner-.*|RMI .*|JNA .*");

    /** The JDK opens a file of its own at times, such as a jar or the source of random numbers. */
    private static final int DESCRIPTORS_MORE = 4;

    /** Caches, and what the compiler of the JVM keeps of the code that ran; a leak in each of some hundred jobs is more. */
    private static final long HEAP_BYTES_MORE = 24 << 20;

    static Footprint now() {
        Map<String, Integer> threads = new TreeMap<>();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (!PASSING.matcher(thread.getName()).matches()) {
                threads.merge(thread.getName().replaceAll("[0-9]+", "#"), 1, Integer::sum);
            }
        }
        return new Footprint(
                threads,
                entries("/proc/self/fd"),
                livingChildren(),
                entries(System.getProperty("java.io.tmpdir")),
                heapAfterCollection());
    }

    /** But for dead ones that the shell has left which this process was at first: Java asks its own for their exit codes. */
    private static int livingChildren() {
        return (int) ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().isPresent())
                .count();
    }

    private static int entries(String directory) {
        String[] names = new File(directory).list();
        return names == null ? 0 : names.length;
    }

    private static long heapAfterCollection() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        memory.gc(); // what cleaners and references let go of
        return memory.getHeapMemoryUsage().getUsed();
    }

    /** How many threads there are in all. */
    int threadCount() {
        return threads.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What there is more than there was, and more than may be; each a line. */
    List<String> beyond(Footprint before) {
        List<String> leaks = new ArrayList<>();
        threads.forEach((name, count) -> {
            int were = before.threads.getOrDefault(name, 0);
            if (count > were) {
                leaks.add("threads named " + name + ": " + count + " after " + were);
            }
        });
        compare(leaks, "file descriptors", descriptors, before.descriptors, DESCRIPTORS_MORE);
        compare(leaks, "child processes", children, before.children, 0);
        compare(leaks, "entries of the temporary directory", directories, before.directories, 0);
        compare(leaks, "bytes of heap", heapBytes, before.heapBytes, HEAP_BYTES_MORE);
        return leaks;
    }

    private static void compare(List<String> leaks, String what, long now, long before, long more) {
        if (now > before + more) {
            leaks.add(
                    what + ": " + now + " after " + before + (more == 0 ? "" : ", of which " + more + " more may be"));
        }
    }
}
