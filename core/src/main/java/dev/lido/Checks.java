package dev.lido;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;

/** The ranges of arguments that several calls share. */
final class Checks {

    private static final Pattern SIZE = Pattern.compile("[1-9][0-9]*[kKmMgGtT]?");
    private static final String UNITS = "kmgt";
    private static final int BITS_PER_UNIT = 10;
    private static final long LEAST_JVM_BYTES = 16 << 20;

    private Checks() {}

    static int atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " < 1: " + value);
        }
        return value;
    }

    static Duration positive(String name, Duration value) {
        Objects.requireNonNull(value, name);
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + " <= 0: " + value);
        }
        return value;
    }

    /** Bytes of a size as {@code java -Xmx} takes it, such as {@code 512m}. */
    static long bytes(String name, String size) {
        if (SIZE.matcher(Objects.requireNonNull(size, name)).matches()) {
            int digits = size.length() - (Character.isDigit(size.charAt(size.length() - 1)) ? 0 : 1);
            int unit = UNITS.indexOf(Character.toLowerCase(size.charAt(size.length() - 1))) + 1;
            var bytes = new BigInteger(size.substring(0, digits)).shiftLeft(BITS_PER_UNIT * unit);
            if (bytes.bitLength() < Long.SIZE) {
                return bytes.longValue();
            }
        }
        throw new IllegalArgumentException(name + " is not a size such as 512m or 2g: " + size);
    }

    /** A limit that was given as this text, and under which a JVM can start. */
    static long roomForAJvm(String name, long bytes, String text) {
        if (bytes < LEAST_JVM_BYTES) {
            throw new IllegalArgumentException(
                    name + " < 16m, with which no JVM starts: " + text + "; is a unit missing, as in 512m?");
        }
        return bytes;
    }

    /** A wait's length in nanoseconds; what does not fit counts as for ever. */
    static long timeoutNanos(Duration timeout) {
        Objects.requireNonNull(timeout, "timeout");
        if (timeout.isNegative()) {
            throw new IllegalArgumentException("timeout < 0: " + timeout);
        }
        return nanos(timeout);
    }

    static long nanos(Duration duration) {
        try {
            return duration.toNanos();
        } catch (ArithmeticException tooLong) {
            return Long.MAX_VALUE;
        }
    }
}
