package dev.lido.soak;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * What the command line asks for.
 *
 * @param length how long the soak lasts
 * @param processes the size of the pools
 * @param seed what the jobs follow from
 * @param quiet whether it is not told how far the soak is
 */
record SoakOptions(Duration length, int processes, long seed, boolean quiet) {

    private static final double MOST_MINUTES = 100_000;

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    static SoakOptions parse(List<String> arguments) {
        Duration length = null;
        int processes = 4;
        long seed = new Random().nextInt(1_000_000);
        boolean quiet = false;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            String next = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            switch (argument) {
                case "--quiet" -> quiet = true;
                case "--processes" -> processes = processes(next);
                case "--seed" -> seed = seed(next);
                default -> length = length(argument, length);
            }
            i += argument.equals("--processes") || argument.equals("--seed") ? 1 : 0;
        }
        return new SoakOptions(length == null ? Duration.ofMinutes(10) : length, processes, seed, quiet);
    }

    private static int processes(String text) {
        if (!text.matches("[1-9][0-9]{0,2}")) {
            throw new IllegalArgumentException("--processes takes a number from 1 to 999, not \"" + text + "\"");
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
                    "the minutes are a number above 0, such as 10 or 0.5, not \"" + text + "\"");
        }
        return Duration.ofMillis(Math.round(minutes * 60_000));
    }
}
