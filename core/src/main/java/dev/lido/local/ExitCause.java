package dev.lido.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/** Says in words how a process ended. */
final class ExitCause {

    /** What java.lang.Process adds to a signal's number. */
    private static final int SIGNALLED = 128;

    private static final Map<Integer, String> SIGNALS = Map.of(
            1, "SIGHUP", 2, "SIGINT", 3, "SIGQUIT", 4, "SIGILL", 6, "SIGABRT", 7, "SIGBUS", 8, "SIGFPE", 9, "SIGKILL",
            11, "SIGSEGV", 15, "SIGTERM");

    /** How a crash log names its signal, such as {@code #  SIGSEGV (0xb) at pc=…}. */
    private static final Pattern CRASH = Pattern.compile("^#\\s+(SIG[A-Z]+) ");

    private ExitCause() {}

    /** The signal that the JVM's crash log names, if there is a log, else what the exit value says. */
    static String of(int exitValue, Path crashLog) {
        try (var lines = Files.newBufferedReader(crashLog)) {
            for (var line = lines.readLine(); line != null && line.startsWith("#"); line = lines.readLine()) {
                var crash = CRASH.matcher(line);
                if (crash.find()) {
                    return crash.group(1);
                }
            }
        } catch (IOException e) {
            // there is no log, or it does not tell
        }
        return of(exitValue);
    }

    /** The signal's name, or {@code exit code 3}. */
    static String of(int exitValue) {
        int signal = exitValue - SIGNALLED;
        return SIGNALS.getOrDefault(signal, signal > 0 && signal < 64 ? "signal " + signal : "exit code " + exitValue);
    }
}
