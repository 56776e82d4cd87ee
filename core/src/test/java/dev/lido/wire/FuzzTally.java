package dev.lido.wire;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What became of the frames. */
final class FuzzTally {

    /** The smallest text is four bytes in a frame and three objects in memory. */
    private static final int EACH_BYTE = 40;

    private static final int LITTLE = 1000;

    private final Map<String, Integer> reasons = new TreeMap<>();
    final Map<Damage, Integer> damages = new EnumMap<>(Damage.class);
    private int taken;
    private int refused;
    private long most;
    private long mostOfLittle;
    private long mostExcess = Long.MIN_VALUE;

    int frames() {
        return taken + refused;
    }

    /** A frame became a message. */
    void taken(Damage damage) {
        taken++;
        damages.merge(damage, 1, Integer::sum);
    }

    /** A frame was refused. */
    void refused(Damage damage, String reason) {
        refused++;
        damages.merge(damage, 1, Integer::sum);
        reasons.merge(reason.replaceAll("-?\\d+", "n"), 1, Integer::sum);
    }

    /** So much was allocated for a frame of which so much had come. */
    void allocated(long bytes, long come) {
        most = Math.max(most, bytes);
        mostExcess = Math.max(mostExcess, bytes - EACH_BYTE * come);
        if (come < LITTLE) {
            mostOfLittle = Math.max(mostOfLittle, bytes);
        }
    }

    /** The most that was allocated for a frame beyond {@link #EACH_BYTE} times what it had. */
    long mostExcess() {
        return mostExcess;
    }

    String line(long seed, long nanos) {
        var why = reasons.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(reason -> String.format(Locale.ROOT, "%,d %s", reason.getValue(), reason.getKey()))
                .collect(Collectors.joining("; "));
        return String.format(
                Locale.ROOT,
                "fuzz: %,d frames, seed %d: %,d taken as valid, %,d refused by reason (%s), most allocated for one"
                        + " frame %,d bytes, and for one of which less than %,d bytes had come %,d, %.1f s",
                frames(),
                seed,
                taken,
                refused,
                why,
                most,
                LITTLE,
                mostOfLittle,
                nanos / 1e9);
    }
}
