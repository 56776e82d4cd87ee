package dev.lido.jshell;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C on a terminal, which {@code script} of util-linux gives. */
@Timeout(120)
class InterruptIT {

    private static final Path SCRIPT = Path.of("/usr/bin/script");

    @TempDir
    private Path directory;

    @Test
    void ctrlCStopsTheItemsAndLeavesThePoolAliveUnlessItIsClosing() throws Exception {
        assumeTrue(
                Files.isExecutable(SCRIPT) && System.getProperty("os.name").equals("Linux"),
                "needs script of util-linux");
        List<String> jshell = JShellProcess.command(directory);
        String line = jshell.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        ProcessBuilder builder = new ProcessBuilder(SCRIPT.toString(), "-qec", line, "/dev/null");
        builder.environment().put("TERM", "xterm");
        Process process = builder.redirectErrorStream(true).start();
        try (OutputStream keys = process.getOutputStream()) {
            Lines screen = new Lines(process.getInputStream());
            press(keys, "Pool pool = Pool.of(2);\n");
            press(
                    keys,
                    "void endless(int x) throws Exception { say(\"begins-\" + x); try { Thread.sleep(Long.MAX_VALUE); }"
                            + " catch (InterruptedException e) { say(\"stopped-\" + x); throw e; } }\n");
            press(keys, "pool.forEach(x -> endless(x), range(1000), 1)\n");
            screen.until(shown -> shown.contains("begins-0"));
            press(keys, "\u0003");
            screen.until(shown -> shown.contains("stopped-"));
            press(keys, "\nsay(pool.map(x -> x + 1, range(3)))\n");
            screen.until(shown -> shown.contains("[1, 2, 3]"));
            press(keys, "var deaf = pool.mapAsync(x -> { say(\"spins-\" + x); while (true) {} }, range(3), 1)\n");
            screen.until(shown -> shown.contains("spins-1"));
            press(
                    keys,
                    "new Thread(() -> { while (!pool.toString().contains(\"CLOSED\")) Thread.onSpinWait(); say(\"closing\"); })"
                            + ".start(); pool.close()\n");
            screen.until(shown -> shown.endsWith("closing"));
            press(keys, "\u0003");
            press(keys, "\nsay(deaf.await(java.time.Duration.ofSeconds(20)) + \" \" + pool)\n");
            screen.until(shown -> shown.contains("true Pool[pool-1, state=TERMINATED"));
        } finally {
            JShellProcess.kill(process);
        }
    }

    private static void press(OutputStream keys, String typed) throws Exception {
        keys.write(typed.getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }
}
