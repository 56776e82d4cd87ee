package dev.lido.bench;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** What Lido shall reach in a case. */
sealed interface Goal {

    /** Whether it is reached; empty where that cannot be told, since somebody who is compared to is missing. */
    Optional<Boolean> reached(Case it, Results results);

    /** In few words. */
    String text();

    /**
     * So many times better than the best of some peers.
     *
     * @param peers how their names begin; empty: all of them
     */
    record Faster(double times, String peers) implements Goal {
        @Override
        public Optional<Boolean> reached(Case it, Results results) {
            OptionalDouble own = results.median(Peers.LIDO, it);
            Optional<Results.Best> best = results.best(it, peers);
            if (own.isEmpty() || best.isEmpty()) {
                return Optional.empty();
            }
            boolean reached = it.ratio(own.getAsDouble(), best.get().value()) >= times;
            return reached && peers.isEmpty() && results.isPartial(it) ? Optional.empty() : Optional.of(reached);
        }

        @Override
        public String text() {
            return "≥ " + Numbers.shortest(times) + "× " + (peers.isEmpty() ? "best" : peers);
        }
    }

    /** At most so many times what the machine can do. */
    record Within(double times) implements Goal {
        @Override
        public Optional<Boolean> reached(Case it, Results results) {
            OptionalDouble own = results.median(Peers.LIDO, it);
            OptionalDouble limit = results.limit(it);
            return own.isPresent() && limit.isPresent()
                    ? Optional.of(it.ratio(limit.getAsDouble(), own.getAsDouble()) <= times)
                    : Optional.empty();
        }

        @Override
        public String text() {
            return "≤ " + Numbers.shortest(times) + "× limit";
        }
    }

    /** A figure of its own, whatever others reach. */
    record Value(boolean atLeast, double value) implements Goal {
        @Override
        public Optional<Boolean> reached(Case it, Results results) {
            OptionalDouble own = results.median(Peers.LIDO, it);
            return own.isPresent()
                    ? Optional.of(atLeast ? own.getAsDouble() >= value : own.getAsDouble() <= value)
                    : Optional.empty();
        }

        @Override
        public String text() {
            return (atLeast ? "≥ " : "≤ ") + Numbers.shortest(value);
        }
    }

    /**
     * No dearer than the cheapest of some cases, but for a factor.
     *
     * @param cases their names
     */
    record Flat(double times, List<String> cases) implements Goal {
        /** Copies the list. */
        public Flat {
            cases = List.copyOf(cases);
        }

        @Override
        public Optional<Boolean> reached(Case it, Results results) {
            OptionalDouble own = results.median(Peers.LIDO, it);
            OptionalDouble least = cases.stream()
                    .map(name -> results.median(Peers.LIDO, name))
                    .filter(OptionalDouble::isPresent)
                    .mapToDouble(OptionalDouble::getAsDouble)
                    .min();
            return own.isPresent() && least.isPresent()
                    ? Optional.of(own.getAsDouble() <= times * least.getAsDouble())
                    : Optional.empty();
        }

        @Override
        public String text() {
            return "≤ " + Numbers.shortest(times) + "× cheapest";
        }
    }

    static Goal faster(double times) {
        return new Faster(times, "");
    }

    static Goal fasterThan(double times, String peers) {
        return new Faster(times, Objects.requireNonNull(peers, "peers"));
    }

    static Goal within(double times) {
        return new Within(times);
    }

    static Goal atMost(double value) {
        return new Value(false, value);
    }

    static Goal atLeast(double value) {
        return new Value(true, value);
    }
}
