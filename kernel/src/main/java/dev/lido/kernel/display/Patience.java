package dev.lido.kernel.display;

import java.time.Duration;

/** Knows how long a call waits before its table is shown, as {@code %config} or whoever started this JVM has set it. */
public final class Patience {

    /** Seconds after which a call that waits shows its table. */
    private static final String AFTER = "lido.progress_after";

    private static final double USUALLY_AFTER = 0.5;
    private static final long NANOS = 1_000_000_000;

    private Patience() {}

    /** How long a call is shown by its result alone; negative for ever. */
    public static Duration now() {
        if (System.getProperty("lido.progress", "on").equals("off")) {
            return Duration.ofNanos(-1);
        }
        return Duration.ofNanos((long) (seconds() * NANOS));
    }

    private static double seconds() {
        try {
            return Double.parseDouble(System.getProperty(AFTER, ""));
        } catch (NumberFormatException unset) { // or given to java itself, where nobody checks it
            return USUALLY_AFTER;
        }
    }
}
