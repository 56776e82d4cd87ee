package dev.lido.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The table of results as text in cells.
 *
 * @param head of the columns; the first one holds words, the others figures or words
 * @param rows one a case
 */
record Grid(List<String> head, List<List<String>> rows) {

    private static final String NOTHING = "–";

    Grid {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    /** With a column for each pool that was measured. */
    static Grid wide(List<Case> cases, Results results) {
        List<String> pools = Peers.POOLS.stream()
                .filter(peer -> peer.equals(Peers.LIDO)
                        || cases.stream()
                                .anyMatch(it -> results.median(peer, it).isPresent()))
                .toList();
        var head = new ArrayList<>(List.of("case"));
        pools.forEach(peer -> head.add(Peers.shortName(peer)));
        head.addAll(List.of("limit", "to best", "to limit", "goal", ""));
        return new Grid(
                head,
                cases.stream()
                        .map(it -> row(it, results, figures(it, results, pools)))
                        .toList());
    }

    /** With the best of the other pools alone. */
    static Grid narrow(List<Case> cases, Results results) {
        return new Grid(
                List.of("case", "Lido", "best other", "limit", "to best", "to limit", "goal", ""),
                cases.stream()
                        .map(it -> row(it, results, ownAndBest(it, results)))
                        .toList());
    }

    private static List<String> figures(Case it, Results results, List<String> pools) {
        return pools.stream().map(peer -> figure(results.median(peer, it))).toList();
    }

    private static List<String> ownAndBest(Case it, Results results) {
        String best = results.best(it, "")
                .map(found -> Peers.shortName(found.peer()) + " " + Numbers.figure(found.value()))
                .orElse(NOTHING);
        return List.of(figure(results.median(Peers.LIDO, it)), best);
    }

    private static List<String> row(Case it, Results results, List<String> figures) {
        var row = new ArrayList<>(List.of(it.title() + (it.unit().equals("x") ? "" : ", " + it.unit())));
        row.addAll(figures);
        OptionalDouble own = results.median(Peers.LIDO, it);
        OptionalDouble limit = results.limit(it);
        Optional<Results.Best> best = results.best(it, "");
        row.add(figure(limit));
        row.add(
                own.isPresent() && best.isPresent()
                        ? Numbers.times(it.ratio(own.getAsDouble(), best.get().value()))
                        : NOTHING);
        row.add(
                own.isPresent() && limit.isPresent()
                        ? Numbers.times(it.ratio(limit.getAsDouble(), own.getAsDouble()))
                        : NOTHING);
        row.add(Verdict.goals(it));
        row.add(own.isPresent() ? Verdict.of(it, results).text() : NOTHING);
        return row;
    }

    private static String figure(OptionalDouble value) {
        return value.isPresent() ? Numbers.figure(value.getAsDouble()) : NOTHING;
    }
}
