package dev.lido.bench;

import java.util.List;

/**
 * One thing that is measured for all peers alike.
 *
 * @param name ends in its unit; the same for all peers
 * @param group a word that selects several cases
 * @param title what a reader sees
 * @param unit of the values
 * @param more whether a larger value is the better one
 * @param work what a peer is asked to do
 * @param effort how often
 * @param limits the peers that show what the machine can do here
 * @param goals what Lido shall reach
 */
record Case(
        String name,
        String group,
        String title,
        String unit,
        boolean more,
        Work work,
        Effort effort,
        List<String> limits,
        List<Goal> goals) {

    Case {
        limits = List.copyOf(limits);
        goals = List.copyOf(goals);
    }

    /**
     * What a peer is asked to do.
     *
     * @param kind one of those that peers know
     * @param items how many, or how many workers
     * @param chunksize 0 for the peer's own
     * @param sample how many items are enough, in a hurry, where each costs the same; 0: all
     */
    record Work(String kind, int items, int chunksize, int sample) {}

    /**
     * How often something is done.
     *
     * @param runs at least so often a turn
     * @param slow whether not more often than that, even if it is quick
     * @param warmUp for how many seconds a JVM does it before it counts; 0: not at all
     */
    record Effort(int runs, boolean slow, double warmUp) {}

    /** A case of tiny things in milliseconds, which JVMs warm up for, without limits and goals. */
    static Case of(String name, String group, String title, Work work) {
        return new Case(name, group, title, "ms", false, work, new Effort(1, false, 1), List.of(), List.of());
    }

    Case in(String newUnit) {
        return new Case(name, group, title, newUnit, more, work, effort, limits, goals);
    }

    Case moreIsBetter() {
        return new Case(name, group, title, unit, true, work, effort, limits, goals);
    }

    /** It is done once a turn, after a warm-up of that many seconds. */
    Case slow(double warmUp) {
        return new Case(name, group, title, unit, more, work, new Effort(1, true, warmUp), limits, goals);
    }

    /** So often a turn, at least. */
    Case times(int runs) {
        return new Case(name, group, title, unit, more, work, new Effort(runs, false, 1), limits, goals);
    }

    Case besides(String... peers) {
        return new Case(name, group, title, unit, more, work, effort, List.of(peers), goals);
    }

    Case toReach(Goal... wanted) {
        return new Case(name, group, title, unit, more, work, effort, limits, List.of(wanted));
    }

    /** How long it takes beside others, about: of scale and of generators only some pools are asked. */
    double weight() {
        return group.equals("scale") || group.equals("generator") ? 1 : 3;
    }

    /** The better of two values. */
    double better(double a, double b) {
        return more ? Math.max(a, b) : Math.min(a, b);
    }

    /** How many times better one value is than another. */
    double ratio(double one, double other) {
        return more ? one / other : other / one;
    }
}
