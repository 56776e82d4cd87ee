package dev.lido.soak;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;

/**
 * What the command line asks for.
 *
 * @param length how long the soak lasts
 * @param processes the size of the pools
 * @param seed what the jobs follow from
 * @param quiet whether it is not told how far the soak is
 * @param cycles how often to open, use and close a pool instead of all that; 0 for a soak
 */
record SoakOptions(Duration length, int processes, long seed, boolean quiet, int cycles) {

    private static final double MOST_MINUTES = 100_000;
    private static final Duration LENGTH = Duration.ofMinutes(10);
    private static final int PROCESSES = 4;
    private static final Set<String> WITH_A_VALUE = Set.of("--processes", "--cycles", "--seed");

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    static SoakOptions parse(List<String> arguments) {
        Duration length = null;
        int processes = 0;
        OptionalLong seed = OptionalLong.empty();
        boolean quiet = false;
        int cycles = 0;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            String next = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            switch (argument) {
                case "--quiet" -> quiet = true;
                case "--processes" -> processes = number(argument, next, "[1-9][0-9]{0,2}", "999");
                case "--cycles" -> cycles = number(argument, next, "[1-9][0-9]{0,6}", "9999999");
                case "--seed" -> seed = OptionalLong.of(seed(next));
                default -> length = length(argument, length);
            }
            i += WITH_A_VALUE.contains(argument) ? 1 : 0;
        }
        if (cycles > 0 && length != null) {
            throw new IllegalArgumentException("--cycles " + cycles + " takes the time it takes: give no minutes");
        }
        if (cycles > 0 && seed.isPresent()) {
            throw new IllegalArgumentException("--cycles " + cycles + " does the same each time: give no --seed");
        }
        processes = processes > 0 ? processes : cycles > 0 ? 1 : PROCESSES;
        return new SoakOptions(
                length == null ? LENGTH : length,
                processes,
                seed.orElseGet(() -> new Random().nextInt(1_000_000)),
                quiet,
                cycles);
    }

    private static int number(String option, String text, String form, String most) {
        if (!text.matches(form)) {
            throw new IllegalArgumentException(option + " takes a number from 1 to " + most + ", not \"" + text + "\"");
        }
        return Integer.parseInt(text);
    }

    private static long seed(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--seed takes a whole number, not \"" + text + "\"", e);
        }
    }

    private static Duration length(String text, Duration before) {
        if (text.startsWith("-")) {
            throw new IllegalArgumentException("unknown option: " + text);
        }
        if (before != null) {
            throw new IllegalArgumentException("the minutes are given twice: " + text);
        }
        double minutes = text.matches("[0-9]*\\.?[0-9]+") ? Double.parseDouble(text) : 0;
        if (minutes <= 0 || minutes > MOST_MINUTES) {
            throw new IllegalArgumentException(
                    "the minutes are a number above 0, such as 10 or 0.5, and at most 100000, not \"" + text + "\"");
        }
        return Duration.ofMillis(Math.round(minutes * 60_000));
    }
}
