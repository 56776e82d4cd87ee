package dev.lido.kernel.magic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses what was meant by a name that there is not. */
final class Nearest {

    private Nearest() {}

    /** {@code ; did you mean %map?}, or nothing if no name is near. */
    static String hint(String given, Collection<String> names, String prefix) {
        return to(given, names)
                .map(name -> "; did you mean " + prefix + name + "?")
                .orElse("");
    }

    /** The name with the fewest slips of the pen, if they are few for its length. */
    static Optional<String> to(String given, Collection<String> names) {
        int most = Math.max(1, given.length() / 3);
        return names.stream()
                .filter(name -> distance(given, name) <= most || (given.length() > 2 && name.startsWith(given)))
                .min(Comparator.comparingInt(name -> distance(given, name)));
    }

    /** How many letters are to be put in, left out, changed or swapped with their neighbours. */
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        int change = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, 1 + cost[i - 2][j - 2]) : least;
    }
}
