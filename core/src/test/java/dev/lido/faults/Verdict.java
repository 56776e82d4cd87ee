package dev.lido.faults;

import java.time.Duration;

/**
 * What a scene has shown.
 *
 * @param seen what the user sees, in short
 * @param took how long that took, at most
 */
record Verdict(String seen, Duration took) {

    static Verdict since(long begin, String seen) {
        return new Verdict(seen, Duration.ofNanos(System.nanoTime() - begin));
    }

    Verdict and(Verdict other) {
        boolean longer = other.took.compareTo(took) > 0;
        return new Verdict(seen.equals(other.seen) ? seen : seen + ", " + other.seen, longer ? other.took : took);
    }

    @Override
    public String toString() {
        return "%s %.1f s".formatted(seen, took.toMillis() / 1e3);
    }
}
