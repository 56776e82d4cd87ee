package dev.lido.bench.peer;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import net.viktorc.pp4j.api.JavaProcessExecutorService;
import net.viktorc.pp4j.impl.ProcessExecutors;

/** PP4J, an executor service over JVMs. It has no maps and no chunks: items are submitted one by one. */
final class Pp4jPeer implements JavaPeer {

    private static final int TINY = 3;
    private static final int DOUBLES = 8 << 20;

    private final int processes;
    private JavaProcessExecutorService pool;

    /** A task that travels. */
    private interface Task<R> extends Callable<R>, Serializable {}

    Pp4jPeer(int processes) {
        this.processes = processes;
    }

    @Override
    public String what() {
        return "PP4J on JDK " + Runtime.version();
    }

    @Override
    public Double run(Ask ask) throws Exception {
        if (ask.kind().equals("start") || ask.kind().equals("warm_start")) {
            return start();
        }
        if (ask.kind().equals("memory")) {
            return memory();
        }
        if (pool == null) {
            pool = open();
        }
        int items = ask.items();
        return switch (ask.kind()) {
            case "apply" -> Stopwatch.micros(() -> square(pool, TINY).get());
            case "map" -> ask.chunksize() == 1 ? Stopwatch.millis(() -> squares(items)) : null;
            case "apply_async" -> Stopwatch.millis(() -> squares(items));
            case "echo" -> echo();
            case "cpu" -> speedUp(items);
            default -> null;
        };
    }

    private JavaProcessExecutorService open() throws InterruptedException {
        return ProcessExecutors.newFixedJavaProcessPool(processes);
    }

    private double start() throws Exception {
        long start = System.nanoTime();
        JavaProcessExecutorService fresh = open();
        square(fresh, TINY).get();
        double millis = (System.nanoTime() - start) / 1e6;
        fresh.shutdownNow();
        return millis;
    }

    private double memory() throws Exception {
        Set<Long> old = Resident.children();
        JavaProcessExecutorService fresh = open();
        square(fresh, TINY).get();
        double mib = Resident.largestMib(old);
        fresh.shutdownNow();
        return mib;
    }

    private static Future<Integer> square(JavaProcessExecutorService on, int x) {
        Task<Integer> task = () -> x * x;
        return on.submit(task);
    }

    private List<Integer> squares(int items) throws Exception {
        List<Future<Integer>> futures = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            futures.add(square(pool, i));
        }
        List<Integer> squares = new ArrayList<>();
        for (Future<Integer> future : futures) {
            squares.add(future.get());
        }
        return squares;
    }

    private double echo() throws Exception {
        double[] array = new double[DOUBLES];
        Task<double[]> task = () -> array;
        return Stopwatch.millis(() -> pool.submit(task).get());
    }

    private double speedUp(int items) throws Exception {
        Task<Long> serial = () -> Work.serialNanos(items);
        double serialMillis = pool.submit(serial).get() / 1e6;
        Task<Long> one = () -> Work.spin(Work.CPU_STEPS);
        return serialMillis
                / Stopwatch.millis(() -> {
                    List<Future<Long>> futures = IntStream.range(0, items)
                            .mapToObj(i -> pool.submit(one))
                            .toList();
                    for (Future<Long> future : futures) {
                        future.get();
                    }
                    return futures;
                });
    }
}
