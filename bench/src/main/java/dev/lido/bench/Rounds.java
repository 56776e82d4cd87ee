package dev.lido.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Measures case after case. In each round of a case every peer has its turn, so that what happens to the machine meanwhile happens to all
 * of them. In a hurry there is a time by which all must be done; what would be late, and what is slow, has fewer rounds.
 */
final class Rounds {

    private static final Duration QUICK = Duration.ofMinutes(3);

    /** In a hurry, nobody has a turn after that: four minutes have passed when all is told. */
    private static final Duration LAST_TURN = Duration.ofSeconds(210);

    private static final Duration QUICK_TURN = Duration.ofSeconds(20);
    private static final Duration TURN = Duration.ofMinutes(10);

    /** So much behind its time it may be in a hurry, until only those have turns whom it cannot do without. */
    private static final Duration SLACK = Duration.ofSeconds(15);

    private static final List<String> NEEDED = List.of(Peers.LIDO, "multiprocessing-fork");

    /** In a hurry, a turn that takes longer is not taken again. */
    private static final long SLOW_NANOS = 1_500_000_000;

    private final BenchOptions options;
    private final Field field;
    private final Progress progress;
    private final Results results = new Results();
    private final Map<String, String> failures = new LinkedHashMap<>();
    private final long start = System.nanoTime();
    private int leftOut;

    Rounds(BenchOptions options, Field field, Progress progress) {
        this.options = options;
        this.field = field;
        this.progress = progress;
    }

    Results run() throws IOException, InterruptedException {
        List<Case> cases = options.cases();
        double whole = cases.stream().mapToDouble(Case::weight).sum();
        double done = 0;
        for (int i = 0; i < cases.size(); i++) {
            Case it = cases.get(i);
            progress.begin(it, i + 1, cases.size());
            boolean late = isPast(SLACK.plusNanos((long) (QUICK.toNanos() * done / whole)));
            done += it.weight();
            measure(it, peers(it, late), Duration.ofNanos((long) (QUICK.toNanos() * done / whole)));
            field.endCase();
            progress.end(it, results);
        }
        return results;
    }

    /** How many peers had no turn in a case since there was no time. */
    int leftOut() {
        return leftOut;
    }

    /** What went wrong, by peer and case. */
    Map<String, String> failures() {
        return failures;
    }

    private void measure(Case it, Set<String> taking, Duration furtherRounds) throws IOException, InterruptedException {
        for (int round = 1; round <= options.rounds() && !taking.isEmpty(); round++) {
            if (round > 1 && isPast(furtherRounds)) {
                return;
            }
            for (String peer : List.copyOf(taking)) {
                progress.turn(peer, round);
                boolean hasTime = !isPast(LAST_TURN);
                if (!hasTime) {
                    leftOut++;
                    results.leaveOut(it);
                }
                if (!hasTime || !turn(peer, it)) {
                    taking.remove(peer);
                }
            }
        }
    }

    /** Of the limits only those that say something about this case. */
    private Set<String> peers(Case it, boolean late) {
        Set<String> pools = new LinkedHashSet<>(options.peers());
        pools.removeIf(Peers::isLimit);
        int all = pools.size();
        if (late) {
            pools.retainAll(NEEDED);
        }
        if (pools.size() < all) {
            leftOut += all - pools.size();
            results.leaveOut(it);
        }
        it.limits().stream().filter(options.peers()::contains).forEach(pools::add);
        return pools;
    }

    private boolean isPast(Duration time) {
        return options.quick() && System.nanoTime() - start > time.toNanos();
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
