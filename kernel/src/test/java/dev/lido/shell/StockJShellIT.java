package dev.lido.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The JDK's own jshell with {@code scripts/lido.jsh}, as users start it. */
@Timeout(180)
class StockJShellIT {

    @Test
    void everyMagicWithoutATerminal() throws Exception {
        try (Conversation jshell = Conversation.with(Conversation.jshell("none"))) {
            jshell.type("int map = 3\n");
            jshell.await("map ==> 3");
            jshell.type("map(x -> x * x, range(0, 10))\n");
            jshell.await("==> [0, 1, 4, 9, 16, 25, 36, 49, 64, 81]");
            jshell.type("int sum = 0; for (int x : imap(x -> x * map, range(0, 10))) sum += x; \"sum \" + sum\n");
            jshell.await("\"sum 135\"");
            jshell.type("starmap((x, y) -> x * y, List.of(args(2, 3), args(4, 5)))\n");
            jshell.await("==> [6, 20]");
            jshell.type(
                    "var a = mapAsync(x -> { Thread.sleep(20); return x; }, range(0, 40), o -> o.name(\"alpha\"))\n");
            jshell.await("a ==> AsyncResult[alpha ");
            jshell.type("watch(a)\n");
            String watched = jshell.await("alpha: done, 40/40 (100%)");
            assertFalse(watched.contains("\033["), watched);
            jshell.type("results()\n");
            jshell.await("==> 4 jobs");
            jshell.await("alpha");
            jshell.type("results().table().rowCount() + \" rows\"\n");
            jshell.await("\"4 rows\"");
            jshell.type("workers()\n");
            jshell.await("worker ");
            jshell.type("help()\n");
            jshell.await("this text");
            jshell.type("pool(1)\n");
            jshell.await("processes=1]");
            jshell.type("/exit\n");
        }
    }

    @Test
    void aTableOnATerminalAndControlCThatCancelsOnlyItsOwnSnippet() throws Exception {
        try (Conversation jshell = onATerminal()) {
            jshell.await("jshell> ");
            jshell.type(
                    "var a = mapAsync(x -> { Thread.sleep(100); return x; }, range(0, 600), o -> o.name(\"alpha\"))\n");
            jshell.await("a ==> AsyncResult[alpha ");
            jshell.type("watch(a)\n");
            jshell.await("running");
            jshell.await("\033[");
            jshell.type("\003");
            jshell.await("jshell> ");
            jshell.type("\"ready \" + a.ready()\n");
            jshell.await("\"ready false\"");
            jshell.type("map(x -> { Thread.sleep(10_000); return x; }, range(0, 9), o -> o.name(\"beta\"))\n");
            jshell.await("beta  running");
            jshell.type("\003");
            jshell.await("beta  cancelled");
            jshell.await("jshell> ");
            jshell.type("\"states \" + results().stream().map(j -> j.name() + \" \" + j.state()).toList()\n");
            String states = jshell.await("]\"");
            assertTrue(states.contains("alpha RUNNING, beta CANCELLED"), states);
        }
    }

    @Test
    void aTableIsAsWideAsTheTerminalIsNow(@TempDir Path directory) throws Exception {
        Path seen = directory.resolve("seen");
        try (Conversation jshell = onATerminal()) {
            jshell.await("jshell> ");
            jshell.type(
                    "var a = mapAsync(x -> { Thread.sleep(100); return x; }, range(0, 600), o -> o.name(\"alpha\"))\n");
            jshell.await("a ==> AsyncResult[alpha ");
            jshell.type("new Thread(() -> { try { while (!new File(\"" + seen
                    + "\").exists()) Thread.sleep(20); new ProcessBuilder(\"stty\", \"cols\", \"50\")"
                    + ".redirectInput(new File(\"/dev/tty\")).start(); } catch (Exception e) {} }).start()\n");
            jshell.type("watch(a)\n");
            assertTrue(jshell.await(" left\033[0m").contains("elapsed"));
            Files.createFile(seen);
            jshell.await("job    state         done                    left"); // no room for the rate any more
            jshell.type("\003");
            jshell.await("jshell> ");
        }
    }

    private static Conversation onATerminal() throws IOException {
        ProcessBuilder builder = Conversation.jshell("90");
        String command =
                builder.command().stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        builder.command(new ArrayList<>(List.of("script", "-qec", "stty cols 90 rows 30; " + command, "/dev/null")));
        return Conversation.with(builder);
    }
}
