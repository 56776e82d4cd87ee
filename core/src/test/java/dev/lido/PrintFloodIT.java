package dev.lido;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Floods of prints in a driver of its own: what it shows, and the memory that it takes. */
@Timeout(180)
class PrintFloodIT {

    @TempDir
    Path directory;

    private ChildJvm.End run(String scene) throws Exception {
        return new ChildJvm(
                        directory,
                        "-Xmx40m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        ChildJvm.classPath(),
                        PrintMain.class.getName(),
                        scene)
                .run();
    }

    @Test
    void aSessionWhoseStreamsAreBlockedForGoodGetsItsResultsAndEnds() throws Exception {
        ChildJvm.End end = run("blocked");
        assertEquals(List.of("quiet 100", "lines 10", "flood true", "joined true", "closed true"), end.err());
        assertEquals(0, end.code());
    }

    @Test
    void floodsOfAllWorkersAtOnceTakeLittleMemoryHereAndThere() throws Exception {
        ChildJvm.End end = run("flood");
        assertEquals(0, end.code(), end.err().toString());
        List<String> told =
                end.err().stream().filter(line -> !line.startsWith("[lido]")).toList();
        assertEquals(List.of("floods ended"), told);
        assertEquals(4, end.err().size() - told.size(), end.err().toString());
        long shown = end.out().stream().mapToLong(line -> line.length() + 1L).sum();
        assertTrue(shown > 1_900_000 && shown <= 2_000_000, "shown " + shown);
    }

    @Test
    void whatAnInitializerPrintsIsBoundByWorker() throws Exception {
        ChildJvm.End end = run("initializer");
        assertEquals(0, end.code());
        assertEquals(995, end.out().size());
        assertTrue(end.err().contains("result [0, 1, 2]"), end.err().toString());
        assertTrue(
                end.err()
                        .contains(
                                "[lido] worker w1, at no job, has printed 999,975 characters, and the rest is not shown"),
                end.err().toString());
    }
}
