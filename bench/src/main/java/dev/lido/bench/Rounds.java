package dev.lido.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Measures case after case. In each round of a case every peer has its turn, so that what happens to the machine meanwhile happens to all
 * of them. In a hurry there is a time by which all must be done; what would be late, and what is slow, has fewer rounds.
 */
final class Rounds {

    private static final Duration QUICK = Duration.ofSeconds(200);

    /** In a hurry, nobody has a turn after that: four minutes have passed when all is told. */
    private static final Duration LAST_TURN = Duration.ofSeconds(225);

    private static final Duration QUICK_TURN = Duration.ofSeconds(20);
    private static final Duration TURN = Duration.ofMinutes(10);

    /** In a hurry, a turn that takes longer is not taken again. */
    private static final long SLOW_NANOS = 1_500_000_000;

    private final BenchOptions options;
    private final Field field;
    private final Progress progress;
    private final Results results = new Results();
    private final Map<String, String> failures = new LinkedHashMap<>();
    private final long start = System.nanoTime();

    Rounds(BenchOptions options, Field field, Progress progress) {
        this.options = options;
        this.field = field;
        this.progress = progress;
    }

    Results run() throws IOException, InterruptedException {
        List<Case> cases = options.cases();
        for (int i = 0; i < cases.size(); i++) {
            progress.begin(cases.get(i), i + 1, cases.size());
            measure(cases.get(i), (double) (i + 1) / cases.size());
            field.endCase();
            progress.end(cases.get(i), results);
        }
        return results;
    }

    /** What went wrong, by peer and case. */
    Map<String, String> failures() {
        return failures;
    }

    private void measure(Case it, double share) throws IOException, InterruptedException {
        Set<String> taking = new LinkedHashSet<>(peers(it));
        for (int round = 1; round <= options.rounds() && !taking.isEmpty(); round++) {
            if (round > 1 && isPast(QUICK, share)) {
                return;
            }
            for (String peer : List.copyOf(taking)) {
                progress.turn(peer, round);
                if (isPast(LAST_TURN, 1) || !turn(peer, it)) {
                    taking.remove(peer);
                }
            }
        }
    }

    /** Of the limits only those that say something about this case. */
    private List<String> peers(Case it) {
        Stream<String> limits = it.limits().stream().filter(options.peers()::contains);
        Stream<String> pools = options.peers().stream().filter(peer -> !Peers.isLimit(peer));
        return new ArrayList<>(Stream.concat(pools, limits).toList());
    }

    private boolean isPast(Duration time, double share) {
        return options.quick() && System.nanoTime() - start > time.toNanos() * share;
    }

    /** Whether the peer shall have another turn. */
    private boolean turn(String peer, Case it) throws IOException, InterruptedException {
        field.stopIfClosed();
        PeerProcess process = process(peer);
        if (process == null) {
            return false;
        }
        long began = System.nanoTime();
        Answer answer = process.ask(it, options.quick(), options.quick() ? QUICK_TURN : TURN);
        field.stopIfClosed();
        if (answer.hasFailed()) {
            failures.put(peer + ", " + it.name(), answer.error());
            progress.failed(peer, it, answer.error());
            return false;
        }
        results.add(peer, it, answer.values());
        boolean slow = options.quick() && System.nanoTime() - began > SLOW_NANOS;
        return !answer.values().isEmpty() && !slow;
    }

    /** That of the peer, or {@code null} if it is missing, which is told once. */
    private PeerProcess process(String peer) throws IOException, InterruptedException {
        boolean known = field.missing().containsKey(peer);
        PeerProcess process = field.of(peer);
        if (process == null && !known) {
            progress.missing(peer, field.missing().get(peer));
        }
        return process;
    }
}
