package dev.lido.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.spi.WorkerStatus;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Processes that connect without a secret, by the thousand: they get nowhere, delay nobody and leave nothing behind. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StrangersIT {

    private static final int STRANGERS = 10_000;
    private static final int AT_ONCE = 1000;
    private static final int HOLDING = 400;

    /** Threads of strangers that have been turned away, before they have ended. */
    private static final int ENDING = 80;

    /** A job takes less than a millisecond; this machine may be busy, and a stranger costs it a thread. */
    private static final long BOUND_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** A new JVM takes half a second. */
    private static final long REPLACED_NANOS = TimeUnit.SECONDS.toNanos(20);

    @TempDir
    Path directory;

    @Test
    void tenThousandStrangersGetNowhereDelayNobodyAndLeaveNothing() throws Exception {
        try (var peers = new Peers(2, 0)) {
            var jobs = new Jobs(peers);
            jobs.run(500); // all that is made once is there
            var before = Figures.now();
            Figures.resetPeak();
            var strangers = start("waves", socketOf(peers), STRANGERS, AT_ONCE);
            try {
                long replaced = replaceOne(peers, jobs);
                while (strangers.isAlive()) {
                    jobs.run(1);
                }
                String told = reader(strangers).readLine();
                peers.recorder().forget();
                var after = Figures.settled(before);
                System.out.printf(
                        Locale.ROOT,
                        "strangers: %,d (%s); meanwhile %s, a killed worker replaced in %.1f s; %s%n",
                        STRANGERS,
                        told,
                        jobs,
                        replaced / 1e9,
                        after.since(before));
                assertTrue(told.contains("NOT_HEARD 0, LET_IN 0"), told);
                assertTrue(jobs.longest() < BOUND_NANOS, jobs.toString());
                after.assertNoneLeft(before);
                assertTrue(Figures.peak() <= before.threads() + Door.CROWD + ENDING, Figures.peak() + " threads");
            } finally {
                strangers.destroyForcibly();
            }
        }
    }

    @Test
    void aReplacementGetsInThoughHundredsOfSilentStrangersHoldTheDoor() throws Exception {
        try (var peers = new Peers(1, 0)) {
            var jobs = new Jobs(peers);
            jobs.run(1);
            var strangers = start("hold", socketOf(peers), HOLDING);
            try {
                assertEquals("holding", reader(strangers).readLine());
                var times = new ArrayList<String>();
                for (int i = 0; i < 3; i++) {
                    long time = replaceOne(peers, jobs);
                    times.add(String.format(Locale.ROOT, "%.1f s", time / 1e9));
                    assertTrue(time < REPLACED_NANOS, time + " ns");
                }
                System.out.println("strangers: " + HOLDING
                        + " silent ones hold the door, a killed worker was replaced in " + String.join(", ", times));
            } finally {
                strangers.destroyForcibly();
            }
        }
    }

    @Test
    void aDoorWithoutFileDescriptorsOpensAgainWhenThereAreSome() throws Exception {
        var socket = directory.resolve("socket");
        var java = command(ShortOfDescriptorsMain.class);
        java.add(socket.toString());
        java.addAll(0, List.of("sh", "-c", "ulimit -n 200 && exec \"$@\"", "sh"));
        var process = new ProcessBuilder(java)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var out = reader(process);
                var in = process.getOutputStream()) {
            assertEquals("open", out.readLine());
            try (var first = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
                assertEquals("let in", out.readLine(), first.toString());
            }
            goOn(in);
            assertEquals("none left", out.readLine());
            try (var second = SocketChannel.open(UnixDomainSocketAddress.of(socket));
                    var third = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
                goOn(in);
                boolean early =
                        out.readLine().equals("let in"); // by the descriptor that a waiting accept has taken before
                assertEquals("failed", early ? out.readLine() : "failed");
                goOn(in);
                assertEquals("let in", out.readLine(), third.toString());
                assertEquals("let in", early ? "let in" : out.readLine(), second.toString());
            }
        } finally {
            process.destroyForcibly();
        }
    }

    private static void goOn(OutputStream in) throws IOException {
        in.write('\n');
        in.flush();
    }

    /** Kills the first worker; works on until another one is there in its stead, and says how long that took. */
    private static long replaceOne(Peers peers, Jobs jobs) throws InterruptedException {
        var old = peers.session().workers();
        long start = System.nanoTime();
        ProcessHandle.of(old.get(0).id().pid()).orElseThrow().destroyForcibly();
        int newest = old.stream().mapToInt(worker -> worker.id().number()).max().orElseThrow();
        while (peers.session().workers().stream().noneMatch(worker -> isReady(worker, newest))) {
            if (old.size() > 1) {
                jobs.run(1);
            } else {
                Thread.onSpinWait();
            }
        }
        long time = System.nanoTime() - start;
        jobs.run(1);
        return time;
    }

    private static boolean isReady(WorkerStatus worker, int newest) {
        return worker.id().number() > newest
                && (worker.state() == WorkerStatus.State.IDLE || worker.state() == WorkerStatus.State.BUSY);
    }

    private static Process start(String what, Path socket, int... numbers) throws Exception {
        var command = command(StrangersMain.class);
        command.addAll(List.of(what, socket.toString()));
        for (int number : numbers) {
            command.add(Integer.toString(number));
        }
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<String> command(Class<?> main) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static Path socketOf(Peers peers) {
        return peers.directory().resolve("socket");
    }

    /** Small jobs, one after the other, each with the right results. */
    private static final class Jobs {
        private final Peers peers;
        private final List<Long> times = new ArrayList<>();
        private long chunk;

        Jobs(Peers peers) {
            this.peers = peers;
        }

        void run(int count) throws InterruptedException {
            for (int i = 0; i < count; i++) {
                long start = System.nanoTime();
                peers.work(++chunk);
                times.add(System.nanoTime() - start);
            }
        }

        long longest() {
            return times.stream().mapToLong(time -> time).skip(500).max().orElseThrow();
        }

        @Override
        public String toString() {
            var sorted = times.stream().skip(500).sorted().toList();
            return String.format(
                    Locale.ROOT,
                    "%,d jobs in %.2f ms each (median), %.0f ms at most",
                    sorted.size(),
                    sorted.get(sorted.size() / 2) / 1e6,
                    longest() / 1e6);
        }
    }
}
