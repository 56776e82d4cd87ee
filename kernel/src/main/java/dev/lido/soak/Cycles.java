package dev.lido.soak;

import dev.lido.Pool;
import dev.lido.Range;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/** Opens a pool, maps on it and closes it, again and again, and tells what this process holds before and after. */
final class Cycles {

    /** The first of them, in which all classes are loaded and all caches filled, count for nothing. */
    private static final int WARM_UP = 20;

    /** In so many of them one has a task that leaves a process behind. */
    private static final int LEAVES_A_PROCESS = 10;

    private static final int PROGRESS = 100;

    /** Two kilobytes in each of a thousand cycles: less than whatever of a pool stayed would hold on to. */
    private static final long HEAP_BYTES_MORE = 2 << 20;

    private final SoakOptions options;
    private final PrintStream out;
    private final Tally tally = new Tally();

    /** What tasks left behind, and was there when the pool had been closed. */
    private final List<ProcessHandle> behind = new ArrayList<>();

    private volatile int done;

    private volatile boolean over;

    Cycles(SoakOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Says whether nothing leaked. Where this JVM is stopped meanwhile, tells how far it came and does not return. */
    boolean run() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::tellStop, "soak-end"));
        if (!options.quiet()) {
            out.println("soak: " + options.cycles() + " cycles of open, map and close");
        }
        try {
            return runAll();
        } catch (IllegalStateException failed) {
            if (isEnding()) { // pools are refused then
                new CountDownLatch(1).await();
            }
            throw failed;
        } finally {
            over = true;
        }
    }

    private void tellStop() {
        if (!over) {
            tally.findings().forEach(out::println);
            out.println("soak: stopped after " + done + " of " + options.cycles()
                    + " cycles; nothing was measured at their end");
        }
    }

    private static boolean isEnding() {
        var hook = new Thread();
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            return !Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            return true;
        }
    }

    private boolean runAll() throws InterruptedException {
        for (int i = 0; i < WARM_UP; i++) {
            cycle(i);
        }
        var leaks = new Leaks();
        Footprint before = leaks.warmedUp();
        long start = System.nanoTime();
        for (int i = 1; i <= options.cycles(); i++) {
            cycle(i);
            done = i;
            if (!options.quiet() && i % PROGRESS == 0 && i < options.cycles()) {
                out.println("soak: " + i + " of " + options.cycles() + " cycles");
            }
        }
        var took = Duration.ofNanos(System.nanoTime() - start);
        Footprint after = leaks.judge(tally);
        judge(before, after);
        tally.findings().forEach(out::println);
        out.println(line(options.cycles(), before, after, took));
        return tally.total() == 0;
    }

    private void judge(Footprint before, Footprint after) {
        long more = after.heapBytes() - before.heapBytes();
        if (more > HEAP_BYTES_MORE) {
            tally.flaw(Flaw.LEAKED, "bytes of heap: " + more + " more");
        }
        behind.stream()
                .filter(ProcessHandle::destroyForcibly)
                .forEach(process -> tally.flaw(Flaw.LEAKED, "process " + process.pid() + " of a task"));
    }

    private void cycle(int number) {
        long left = 0;
        try (Pool pool = Pool.of(options.processes())) {
            List<Integer> squares = pool.map(x -> x * x, Range.range(10));
            if (squares.get(9) != 81) {
                tally.flaw(Flaw.WRONG, "cycle " + number + ": " + squares);
            }
            if (number % LEAVES_A_PROCESS == 0) {
                left = pool.apply(() -> leaveAProcess());
            }
        }
        if (left > 0) { // on some systems there is a process 0, and to kill it kills one's own group
            ProcessHandle.of(left).ifPresent(behind::add); // or waits for its burial, which is init's business
        }
    }

    private static long leaveAProcess() throws IOException {
        return new ProcessBuilder("sleep", "1000").inheritIO().start().pid();
    }

    /** All on one line. */
    static String line(int cycles, Footprint before, Footprint after, Duration took) {
        return String.format(
                Locale.ROOT,
                "%,d cycles of open, map, close: threads %d -> %d, descriptors %d -> %d, files %d -> %d, "
                        + "processes %d -> %d, heap %.1f -> %.1f MB, %d s",
                cycles,
                before.threadCount(),
                after.threadCount(),
                before.descriptors(),
                after.descriptors(),
                before.directories(),
                after.directories(),
                before.children(),
                after.children(),
                before.heapBytes() / 1e6,
                after.heapBytes() / 1e6,
                took.toSeconds());
    }
}
