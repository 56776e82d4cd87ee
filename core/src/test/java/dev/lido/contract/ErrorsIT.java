package dev.lido.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.AsyncResult;
import dev.lido.Context;
import dev.lido.InitializerException;
import dev.lido.Outcome;
import dev.lido.Pool;
import dev.lido.PoolException;
import dev.lido.PoolTerminatedException;
import dev.lido.PoolTimeoutException;
import dev.lido.Range;
import dev.lido.RemoteException;
import dev.lido.ResultIterator;
import dev.lido.TaskCancelledException;
import dev.lido.TaskFailedException;
import dev.lido.TaskTimeoutException;
import dev.lido.TransferException;
import dev.lido.WorkerLostException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Errors: each type, when it comes, and that its message carries job, item index, argument, worker and pid, and what to try. */
@Timeout(30)
class ErrorsIT extends SharedPoolFixture {

    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    /** The worker by number and pid, as every message that knows it gives it. */
    private static final String WORKER = "w\\d+ \\(pid \\d+\\)";

    private static void says(Throwable error, String... patterns) {
        for (String pattern : patterns) {
            String message = error.getMessage();
            assertTrue(message.matches("(?s).*" + pattern + ".*"), pattern + " in: " + message);
        }
    }

    @Test
    void allAreUncheckedAndExtendPoolException() {
        Stream.of(
                        TaskFailedException.class,
                        TransferException.class,
                        WorkerLostException.class,
                        TaskTimeoutException.class,
                        TaskCancelledException.class,
                        PoolTerminatedException.class,
                        InitializerException.class,
                        PoolTimeoutException.class)
                .forEach(type -> assertTrue(
                        PoolException.class.isAssignableFrom(type) && RuntimeException.class.isAssignableFrom(type)));
    }

    @Test
    void taskFailedCarriesJobIndexArgumentWorkerAndPid() {
        var failed = assertThrows(
                TaskFailedException.class, () -> pool.map(x -> 1 / x, List.of(1, 0), o -> o.name("ratio")));
        says(failed, "ratio: item 1 \\(0\\)", WORKER, "ArithmeticException: / by zero");
        assertEquals("ratio", failed.job());
        assertEquals(1, failed.index());
        assertEquals("0", failed.argument());
    }

    @Test
    void itsCauseIsTheVeryExceptionWithTypeMessageFieldsAndTheWorkersTrace() {
        var failed = assertThrows(TaskFailedException.class, () -> pool.map(ErrorsIT::fails, List.of(7)));
        var cause = assertInstanceOf(Custom.class, failed.getCause());
        assertEquals("custom 7", cause.getMessage());
        assertEquals(7, cause.code);
        assertEquals("root", cause.getCause().getMessage());
        assertEquals("beside", cause.getSuppressed()[0].getMessage());
        StackTraceElement top = cause.getStackTrace()[0];
        assertEquals("fails", top.getMethodName());
        assertEquals("ErrorsIT.java", top.getFileName());
        assertTrue(top.getLineNumber() > 0);
    }

    private static int fails(int code) throws Custom {
        throw new Custom(code);
    }

    /** An exception with a field of its own and no usual constructor. */
    static final class Custom extends Exception {
        private final int code;

        Custom(int code) {
            super("custom " + code, new IllegalStateException("root"));
            this.code = code;
            addSuppressed(new IllegalArgumentException("beside"));
        }
    }

    @Test
    void anErrorThatIsThrownShowsTheCallersLineToo() {
        var failed = assertThrows(TaskFailedException.class, () -> pool.map(x -> 1 / x, List.of(0)));
        assertTrue(Arrays.stream(failed.getStackTrace())
                .anyMatch(e -> e.getClassName().contains("ErrorsIT")));
    }

    @Test
    void anExceptionThatCannotTravelIsARemoteExceptionWithClassMessageAndTrace() {
        var failed = assertThrows(TaskFailedException.class, () -> pool.map(ErrorsIT::failsWithASocket, List.of(7)));
        var cause = assertInstanceOf(RemoteException.class, failed.getCause());
        assertEquals(Unsendable.class.getName(), cause.className());
        says(cause, "has a socket");
        assertTrue(cause.trace().contains("failsWithASocket(ErrorsIT.java:"), cause.trace());
        says(failed, "item 0 \\(7\\)", WORKER, "has a socket");
    }

