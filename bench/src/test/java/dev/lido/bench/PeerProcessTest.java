package dev.lido.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lido.bench.Case.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real peers, those that need nothing but Python's and Java's own libraries. */
@Timeout(60)
class PeerProcessTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Case APPLY = of("apply", 1, 0);

    @TempDir
    private Path directory;

    private Setting setting;

    @BeforeEach
    void needPython() throws IOException {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(entry -> Files.isExecutable(Path.of(entry, "python3"))),
                "python3 is not on the PATH");
        // without the packages of the system and of the user
        Path bare = Files.writeString(directory.resolve("python"), "#!/bin/sh\nexec python3 -S \"$@\"\n");
        assertTrue(bare.toFile().setExecutable(true));
        setting = new Setting(Path.of(System.getProperty("java.home")), bare.toString(), 2, directory);
    }

    @Test
    void pythonsOwnPoolAnswersWithValues() throws Exception {
        try (PeerProcess peer = PeerProcess.start("multiprocessing-fork", setting)) {
            assertTrue(peer.what().startsWith("multiprocessing of Python (Python 3."), peer.what());
            for (Case it : List.of(APPLY, of("map", 100, 10), of("imap", 100, 1), of("start", 1, 0))) {
                Answer answer = peer.ask(it, true, LIMIT);
                assertNull(answer.error());
                assertTrue(Numbers.median(answer.values()) > 0, it.name());
                peer.endCase();
            }
        }
    }

    @Test
    void whatAPoolCannotDoHasNoValuesAndIsNoError() throws Exception {
        try (PeerProcess peer = PeerProcess.start("futures-fork", setting)) {
            assertEquals(new Answer(List.of(), null), peer.ask(of("imap", 100, 1), true, LIMIT));
        }
    }

    @Test
    void aPoolThatIsNotInstalledIsMissingWithItsDebianPackage() throws Exception {
        try (PeerProcess peer = PeerProcess.start("joblib", setting)) {
            assertNull(peer.what());
            assertEquals("No module named 'joblib'; on Debian: apt-get install python3-joblib", peer.missing());
        }
    }

    @Test
    void aLimitAnswersTheSameWay() throws Exception {
        try (PeerProcess peer = PeerProcess.start("limit-socket", setting)) {
            assertTrue(Numbers.median(peer.ask(APPLY, true, LIMIT).values()) > 0);
        }
    }

    @Test
    void itsWorkersEndWithIt() throws Exception {
        List<ProcessHandle> workers;
        try (PeerProcess peer = PeerProcess.start("multiprocessing-fork", setting)) {
            assertFalse(peer.ask(APPLY, true, LIMIT).hasFailed());
            workers = ProcessHandle.current().descendants().toList();
            assertTrue(workers.size() >= 3, workers.toString());
        }
        for (ProcessHandle worker : workers) {
            worker.onExit().get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void aPeerThatDoesNotAnswerInTimeIsEnded() throws Exception {
        try (PeerProcess peer = PeerProcess.start("multiprocessing-fork", setting)) {
            Answer answer = peer.ask(of("cpu", 10_000, 0), true, Duration.ofMillis(200));
            assertEquals("no answer within 0 s", answer.error());
            assertFalse(peer.isAlive());
        }
    }

    private static Case of(String kind, int items, int chunksize) {
        return Case.of(kind, kind, kind, new Work(kind, items, chunksize, 0)).slow(0);
    }
}
