package dev.lido.kernel.magic;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as options have them, such as {@code 5s}. */
final class TimeSpan {

    static final String FORM = "(\\d+(?:\\.\\d+)?)(ns|us|ms|s|m|h)";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    private static final long NANOS_OF_MILLI = 1_000_000;

    private TimeSpan() {}

    /** The Java expression of a {@code Duration} for it; what is no such time is Java already. */
    static String java(String given) {
        Matcher time = PATTERN.matcher(given);
        if (!time.matches()) {
            return given;
        }
        long nanos = Math.round(Double.parseDouble(time.group(1)) * nanos(time.group(2)));
        return nanos % NANOS_OF_MILLI == 0
                ? "java.time.Duration.ofMillis(" + nanos / NANOS_OF_MILLI + "L)"
                : "java.time.Duration.ofNanos(" + nanos + "L)";
    }

    private static double nanos(String unit) {
        return switch (unit) {
            case "ns" -> 1;
            case "us" -> 1e3;
            case "ms" -> 1e6;
            case "s" -> 1e9;
            case "m" -> 60e9;
            default -> 3600e9;
        };
    }
}
