package dev.lido.local;

import dev.lido.spi.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;

/** A session whose first workers are scripted {@link Peer}s; the later ones are real. Knows what all of them may leave. */
final class Peers implements AutoCloseable {

    private final Recorder recorder = new Recorder();
    private final BlockingQueue<Peer> waiting = new LinkedBlockingQueue<>();
    private final List<Process> processes = new ArrayList<>();
    private final List<Peer> peers = new ArrayList<>();
    private final Set<Thread> before = lidoThreads();
    private final Session session;
    private int left;
    private Path directory;

    Peers(int workers, int scripted) throws IOException {
        this(workers, scripted, Starter.CONNECT_NANOS);
    }

    Peers(int workers, int scripted, long connectNanos) throws IOException {
        this.left = scripted;
        this.session = new LocalBackend(
                        Script.MAIN, this::launch, connectNanos, new Standby(Duration.ZERO, Duration.ZERO))
                .open(Script.spec(workers, 0, null), recorder);
    }

    private synchronized Process launch(ProcessBuilder builder) throws IOException {
        directory = Path.of(builder.environment().get("LIDO_SOCKET")).getParent();
        boolean scripted = left-- > 0;
        var process = scripted ? new ProcessBuilder("sleep", "1000").start() : builder.start();
        processes.add(process);
        if (scripted) {
            var peer = new Peer(process, builder.environment());
            peers.add(peer);
            waiting.add(peer);
        }
        return process;
    }

    /** The next scripted peer; waits for its start. */
    Peer next() throws InterruptedException {
        return waiting.take();
    }

    Session session() {
        return session;
    }

    /** The session's directory. */
    synchronized Path directory() {
        return directory;
    }

    Recorder recorder() {
        return recorder;
    }

    /** Submits a chunk and waits until it is done, by whomever. */
    void work(long chunk) throws InterruptedException {
        session.submit(Script.chunk(chunk, "echo a", "echo b"));
        done(chunk);
    }

    /** Waits for the outcomes of what {@link #work} submits. */
    void done(long chunk) throws InterruptedException {
        Assertions.assertEquals("a", recorder.text(chunk, 0));
        Assertions.assertEquals("b", recorder.text(chunk, 1));
    }

    /** What the session broke by, as text. */
    String fault() throws InterruptedException {
        recorder.await(() -> !recorder.faults.isEmpty());
        return recorder.faults.get(0).toString();
    }

    /** Ends the session, and fails if it does not end, or leaves a process, a file or a thread. */
    @Override
    public void close() throws IOException {
        session.terminate();
        hangUp();
        try {
            awaitNothingLeft();
        } catch (InterruptedException e) {
            throw new AssertionError("the session does not end", e);
        }
    }

    private void awaitNothingLeft() throws InterruptedException {
        Assertions.assertTrue(session.awaitEnd(Duration.ofSeconds(5)), "the session ends");
        Assertions.assertFalse(Files.exists(directory), "the session's directory is gone");
        for (var process : processes()) {
            Assertions.assertTrue(process.waitFor(2, TimeUnit.SECONDS), "each process is gone");
        }
        for (var thread : lidoThreads()) {
            if (!before.contains(thread)) {
                thread.join(5000);
                Assertions.assertFalse(thread.isAlive(), "the thread is gone: " + thread.getName());
            }
        }
    }

    /** What a real process's death does to its link. */
    private synchronized void hangUp() throws IOException {
        for (var peer : peers) {
            peer.close();
        }
    }

    synchronized List<Process> processes() {
        return List.copyOf(processes);
    }

    private static Set<Thread> lidoThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("lido-"))
                .collect(Collectors.toSet());
    }
}
