package dev.lido.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Asks {@code ps}: a process for each reading, some milliseconds, so that it is done less often than where there are files. */
final class PsCommand implements MemoryGauge {

    private static final long PERIOD = TimeUnit.SECONDS.toNanos(1);

    /** A command that takes longer is of no use. */
    private static final long PATIENCE_MILLIS = 5_000;

    private static final int KIB_BITS = 10;

    private final String command;

    PsCommand(String command) {
        this.command = command;
    }

    @Override
    public long periodNanos() {
        return PERIOD;
    }

    @Override
    public Map<Long, Long> read(Collection<Long> pids) {
        if (pids.isEmpty()) {
            return Map.of();
        }
        var list = pids.stream().map(pid -> Long.toString(pid)).collect(Collectors.joining(","));
        try {
            return parse(output(new ProcessBuilder(command, "-o", "pid=,rss=", "-p", list)));
        } catch (IOException | RuntimeException e) {
            return Map.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        }
    }

    /** What it prints, which is less than a pipe holds: some bytes a process. */
    private static String output(ProcessBuilder builder) throws IOException, InterruptedException {
        var process = builder.redirectErrorStream(true).start();
        try (var printed = process.getInputStream()) {
            boolean ended = process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            return ended ? new String(printed.readAllBytes(), StandardCharsets.US_ASCII) : "";
        } finally {
            process.destroyForcibly();
        }
    }

    /** Lines of a pid and kibibytes; a process that has ended and waits to be asked for its exit code has none. */
    static Map<Long, Long> parse(String lines) {
        var sizes = new HashMap<Long, Long>();
        lines.lines().map(line -> line.trim().split("\\s+")).forEach(words -> {
            if (words.length == 2 && words[0].matches("\\d+") && words[1].matches("\\d+") && !words[1].equals("0")) {
                sizes.put(Long.parseLong(words[0]), Long.parseLong(words[1]) << KIB_BITS);
            }
        });
        return sizes;
    }
}
