package dev.lido.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.spi.Session;
import dev.lido.spi.SessionSpec;
import dev.lido.spi.WorkerStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class StandbyIT {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final SessionSpec.Setup REHEARSAL = new SessionSpec.Setup(List.of(), Script.bytes("echo a"));

    /** Processes that were started, in that order, until they are asked for. */
    private final BlockingQueue<Process> started = new LinkedBlockingQueue<>();

    private final Queue<Process> all = new ConcurrentLinkedQueue<>();

    private final List<Session> sessions = new ArrayList<>();
    private final Recorder recorder = new Recorder();

    private LocalBackend backend;
    private Standby standby;

    @AfterEach
    void endAll() throws Exception {
        for (Session session : sessions) {
            session.terminate();
            assertTrue(session.awaitEnd(Duration.ofSeconds(5)));
        }
        standby.end();
        for (Process process : all) {
            assertTrue(process.waitFor(10, TimeUnit.SECONDS), "a process is left");
        }
    }

    private LocalBackend backend(Duration pause, Duration idle, Starter.Launch launch) {
        standby = new Standby(pause, idle);
        return new LocalBackend(
                Script.MAIN,
                builder -> {
                    var process = launch.start(builder);
                    all.add(process);
                    started.add(process);
                    return process;
                },
                Starter.CONNECT_NANOS,
                standby);
    }

    /** The first spare is there; another is made as soon as there is none. */
    private void standBy(SessionSpec spec, Duration idle) {
        backend = backend(Duration.ZERO, idle, ProcessBuilder::start);
        backend.standBy(spec, REHEARSAL, Duration.ZERO);
    }

    private Session open(SessionSpec spec) throws IOException {
        Session session = backend.open(spec, recorder);
        sessions.add(session);
        return session;
    }

    private Process nextStarted() throws InterruptedException {
        return started.poll(20, TimeUnit.SECONDS);
    }

    /** Of a session that starts its own, while the next spare is made. */
    private Process nextStartedBesides(long own) throws InterruptedException {
        Process next = nextStarted();
        return next.pid() == own ? nextStarted() : next;
    }

    private static long pid(Session session) {
        return session.workers().get(0).id().pid();
    }

    private static SessionSpec one() {
        return Script.spec(1, 0, null);
    }

    @Test
    void aSessionOfTheSameKindTakesWorkersThatAreThere() throws Exception {
        standBy(one(), LONG);
        Process spare = nextStarted();
        Session session = open(one());
        session.submit(Script.chunk(1, "pid"));
        assertEquals(Long.toString(spare.pid()), recorder.text(1, 0));
        assertEquals(spare.pid(), pid(session));

        Process next = nextStarted();
        standby.awaitSpare();
        session.terminate();
        assertTrue(session.awaitEnd(Duration.ofSeconds(5)));
        assertTrue(next.isAlive(), "it is no part of the session before");
        assertEquals(next.pid(), pid(open(one())));
    }

    @Test
    void anotherKindOfSessionGetsItsOwnWorkersAndTheNextSpareIsOfThatKind() throws Exception {
        standBy(one(), LONG);
        Process spare = nextStarted();
        SessionSpec other = Script.spec(1, 0, null, "-Dother=1");
        long own = pid(open(other));
        assertNotEquals(spare.pid(), own);
        assertTrue(spare.waitFor(10, TimeUnit.SECONDS), "nobody is likely to want the first one");
        Process next = nextStartedBesides(own);
        standby.awaitSpare();
        assertEquals(next.pid(), pid(open(other)));
    }

    @Test
    void aFileOnTheClassPathThatHasChangedMakesASpareUseless(@TempDir Path directory) throws Exception {
        Path jar = Files.createFile(directory.resolve("x.jar"));
        SessionSpec.Jvm usual = one().jvm();
        List<String> classPath = new ArrayList<>(usual.classPath());
        classPath.add(jar.toString());
        var jvm = new SessionSpec.Jvm(classPath, usual.heap(), usual.jvmArgs(), Map.of(), null);
        var spec = new SessionSpec("processes", 1, 0, null, Duration.ZERO, null, jvm);
        standBy(spec, LONG);
        Process spare = nextStarted();
        Files.writeString(jar, "another");
        assertNotEquals(spare.pid(), pid(open(spec)));
    }

    @Test
    void whatHasAnInitializerIsNoBusinessOfSpares() throws Exception {
        standBy(one(), LONG);
        Process spare = nextStarted();
        Session session = open(Script.spec(1, 0, "echo a"));
        session.submit(Script.chunk(1, "pid"));
        assertNotEquals(Long.toString(spare.pid()), recorder.text(1, 0));
        assertEquals(spare.pid(), pid(open(one())), "it waits for the next");
    }

    @Test
    void workersThatNobodyWantsAreEnded() throws Exception {
        standBy(one(), Duration.ofMillis(1));
        assertTrue(nextStarted().waitFor(10, TimeUnit.SECONDS));
        Session session = open(one());
        assertTrue(nextStartedBesides(pid(session)).waitFor(10, TimeUnit.SECONDS), "the next one again");
        session.submit(Script.chunk(1, "echo a"));
        assertEquals("a", recorder.text(1, 0));
    }

    @Test
    void aSpareWithoutWorkersIsHandedToNobody() throws Exception {
        var refused = new LinkedBlockingQueue<String>();
        backend = backend(Duration.ZERO, LONG, builder -> {
            if (refused.isEmpty()) {
                refused.add("once");
                throw new IOException("no more processes");
            }
            return builder.start();
        });
        backend.standBy(one(), REHEARSAL, Duration.ZERO);
        open(one()).submit(Script.chunk(1, "echo a"));
        assertEquals("a", recorder.text(1, 0));
        assertEquals(List.of(), recorder.faults);
    }

    @Test
    void aSpareWhoseWorkerDiedHasAnother() throws Exception {
        standBy(one(), LONG);
        Process first = nextStarted();
        first.toHandle().destroyForcibly();
        Process second = nextStarted();
        Session session = open(one());
        session.submit(Script.chunk(1, "pid"));
        assertEquals(Long.toString(second.pid()), recorder.text(1, 0));
    }

    @Test
    void whatWorkersPrintBeforehandIsTold() throws Exception {
        SessionSpec spec = Script.spec(1, 0, null, "-showversion");
        standBy(spec, LONG);
        assertTrue(nextStarted().isAlive());
        Session session = open(spec);
        session.submit(Script.chunk(1, "echo a"));
        assertEquals("a", recorder.text(1, 0));
        recorder.await(() -> recorder.events.stream().anyMatch(line -> line.startsWith("err openjdk version")));
    }

    @Test
    void aRehearsalThatFailsCostsNothing() throws Exception {
        backend = backend(LONG, LONG, ProcessBuilder::start);
        backend.standBy(one(), new SessionSpec.Setup(List.of(), Script.bytes("nonsense")), Duration.ZERO);
        Session session = open(one());
        until(session, WorkerStatus.State.IDLE);
        session.submit(Script.chunk(1, "echo a"));
        assertEquals("a", recorder.text(1, 0));
        assertEquals(List.of(), recorder.faults);
    }

    private static void until(Session session, WorkerStatus.State state) throws InterruptedException {
        while (session.workers().get(0).state() != state) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    @Test
    void theWorkersOfADelayedSpareStartWhenSomebodyNeedsThem() throws Exception {
        backend = backend(LONG, LONG, ProcessBuilder::start);
        backend.standBy(one(), REHEARSAL, LONG);
        Session session = open(one());
        assertTrue(started.isEmpty());
        session.submit(Script.chunk(1, "pid"));
        assertEquals(Long.toString(nextStarted().pid()), recorder.text(1, 0));
    }

    @Test
    void withoutStandbyThereAreNoSpares() throws Exception {
        backend = backend(Duration.ZERO, LONG, ProcessBuilder::start);
        Session session = open(one());
        session.submit(Script.chunk(1, "echo a"));
        assertEquals("a", recorder.text(1, 0));
        assertEquals(nextStarted().pid(), pid(session));
        assertEquals(0, started.size());
    }
}
