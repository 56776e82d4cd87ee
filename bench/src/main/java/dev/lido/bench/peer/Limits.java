package dev.lido.bench.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What the machine can do, as peers. */
final class Limits {

    private static final int DOUBLES = 8 << 20;

    /** About what a call of a tiny function and its result take. */
    private static final int MESSAGE_BYTES = 128;

    private Limits() {}

    static JavaPeer named(String name, int processes) {
        return switch (name) {
            case "limit-socket" -> new RawSocket();
            case "limit-memcpy" -> new Memcpy();
            case "limit-stream" -> new Stream();
            case "limit-serial" -> new Serial();
            case "limit-jvms" -> new Starts(processes);
            default -> throw new IllegalArgumentException("no such limit: " + name);
        };
    }

    /** A message to another JVM through a Unix socket, and back. */
    private static final class RawSocket implements JavaPeer {
        private BareJvms other;

        @Override
        public String what() {
            return "ping-pong between two JVMs on a Unix socket";
        }

        @Override
        public Double run(Ask ask) throws Exception {
            if (other == null) {
                other = new BareJvms(1, List.of());
            }
            return Stopwatch.micros(() -> other.ask(MESSAGE_BYTES));
        }
    }

    /** Two copies of the array: one there, one back. */
    private static final class Memcpy implements JavaPeer {
        private final double[] here = new double[DOUBLES];
        private final double[] there = new double[DOUBLES];

        @Override
        public String what() {
            return "two copies by System.arraycopy";
        }

        @Override
        public Double run(Ask ask) throws Exception {
            return Stopwatch.millis(() -> {
                System.arraycopy(here, 0, there, 0, DOUBLES);
                System.arraycopy(there, 0, here, 0, DOUBLES);
                return here;
            });
        }
    }

    /** Threads of one JVM, without any process. */
    private static final class Stream implements JavaPeer {
        @Override
        public String what() {
            return "parallelStream in one JVM";
        }

        @Override
        public Double run(Ask ask) throws Exception {
            int items = ask.items();
            if (ask.kind().equals("cpu")) {
                double serial = Work.serialNanos(items) / 1e6;
                return serial
                        / Stopwatch.millis(() -> IntStream.range(0, items)
                                .parallel()
                                .mapToLong(i -> Work.spin(Work.CPU_STEPS))
                                .sum());
            }
            return Stopwatch.millis(() ->
                    IntStream.range(0, items).boxed().parallel().map(x -> x * x).toList());
        }
    }

    /** A loop. */
    private static final class Serial implements JavaPeer {
        @Override
        public String what() {
            return "a loop in one thread";
        }

        @Override
        public Double run(Ask ask) throws Exception {
            return Stopwatch.millis(() -> {
                List<Integer> squares = new ArrayList<>();
                for (int i = 0; i < ask.items(); i++) {
                    squares.add(i * i);
                }
                return squares;
            });
        }
    }

    /** As many JVMs as the pool has workers, which do nothing but answer. */
    private static final class Starts implements JavaPeer {
        private final int processes;

        Starts(int processes) {
            this.processes = processes;
        }

        @Override
        public String what() {
            return processes + " JVMs that answer one byte on a socket";
        }

        @Override
        public Double run(Ask ask) throws Exception {
            long start = System.nanoTime();
            try (BareJvms jvms = new BareJvms(processes, ChildJvm.BARE)) {
                jvms.ask(1);
                return (System.nanoTime() - start) / 1e6;
            }
        }
    }
}