    private static int failsWithASocket(int code) {
        throw new Unsendable();
    }

    /** Holds what is bound to its process. */
    static final class Unsendable extends RuntimeException {
        @SuppressWarnings("unused")
        private final Socket socket = new Socket();

        Unsendable() {
            super("has a socket");
        }
    }

    @Test
    void transferExceptionNamesThePathOfFieldsToTheCulpritAndCostsThatItemOnly() {
        Order bad = new Order(new Customer(new Socket()));
        long[] pids = pids();
        List<Outcome<Integer>> outcomes =
                pool.mapOutcomes(x -> 1, List.of(new Order(new Customer(null)), bad), o -> o.name("orders"));
        assertEquals(1, outcomes.get(0).value());
        var refused = assertInstanceOf(TransferException.class, outcomes.get(1).error());
        says(refused, "orders: item 1", "Order\\.customer\\.socket: java\\.net\\.Socket", "Send the address");
        var back = assertThrows(
                TransferException.class,
                () -> pool.map(x -> new Order(new Customer(new Socket())), List.of(5), o -> o.name("back")));
        says(back, "back: item 0 \\(5\\)", WORKER, "Order\\.customer\\.socket: java\\.net\\.Socket");
        assertEquals(Arrays.toString(pids), Arrays.toString(pids()), "no worker is lost");
    }

    private static long[] pids() {
        return pool.status().workers().stream().mapToLong(w -> w.id().pid()).toArray();
    }

    record Customer(Socket socket) {}

    record Order(Customer customer) {}

    @Test
    void aFunctionThatCannotTravelIsATransferExceptionOfTheCallThatNamesTheVariable() {
        Thread captured = new Thread("captured");
        var refused =
                assertThrows(TransferException.class, () -> pool.mapAsync(x -> x + captured.getName(), List.of(1)));
        says(refused, "captured", "java\\.lang\\.Thread", "threads belong to their process");
    }

    @Test
    void workerLostTellsPidExitCodeAndLastWords() {
        var lost = assertThrows(
                WorkerLostException.class,
                () -> pool.map(
                        x -> {
                            System.err.println("my last words");
                            return Tasks.halt(5);
                        },
                        List.of(42),
                        o -> o.name("doomed")));
        says(
                lost,
                "doomed: item 0 \\(42\\)",
                WORKER,
                "exit code 5",
                "my last words",
                "heap at its last report: \\d+ MiB");
        assertEquals("42", lost.argument());
    }

    @Test
    void workerLostTellsTheSignalByNameAndTheCrashLog() throws Exception {
        var killed = assertThrows(WorkerLostException.class, () -> pool.apply((String s) -> Tasks.signal(s), "KILL"));
        says(killed, WORKER, "SIGKILL", "o\\.retries\\(1\\)");
        var crashed = assertThrows(WorkerLostException.class, () -> pool.apply((String s) -> Tasks.signal(s), "SEGV"));
        says(crashed, "SIGSEGV", "crash log: \\S+");
        String log = crashed.getMessage().replaceAll("(?s).*crash log: ([^;\\s]+).*", "$1");
        assertTrue(Files.deleteIfExists(Path.of(log.replaceAll("\\.$", ""))), log);
    }

    @Test
    void taskTimeoutStopsTheItemAndItsMatesGoOn() {
        Path running = directory.resolve("running");
        List<Outcome<Integer>> outcomes = pool.mapOutcomes(
                x -> {
                    if (x == 1) {
                        new CountDownLatch(1).await();
                    }
                    return x == 2 ? Tasks.runDeaf(running) : x;
                },
                Range.range(4),
                o -> o.chunksize(4).timeout(Duration.ofSeconds(1)).name("slow"));
        var late = assertInstanceOf(TaskTimeoutException.class, outcomes.get(1).error());
        says(late, "slow: item 1 \\(1\\)", WORKER, "after \\d+ ms", "o\\.timeout");
        assertInstanceOf(TaskTimeoutException.class, outcomes.get(2).error());
        assertEquals(0, outcomes.get(0).value());
        assertEquals(3, outcomes.get(3).value());
    }

