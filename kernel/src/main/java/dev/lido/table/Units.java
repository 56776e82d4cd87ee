package dev.lido.table;

import java.time.Duration;
import java.util.Locale;

/** Writes quantities as people read them, in few columns: {@code 1.2 k/s}, {@code 00:03}, {@code 34 MiB}. */
public final class Units {

    private static final String[] THOUSANDS = {"", " k", " M", " G", " T"};
    private static final String[] BYTES = {" B", " KiB", " MiB", " GiB", " TiB"};
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private Units() {}

    /** Items a second, such as {@code 0.35/s}, {@code 12/s} or {@code 1.2 k/s}; slow ones a minute or an hour. Empty if not above 0. */
    public static String rate(double perSecond) {
        if (!(perSecond > 0) || Double.isInfinite(perSecond)) {
            return "";
        }
        if (perSecond < 0.1) {
            return perSecond * MINUTE < 0.1
                    ? String.format(Locale.ROOT, "%.1f/h", perSecond * HOUR)
                    : String.format(Locale.ROOT, "%.1f/min", perSecond * MINUTE);
        }
        double value = perSecond;
        int unit = 0;
        while (value >= 999.5 && unit < THOUSANDS.length - 1) {
            value /= 1000;
            unit++;
        }
        return digits(value) + THOUSANDS[unit] + "/s";
    }

    /** A time as a clock shows it: {@code 00:03}, {@code 1:02:03}, from 100 hours on {@code 4d 05h}. */
    public static String clock(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        if (seconds >= 100 * HOUR) {
            return String.format(Locale.ROOT, "%dd %02dh", seconds / DAY, seconds % DAY / HOUR);
        }
        if (seconds >= HOUR) {
            return String.format(
                    Locale.ROOT, "%d:%02d:%02d", seconds / HOUR, seconds % HOUR / MINUTE, seconds % MINUTE);
        }
        return String.format(Locale.ROOT, "%02d:%02d", seconds / MINUTE, seconds % MINUTE);
    }

    /** A time that is over: {@code 7 ms}, {@code 0.31 s}, {@code 12.5 s}, and from a minute on as {@link #clock}. */
    public static String span(Duration time) {
        double seconds = Math.max(0, time.toNanos() / 1e9);
        if (seconds < 0.0995) {
            return Math.round(seconds * 1000) + " ms";
        }
        if (seconds < 9.995) {
            return String.format(Locale.ROOT, "%.2f s", seconds);
        }
        return seconds < MINUTE - 0.05 ? String.format(Locale.ROOT, "%.1f s", seconds) : clock(time);
    }

    /** An amount of memory, such as {@code 34 MiB} or {@code 1.5 GiB}; {@code ?} if negative. */
    public static String bytes(long bytes) {
        if (bytes < 0) {
            return "?";
        }
        double value = bytes;
        int unit = 0;
        while (value >= 1023.5 && unit < BYTES.length - 1) {
            value /= 1024;
            unit++;
        }
        return (unit == 0 ? Long.toString(bytes) : digits(value)) + BYTES[unit];
    }

    /** Two digits that count, more only before the point. */
    private static String digits(double value) {
        if (value < 0.995) {
            return String.format(Locale.ROOT, "%.2f", value);
        }
        return String.format(Locale.ROOT, value < 9.95 ? "%.1f" : "%.0f", value);
    }
}
