package dev.lido.kernel.magic;

import dev.lido.kernel.display.Outlet;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a script and passes its output on as it comes. */
final class ShellScript {

    private static final int BUFFER = 8_192;

    /** Between two looks at what a script has started. */
    private static final long MOST_MILLIS = 100;

    private final Outlet outlet;
    private final Map<String, String> environment;

    ShellScript(Outlet outlet, Map<String, String> environment) {
        this.outlet = outlet;
        this.environment = environment;
    }

    /**
     * Its exit code, when the script has ended and nobody can write to its output any more; what it leaves running without that runs on.
     *
     * <p>Interrupted, it ends the script and what it has started, also when the script itself has ended before. It is looked for every
     * 100 ms, in the beginning more often; what a script starts in its last moments and leaves behind may be missed.
     *
     * @throws IOException if there is no shell
     */
    int run(String script) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command(script));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        Thread errors = pass(process.getErrorStream(), true);
        Thread output = pass(process.getInputStream(), false);
        var started = new Offspring(process.toHandle());
        try {
            await(started, millis -> process.waitFor(millis, TimeUnit.MILLISECONDS));
            await(started, millis -> hasEnded(output, millis) && hasEnded(errors, millis));
            return process.exitValue();
        } catch (Throwable stopped) {
            started.end();
            throw stopped;
        }
    }

    /** Waits for an end, for a limited time. */
    @FunctionalInterface
    private interface Wait {
        boolean await(long millis) throws InterruptedException;
    }

    private static void await(Offspring started, Wait end) throws InterruptedException {
        long millis = 1;
        while (!end.await(millis)) {
            started.look();
            millis = Math.min(2 * millis, MOST_MILLIS);
        }
    }

    private static boolean hasEnded(Thread thread, long millis) throws InterruptedException {
        thread.join(millis);
        return !thread.isAlive();
    }

    private static List<String> command(String script) {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        return windows ? List.of("cmd", "/c", script) : List.of("/bin/sh", "-c", script);
    }

    private Thread pass(InputStream from, boolean error) {
        var passer = new Thread(() -> pass(new InputStreamReader(from, Charset.defaultCharset()), error), "lido-sh");
        passer.setDaemon(true);
        passer.start();
        return passer;
    }

    private void pass(Reader from, boolean error) {
        char[] some = new char[BUFFER];
        try (from) {
            for (int n = from.read(some); n >= 0; n = from.read(some)) {
                outlet.print(error, new String(some, 0, n));
            }
        } catch (IOException ended) {
            // the script was stopped, and has no more to say
        }
    }
}
