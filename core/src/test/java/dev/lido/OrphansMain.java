package dev.lido;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A driver whose workers have started processes: says when the moment has come, and ends in its own way, or waits for its end. */
final class OrphansMain {

    private static final int POLL_MILLIS = 2;
    private static final int WORKERS = 2;

    /** What the driver leaves open. */
    private static Pool pool;

    /** Another one, of which nothing is asked. */
    private static Pool other;

    private OrphansMain() {}

    /** Plays a scene: the moment, the ending, and the directory for notes. */
    public static void main(String[] args) throws Exception {
        String notes = args[2];
        come(args[0], notes);
        System.out.println("now");
        int unused = System.in.read(); // until it has been seen what there is
        switch (args[1]) {
            case "exit" -> System.exit(3);
            case "exception" -> throw new IllegalStateException("the end");
            default -> new CountDownLatch(1).await();
        }
    }

    private static void come(String moment, String notes) throws Exception {
        if (moment.equals("starting")) {
            start(notes);
            return;
        }
        pool = Pool.builder()
                .processes(WORKERS)
                .initializer(Children::note, notes)
                .open();
        awaitNotes(notes, WORKERS);
        List<Integer> squares = pool.map(x -> x * x, Range.range(10));
        switch (moment) {
            case "map" -> run(notes);
            case "loop" -> loop(notes);
            case "breeding" -> breed(notes);
            case "sending" -> send();
            case "closing" -> close(notes);
            default -> System.out.println(squares);
        }
    }

    /** One pool is in its initializer, the other's processes have just been started. */
    private static void start(String notes) throws Exception {
        pool = Pool.builder()
                .processes(WORKERS)
                .initializer(OrphansMain::noteAndStay, notes)
                .open();
        awaitNotes(notes, 1);
        other = Pool.of(WORKERS);
        System.out.println(other + " starts");
    }

    private static void noteAndStay(String notes) throws Exception {
        Children.note(notes);
        new CountDownLatch(1).await();
    }

    private static void awaitNotes(String notes, int workers) throws Exception {
        while (Children.noted(Path.of(notes)).size() < workers * Children.KINDS) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    private static void run(String notes) throws Exception {
        AsyncResult<Void> unused = pool.forEachAsync(x -> stay(notes), Range.range(10));
        awaitFile(notes, "running");
    }

    private static void stay(String notes) throws Exception {
        Files.writeString(Path.of(notes, "running"), "");
        new CountDownLatch(1).await();
    }

    /** Tasks start processes without end, so that the end is in the middle of one's start. */
    private static void breed(String notes) throws Exception {
        AsyncResult<Void> unused = pool.forEachAsync(x -> breedForEver(notes), Range.range(WORKERS), 1);
        awaitFile(notes, "breeding");
    }

    private static void breedForEver(String notes) throws Exception {
        while (true) {
            Process unused = new ProcessBuilder("sleep", "1000")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Files.writeString(Path.of(notes, "breeding"), "");
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    private static void loop(String notes) throws Exception {
        AsyncResult<List<Integer>> unused = pool.mapAsync(x -> turn(notes), Range.range(WORKERS), 1);
        awaitFile(notes, "turning");
    }

    /** Loops in a way that the JVM cannot stop in the middle of, unless it is told to be able to. */
    private static int turn(String notes) throws Exception {
        int sum = 0;
        for (int i = 0; i < 100; i++) {
            sum += turn(i, 10_000);
        }
        while (true) {
            Files.writeString(Path.of(notes, "turning"), "" + sum);
            sum += turn(sum, Integer.MAX_VALUE);
        }
    }

    private static int turn(int start, int turns) {
        int value = start;
        for (int i = 0; i < turns; i++) {
            value = value * 31 + (value >>> 7) ^ i;
        }
        return value;
    }

    private static void awaitFile(String notes, String name) throws Exception {
        while (!Files.exists(Path.of(notes, name))) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    /** One large argument after the other, so that the end is in the middle of one. */
    private static void send() {
        byte[] large = new byte[50 << 20];
        int length = pool.apply(bytes -> bytes.length, large);
        var sending = new Thread(() -> {
            for (int same = length; same == length; ) {
                same = pool.apply(bytes -> bytes.length, large);
            }
        });
        sending.setDaemon(true);
        sending.start();
    }

    private static void close(String notes) throws Exception {
        run(notes);
        var closing = new Thread(pool::close);
        closing.setDaemon(true);
        closing.start();
        while (pool.status().state() == PoolState.RUNNING) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }
}
