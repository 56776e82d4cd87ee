package dev.lido.faults;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lido.Gate;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/** A thread in a worker that waits until the worker is at a certain spot, and then has a fault happen. */
final class Ambush {

    /** What a spot is known by: frames of a thread of the worker. */
    enum Spot {
        /** Nothing is to do, and the task thread waits for it. */
        IDLE("Inbox.take", "lido-task"),
        /** The content of a message is coming in. */
        READING("FrameReader.body", "main"),
        /** A message is going out, by whichever thread came first. */
        WRITING("FrameWriter.write", "lido-task|lido-flusher");

        private final String frame;
        private final String threads;

        Spot(String frame, String threads) {
            this.frame = frame;
            this.threads = threads;
        }

        private boolean isReached(List<Thread> by) {
            return by.stream()
                    .map(Thread::getStackTrace)
                    .flatMap(Arrays::stream)
                    .anyMatch(this::isIn);
        }

        private boolean isIn(StackTraceElement element) {
            return (element.getClassName() + "." + element.getMethodName()).endsWith("." + frame);
        }
    }

    /** So often in a row must it be seen there: a small message is past in less time than one look takes. */
    private static final int LOOKS = 5;

    private Ambush() {}

    /** Lays it, in a task; the gate gets a sign when it is about to happen, and is opened when it is over, if it ever is. */
    static void lay(Fault fault, Spot spot, Gate gate) {
        List<Thread> targets = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches(spot.threads))
                .toList();
        assertFalse(targets.isEmpty(), spot.threads);
        start(fault, gate, () -> spot.isReached(targets));
    }

    private static void start(Fault fault, Gate gate, BooleanSupplier reached) {
        var looking = new CountDownLatch(1);
        var thread = new Thread(
                () -> {
                    looking.countDown();
                    for (int looks = 0; looks < LOOKS; ) {
                        looks = reached.getAsBoolean() ? looks + 1 : 0;
                    }
                    sign(gate, fault);
                    try {
                        fault.happen();
                    } finally {
                        open(gate);
                    }
                },
                "ambush");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((t, thrown) -> {}); // as threads of users' tasks may, without a word
        thread.start();
        await(looking);
    }

    private static void await(CountDownLatch looking) {
        try {
            looking.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void open(Gate gate) {
        try {
            gate.open();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void sign(Gate gate, Fault fault) {
        try {
            gate.arrive(fault);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
