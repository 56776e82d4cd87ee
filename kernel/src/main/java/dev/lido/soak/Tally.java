package dev.lido.soak;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** Counts jobs, items, faults and flaws, and keeps what the first flaws were. Thread-safe. */
final class Tally {

    /** Who sees so many needs no more. */
    private static final int MOST_FINDINGS = 20;

    private final AtomicLong jobs = new AtomicLong();
    private final AtomicLong items = new AtomicLong();
    private final Map<Fault, AtomicLong> faults = new EnumMap<>(Fault.class);
    private final Map<Flaw, AtomicLong> flaws = new EnumMap<>(Flaw.class);
    private final Queue<String> findings = new ConcurrentLinkedQueue<>();

    Tally() {
        Arrays.stream(Fault.values()).forEach(fault -> faults.put(fault, new AtomicLong()));
        Arrays.stream(Flaw.values()).forEach(flaw -> flaws.put(flaw, new AtomicLong()));
    }

    /** A job has ended. */
    void count(Plan plan) {
        jobs.incrementAndGet();
        items.addAndGet(plan.tasks().size());
        plan.tasks().forEach(task -> count(task.fault(), 1));
        count(plan.disturbance(), 1);
    }

    void count(Fault fault, int times) {
        faults.get(fault).addAndGet(times);
    }

    /** Something went wrong: {@code finding} says what, so that it can be made again. */
    void flaw(Flaw flaw, String finding) {
        if (isJvmEnding()) {
            return; // which ends all pools, and so their jobs
        }
        if (total() < MOST_FINDINGS) {
            findings.add(flaw.word() + ": " + finding);
        }
        flaws.get(flaw).incrementAndGet();
    }

    private static boolean isJvmEnding() {
        try {
            var hook = new Thread();
            Runtime.getRuntime().addShutdownHook(hook);
            return !Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            return true;
        }
    }

    /** How many flaws there are. */
    long total() {
        return flaws.values().stream().mapToLong(AtomicLong::get).sum();
    }

    long jobs() {
        return jobs.get();
    }

    /** What the first flaws were. */
    List<String> findings() {
        return List.copyOf(findings);
    }

    /** All counts, on one line. */
    String summary(Duration length, long seed) {
        return String.format(
                Locale.ROOT,
                "soak: %s min, seed %d, %,d jobs, %,d items; faults: %s; %s",
                minutes(length),
                seed,
                jobs.get(),
                items.get(),
                faults.entrySet().stream()
                        .filter(entry ->
                                entry.getKey() != Fault.NONE && entry.getValue().get() > 0)
                        .map(entry -> String.format(
                                Locale.ROOT,
                                "%,d %s",
                                entry.getValue().get(),
                                entry.getKey().plural()))
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining(", "), text -> text.isEmpty() ? "none" : text)),
                flaws.entrySet().stream()
                        .map(entry -> String.format(
                                Locale.ROOT,
                                "%s %,d",
                                entry.getKey().word(),
                                entry.getValue().get()))
                        .collect(Collectors.joining(", ")));
    }

    private static String minutes(Duration length) {
        return String.format(Locale.ROOT, "%.1f", length.toMillis() / 60_000.0).replaceFirst("\\.0$", "");
    }
}
