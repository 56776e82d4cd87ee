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

/** Runs a script and passes its output on as it comes. */
final class ShellScript {

    private static final int BUFFER = 8_192;

    private final Outlet outlet;
    private final Map<String, String> environment;

    ShellScript(Outlet outlet, Map<String, String> environment) {
        this.outlet = outlet;
        this.environment = environment;
    }

    /**
     * Its exit code. Interrupted, it ends the script and all that it started.
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
        try {
            int code = process.waitFor();
            output.join();
            errors.join();
            return code;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
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
