package dev.lido.soak;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Decides what each job is, by the seed and the job's number alone. Thread-safe. */
final class Planner {

    /** Long enough for any honest item on a busy machine: whatever is stopped before its time is counted as wrong. */
    static final Duration LIMIT = Duration.ofSeconds(4);

    /** Of ten jobs so many are without faults of their items. */
    private static final int CALM = 4;

    private static final int MOST_CALLS = 20;
    private static final int MOST_ITEMS = 3_000;

    /** Spreads neighbouring numbers over all seeds (the golden ratio's bits). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final List<Kind> KINDS = List.of(Kind.values());

    /** Those that cost time, so that a job has few of them. */
    private static final List<Fault> RARE = Fault.ofItems().stream()
            .filter(fault -> !fault.endless() && fault != Fault.THROW && fault != Fault.PRINT)
            .toList();

    private final long seed;

    Planner(long seed) {
        this.seed = seed;
    }

    Plan plan(long number) {
        var random = new Random(seed + number * SPREAD);
        Kind kind = KINDS.get(random.nextInt(KINDS.size()));
        int size = kind.single() ? random.nextInt(MOST_CALLS) : size(random);
        Settings settings = settings(number, kind, size, random);
        List<Task> tasks = tasks(kind, faults(size, settings.limit() != null, random), random);
        List<Long> terms = random.longs(random.nextInt(6)).boxed().toList();
        return new Plan(
                number,
                kind,
                tasks,
                new Formula(random.nextLong(), terms),
                settings,
                disturbance(kind, random),
                random.nextInt(kind.lazy() ? 1 + size : 200));
    }

    private static int size(Random random) {
        int most = List.of(1, 2, 50, 50, 500, 500, MOST_ITEMS).get(random.nextInt(7));
        return random.nextInt(most);
    }

    private static Settings settings(long number, Kind kind, int size, Random random) {
        int chunksize = random.nextBoolean() ? 0 : 1 + random.nextInt(random.nextBoolean() ? 4 : 1 + size);
        Duration limit = random.nextInt(12) == 0 ? LIMIT : null;
        int retries = random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 0;
        boolean failFast = !kind.tellsEach() && random.nextInt(6) == 0;
        return new Settings("soak-" + number, chunksize, limit, retries, failFast);
    }

    private static Fault[] faults(int size, boolean limited, Random random) {
        Fault[] faults = new Fault[size];
        Arrays.fill(faults, Fault.NONE);
        int mood = random.nextInt(10);
        if (size == 0 || (mood < CALM && !limited)) {
            return faults;
        }
        if (mood < 2 * CALM) {
            Fault frequent = random.nextBoolean() ? Fault.THROW : Fault.PRINT;
            random.ints(1 + size / 20, 0, size).forEach(i -> faults[i] = frequent);
        }
        if (limited) {
            faults[random.nextInt(size)] = random.nextBoolean() ? Fault.SLEEP : Fault.LOOP;
        } else if (mood >= CALM + 2) {
            random.ints(1 + random.nextInt(2), 0, size).forEach(i -> faults[i] = RARE.get(random.nextInt(RARE.size())));
        }
        return faults;
    }

    private static List<Task> tasks(Kind kind, Fault[] faults, Random random) {
        if (kind.mute()) {
            Collections.replaceAll(
                    Arrays.asList(faults), Fault.UNSENDABLE, Fault.THROW); // no result, no trouble with it
        }
        return IntStream.range(0, faults.length)
                .mapToObj(i -> new Task(i, faults[i], random.nextInt()))
                .toList();
    }

    private static Fault disturbance(Kind kind, Random random) {
        if (random.nextInt(8) != 0) {
            return Fault.NONE;
        }
        Fault gentle = kind.lazy() ? Fault.ABANDON : kind.async() ? Fault.CANCEL : Fault.INTERRUPT;
        return random.nextBoolean() ? gentle : Fault.INTERRUPT;
    }
}