    @Test
    void taskCancelledNamesTheJobAndWhy() throws Exception {
        AsyncResult<Void> result =
                pool.forEachAsync(Tasks::runForEver, List.of(directory.resolve("running")), o -> o.name("off"));
        result.cancel();
        says(assertThrows(TaskCancelledException.class, result::get), "off was cancelled");
        Thread.currentThread().interrupt();
        var interrupted = assertThrows(
                TaskCancelledException.class,
                () -> pool.forEach(Tasks::runForEver, List.of(directory.resolve("b")), o -> o.name("off")));
        assertTrue(Thread.interrupted(), "the interrupt is kept");
        says(interrupted, "off was cancelled", "interrupted");
    }

    @Test
    void poolTerminatedNamesJobAndPool() {
        Pool own = Pool.builder().processes(1).context(Context.processes()).open();
        AsyncResult<Void> result =
                own.forEachAsync(Tasks::runForEver, List.of(directory.resolve("r")), o -> o.name("cut"));
        own.terminate();
        says(assertThrows(PoolTerminatedException.class, result::get), "cut", "pool-\\d+", "terminated");
    }

    @Test
    void anInitializerThatFailsEndsWaitingAndLaterJobsAfterAtMostThreeTries() {
        Path d = directory;
        Pool own = Pool.builder()
                .processes(1)
                .initializer(
                        x -> {
                            Tasks.touch(d.resolve("try-" + Tasks.pid()));
                            throw new IllegalStateException(x + " is no model");
                        },
                        "nonsense")
                .open();
        AsyncResult<Integer> waiting = own.applyAsync(() -> 1);
        var failed = assertThrows(InitializerException.class, () -> waiting.get(LONG));
        says(failed, "the initializer failed in " + WORKER, "nonsense is no model");
        assertInstanceOf(IllegalStateException.class, failed.getCause());
        assertThrows(InitializerException.class, () -> own.apply(() -> 2));
        own.close();
        int tries = directory.toFile().list().length;
        assertTrue(tries >= 1 && tries <= 3, "tries: " + tries);
    }

    @Test
    void waitsWhoseTimeRanOutMayBeRepeated() throws Exception {
        Path go = directory.resolve("go");
        Duration shortly = Duration.ofMillis(20);
        AsyncResult<Integer> result = pool.applyAsync(
                () -> {
                    Tasks.awaitFile(go);
                    return 1;
                },
                o -> o.name("later"));
        says(assertThrows(PoolTimeoutException.class, () -> result.get(shortly)), "later", "PT0.02S", "ask again");
        try (ResultIterator<Integer> results = pool.imap(
                x -> {
                    Tasks.awaitFile(go);
                    return x;
                },
                List.of(5))) {
            assertThrows(PoolTimeoutException.class, () -> results.next(shortly));
            assertTrue(!result.await(Duration.ZERO));
            Tasks.touch(go);
            assertEquals(5, results.next(LONG));
        }
        assertEquals(1, result.get(LONG));
    }

    @Test
    void joinWhoseTimeRanOutMayBeRepeated() throws Exception {
        Path go = directory.resolve("go");
        Pool own = Pool.of(1);
        AsyncResult<Void> result = own.forEachAsync(Tasks::awaitFile, List.of(go));
        own.shutdown();
        says(assertThrows(PoolTimeoutException.class, () -> own.join(Duration.ofMillis(20))), "pool-\\d+", "terminate");
        Tasks.touch(go);
        own.join(LONG);
        assertNull(result.get());
    }

    @Test
    void aLongArgumentIsShortened() {
        var failed =
                assertThrows(TaskFailedException.class, () -> pool.map(s -> s.charAt(-1), List.of("x".repeat(10_000))));
        assertTrue(failed.argument().length() <= 100, failed.argument());
        assertTrue(failed.getMessage().length() < 500, failed.getMessage());
    }
}
