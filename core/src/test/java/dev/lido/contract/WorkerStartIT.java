package dev.lido.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.AsyncResult;
import dev.lido.InitializerException;
import dev.lido.Pool;
import dev.lido.PoolException;
import dev.lido.PoolTimeoutException;
import dev.lido.Range;
import dev.lido.WorkerLostException;
import dev.lido.spi.WorkerStatus;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Workers and Life cycle: what a replacement is, what happens where a worker cannot start, and that nothing is left of it. */
@Timeout(30)
class WorkerStartIT {

    private static final String TEMPORARY = "java.io.tmpdir";

    @TempDir
    Path directory;

    private final String usual = System.getProperty(TEMPORARY);

    @BeforeEach
    void haveATemporaryDirectoryOfOurOwn() throws IOException {
        System.setProperty(
                TEMPORARY, Files.createDirectory(directory.resolve("t")).toString());
    }

    @AfterEach
    void nothingIsLeft() throws IOException {
        Path own = directory.resolve("t");
        System.setProperty(TEMPORARY, usual);
        assertEquals(List.of(), names(own));
    }

    private static List<String> names(Path of) throws IOException {
        try (Stream<Path> files = Files.list(of)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void aPoolThatWasLeftWithoutWorkersBeginsAnewWithItsNextCall() {
        try (Pool pool = Pool.of(1)) {
            assertEquals(1, pool.apply(() -> 1));
            killUntilItGivesUp(pool);
            assertEquals(List.of(0, 1, 4), pool.map(x -> x * x, Range.range(3)));
            killUntilItGivesUp(pool);
            assertEquals(List.of(0, 1, 4), pool.map(x -> x * x, Range.range(3)));
        }
    }

    /** Whatever worker is seen. */
    private static void killUntilItGivesUp(Pool pool) {
        while (hasWorkersToCome(pool)) {
            pool.status().workers().stream()
                    .filter(worker -> worker.id().pid() > 0)
                    .flatMap(worker -> ProcessHandle.of(worker.id().pid()).stream())
                    .forEach(ProcessHandle::destroyForcibly);
        }
    }

    private static boolean hasWorkersToCome(Pool pool) {
        try {
            pool.applyAsync(() -> 1).get(Duration.ofMillis(20));
            return true;
        } catch (PoolTimeoutException | WorkerLostException again) {
            return true;
        } catch (InitializerException gaveUp) {
            return false;
        }
    }

    @Test
    void aReplacementRunsTheSameJdkWithTheSameFlagsEnvironmentAndDirectory() throws IOException {
        try (Pool pool = Pool.builder()
                .processes(1)
                .heap("48m")
                .jvmArgs("-XX:+UseParallelGC", "-Dcontract.a=two words")
                .environment("CONTRACT_A", "1")
                .directory(directory)
                .open()) {
            List<String> first = pool.apply(() -> whatIAm());
            long pid = pool.apply(() -> Tasks.pid());
            assertThrows(WorkerLostException.class, () -> pool.map(Tasks::halt, List.of(3)));
            assertEquals(first, pool.apply(() -> whatIAm()));
            assertNotEquals(pid, pool.apply(() -> Tasks.pid()));
            assertTrue(first.contains(System.getProperty("java.home")), first.toString());
            assertTrue(first.containsAll(List.of("-Xmx48m", "-Dcontract.a=two words")), first.toString());
            assertTrue(first.containsAll(List.of("1", directory.toRealPath().toString())), first.toString());
        }
    }

    private static List<String> whatIAm() throws IOException {
        return Stream.concat(
                        Stream.of(
                                System.getProperty("java.home"),
                                System.getProperty("java.class.path"),
                                System.getenv("CONTRACT_A"),
                                Path.of("").toRealPath().toString()),
                        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                                .filter(flag -> !flag.startsWith("-Xshare")
                                        && !flag.contains("SharedArchiveFile")
                                        && !flag.startsWith("-Xlog"))) // the archive may have come in between
                .toList();
    }

    @Test
    void flagsThatNoJvmTakesAreAnErrorThatSaysSo() {
        try (Pool pool = Pool.builder().processes(3).jvmArgs("-Xmx1k").open()) {
            String message = assertThrows(InitializerException.class, () -> pool.apply(() -> 1))
                    .getMessage();
            assertTrue(message.contains("Too small maximum heap"), message);
        }
    }

    @Test
    void aDirectoryThatVanishedIsNamed() throws IOException {
        Path vanishing = Files.createDirectory(directory.resolve("vanishing"));
        var builder = Pool.builder().processes(2).directory(vanishing);
        try (Pool pool = builder.open()) {
            Await.until(() -> idle(pool) == 2); // else one may not have come up
            Files.delete(vanishing);
            assertThrows(PoolException.class, () -> pool.map(Tasks::halt, List.of(3, 4), 1));
            String message = assertThrows(InitializerException.class, () -> pool.apply(() -> 1))
                    .getMessage();
            assertTrue(message.contains("cannot be started") && message.contains(vanishing.toString()), message);
        }
        String message =
                assertThrows(IllegalArgumentException.class, builder::open).getMessage();
        assertEquals("directory: not a directory: " + vanishing, message);
    }

    @Test
    void aWorkerThatCannotBeReplacedCostsOthersNothingAndIsReplacedWhenItCan() throws IOException {
        Path vanishing = Files.createDirectory(directory.resolve("vanishing"));
        try (Pool pool = Pool.builder().processes(2).directory(vanishing).open()) {
            Await.until(() -> idle(pool) == 2);
            Files.delete(vanishing);
            assertThrows(WorkerLostException.class, () -> pool.map(Tasks::halt, List.of(3)));
            AsyncResult<List<Long>> others = pool.mapAsync(x -> Tasks.pid(), Range.range(50), 5);
            assertEquals(1, others.get().stream().distinct().count());
            Files.createDirectory(vanishing);
            Await.until(() -> idle(pool) == 2);
        }
    }

    private static long idle(Pool pool) {
        return pool.status().workers().stream()
                .filter(worker -> worker.state() == WorkerStatus.State.IDLE)
                .count();
    }

    @Test
    void aTemporaryDirectoryThatIsOfNoUseIsNamedWithTheWayOut() {
        Map<Path, String> useless =
                Map.of(directory.resolve("nowhere"), "is not there", Path.of("/proc"), "cannot be written");
        useless.forEach((path, why) -> {
            System.setProperty(TEMPORARY, path.toString());
            String message =
                    assertThrows(InitializerException.class, () -> Pool.of(1)).getMessage();
            assertTrue(message.contains("temporary directory " + path + " " + why), message);
            assertTrue(message.contains("-Djava.io.tmpdir="), message);
        });
    }

    @Test
    void whatKilledDriversAndWorkersLeftIsRemovedByTheNextPool() throws IOException {
        Path live = session("lido-1");
        Path young = session("lido-2");
        Path dead = session("lido-3");
        Path others = session("lido-three");
        var address = UnixDomainSocketAddress.of(live.resolve("socket"));
        Files.delete(address.getPath());
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(address)) {
            for (Path old : List.of(live, dead, others)) {
                Files.setLastModifiedTime(old, FileTime.fromMillis(System.currentTimeMillis() - 60_000));
            }
            try (Pool pool = Pool.of(1)) {
                server.accept().close(); // it has been looked at
                Await.until(() -> Files.notExists(dead));
                int one = pool.apply(() -> 1);
                assertEquals(1, one);
            }
            assertTrue(Files.exists(address.getPath()));
        }
        for (Path kept : List.of(live, young, others)) {
            assertEquals(2, names(kept).size(), kept.toString());
            remove(kept);
        }
        assertFalse(Files.exists(dead));
    }

    /** A session's directory whose socket nobody listens at. */
    private static Path session(String name) throws IOException {
        var path = Path.of(System.getProperty(TEMPORARY), name);
        Files.createDirectory(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.createFile(path.resolve("status-1"));
        ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                .bind(UnixDomainSocketAddress.of(path.resolve("socket")))
                .close();
        return path;
    }

    private static void remove(Path session) throws IOException {
        for (String file : names(session)) {
            Files.delete(session.resolve(file));
        }
        Files.delete(session);
    }
}
