package dev.lido.local;

import java.util.Map;

/** Says in words how a process ended. */
final class ExitCause {

    /** What java.lang.Process adds to a signal's number. */
    private static final int SIGNALLED = 128;

    private static final Map<Integer, String> SIGNALS = Map.of(
            1, "SIGHUP", 2, "SIGINT", 3, "SIGQUIT", 4, "SIGILL", 6, "SIGABRT", 7, "SIGBUS", 8, "SIGFPE", 9, "SIGKILL", 11,
            "SIGSEGV", 15, "SIGTERM");

    private ExitCause() {}

    /** The signal's name, or {@code exit code 3}. */
    static String of(int exitValue) {
        int signal = exitValue - SIGNALLED;
        return SIGNALS.getOrDefault(signal, signal > 0 && signal < 64 ? "signal " + signal : "exit code " + exitValue);
    }
}
