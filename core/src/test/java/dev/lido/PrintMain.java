package dev.lido;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The programs of {@link PrintFloodIT}: their workers print much, and nobody reads it, or not as fast. Tell of themselves by errors. */
final class PrintMain {

    private static final int WORKERS = 4;
    private static final PrintStream TOLD = System.err;

    private PrintMain() {}

    /** Plays the scene that it is told. */
    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "blocked" -> blocked();
            case "flood" -> flood();
            case "initializer" -> initializer();
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    /** Standard streams that take no more than a pipe holds, for good. */
    private static void blocked() throws IOException {
        System.setOut(new PrintStream(new PipedOutputStream(new PipedInputStream()), true, StandardCharsets.UTF_8));
        System.setErr(System.out);
        try (Pool pool = Pool.of(2)) {
            AsyncResult<Void> flood = pool.applyAsync(() -> lines(100_000));
            tell("quiet " + pool.map(x -> x, Range.range(100), 1).size());
            tell("lines " + pool.map(PrintMain::sayAndGive, Range.range(10), 1).size());
            flood.get(Duration.ofSeconds(60));
            tell("flood " + flood.successful());
            long begin = System.nanoTime();
            pool.terminate();
            pool.join(Duration.ofSeconds(30));
            tell("joined " + (System.nanoTime() - begin < 5_000_000_000L));
        }
        Pool other = Pool.of(1);
        other.apply(() -> lines(10));
        long begin = System.nanoTime();
        other.close();
        tell("closed " + (System.nanoTime() - begin < 5_000_000_000L));
    }

    /** More than the heap at once. */
    private static void flood() {
        try (Pool pool = Pool.builder().processes(WORKERS).heap("24m").open()) {
            pool.forEach(x -> lines(50_000), Range.range(WORKERS), 1);
            pool.forEach(x -> shortLines(1_000_000), Range.range(WORKERS), 1);
            tell("floods ended");
        }
    }

    private static void initializer() {
        try (Pool pool =
                Pool.builder().processes(1).initializer(() -> lines(5_000)).open()) {
            tell("result " + pool.map(x -> x, Range.range(3)));
        }
    }

    private static int sayAndGive(int x) {
        System.out.println("line of " + x);
        return x;
    }

    private static void lines(int count) {
        String line = "x".repeat(999);
        for (int i = 0; i < count; i++) {
            System.out.println(line);
        }
    }

    private static void shortLines(int count) {
        for (int i = 0; i < count; i++) {
            System.out.println(i % 10);
        }
    }

    private static void tell(String what) {
        TOLD.println(what);
    }
}
