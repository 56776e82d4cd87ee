package dev.lido.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** What was measured so far. Confined to one thread. */
final class Results {

    /** A peer and its median. */
    record Best(String peer, double value) {}

    private record Key(String peer, String name) {}

    private final Map<Key, List<Double>> values = new LinkedHashMap<>();
    private final Map<String, Case> cases = new LinkedHashMap<>();
    private final Set<String> partial = new HashSet<>();

    /** Somebody had no turn in this case: who is the best of all is not known. */
    void leaveOut(Case it) {
        partial.add(it.name());
    }

    boolean isPartial(Case it) {
        return partial.contains(it.name());
    }

    void add(String peer, Case it, List<Double> more) {
        cases.put(it.name(), it);
        values.computeIfAbsent(new Key(peer, it.name()), key -> new ArrayList<>())
                .addAll(more);
    }

    OptionalDouble median(String peer, Case it) {
        return median(peer, it.name());
    }

    OptionalDouble median(String peer, String name) {
        List<Double> found = values.get(new Key(peer, name));
        return found == null || found.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Numbers.median(found));
    }

    /** The best of the other pools whose names begin so. */
    Optional<Best> best(Case it, String prefix) {
        Comparator<Best> byValue = Comparator.comparingDouble(best -> best.value());
        return Peers.POOLS.stream()
                .filter(peer -> !peer.equals(Peers.LIDO) && peer.startsWith(prefix))
                .flatMap(peer -> median(peer, it).stream().mapToObj(value -> new Best(peer, value)))
                .min(it.more() ? byValue.reversed() : byValue);
    }

    /** What the machine can do: the best of the case's limits. */
    OptionalDouble limit(Case it) {
        return it.limits().stream()
                .flatMap(peer -> median(peer, it).stream().boxed())
                .mapToDouble(Double::doubleValue)
                .reduce(it::better);
    }

    /** One for each peer and case, those of a case together. */
    List<Measurement> all() {
        var all = new ArrayList<Measurement>();
        for (Case it : cases.values()) {
            values.forEach((key, each) -> {
                if (key.name().equals(it.name()) && !each.isEmpty()) {
                    all.add(new Measurement(key.peer(), it, each));
                }
            });
        }
        return all;
    }
}
