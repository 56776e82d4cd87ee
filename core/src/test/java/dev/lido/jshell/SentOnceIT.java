package dev.lido.jshell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bytecode travels once per worker, not once per chunk nor once per call: a worker counts what it has read. */
@Timeout(60)
class SentOnceIT {

    private static final Path COUNTERS = Path.of("/proc/self/io");

    /** What a class has in constants, which nobody can send in fewer bytes than this. */
    private static final int LARGE = 400_000;

    /** What a worker may read for twenty chunks, and of jars for what classes they need: less than the bytecode once more. */
    private static final int SMALL = 300_000;

    @Test
    void bytecodeIsSentOncePerWorkerNotOncePerChunkOrCall() {
        assumeTrue(Files.isReadable(COUNTERS), "needs Linux");
        try (ApiShell shell = ApiShell.inProcess()) {
            shell.type("""
                    Pool one = Pool.of(1);
                    long read() throws Exception { return Long.parseLong(java.nio.file.Files.readAllLines(java.nio.file.Path.of("%s")).get(0).substring(7)); }
                    class Big { String text(int i) { return List.of(%s).get(i); } }
                    long withBig(int x) throws Exception { return read() + new Big().text(x %% 8).length() %% 2; }
                    one.map(x -> read(), range(20), 1);
                    """.formatted(COUNTERS, constants()));
            String calls = "say(one.map(x -> read(), range(20), 1)); say(one.map(x -> withBig(x), range(20), 1));"
                    + " say(one.map(x -> withBig(x), range(20), 1)); one.close();";
            List<String> said = shell.type(calls);
            assertEquals(List.of(), shell.complaints());
            assertEquals(3, said.size(), said.toString());
            long before = last(said.get(0));
            long once = first(said.get(1));
            assertTrue(once - before > LARGE, "first: " + (once - before));
            assertTrue(last(said.get(1)) - once < SMALL, "more chunks: " + (last(said.get(1)) - once));
            assertTrue(last(said.get(2)) - once < SMALL, "another call: " + (last(said.get(2)) - once));
        }
    }

    /** Eight strings in which nothing repeats for long. */
    private static String constants() {
        return IntStream.range(0, 8)
                .mapToObj(i -> IntStream.range(0, LARGE / 8 / 5 + 1)
                        .mapToObj(n -> Integer.toString(10_000 + (n * 7 + i) * 31 % 90_000))
                        .collect(Collectors.joining("", "\"", "\"")))
                .collect(Collectors.joining(", "));
    }

    private static long first(String list) {
        return Long.parseLong(list.substring(1, list.indexOf(',')));
    }

    private static long last(String list) {
        return Arrays.stream(list.substring(1, list.length() - 1).split(", ", -1))
                .mapToLong(Long::parseLong)
                .max()
                .orElseThrow();
    }
}
