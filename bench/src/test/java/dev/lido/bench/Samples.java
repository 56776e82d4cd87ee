package dev.lido.bench;

import dev.lido.bench.Case.Work;
import java.util.List;

/** Cases with known results. */
final class Samples {

    static final Case APPLY = Case.of("apply_round_trip_us", "apply", "apply", new Work("apply", 1, 0, 0))
            .in("us")
            .besides("limit-socket")
            .toReach(Goal.fasterThan(4, "multiprocessing"), Goal.within(2.5));

    static final Case SPEED = Case.of("speed_items_per_s", "speed", "speed", new Work("speed", 1, 0, 0))
            .in("items/s")
            .moreIsBetter()
            .toReach(Goal.faster(2));

    static final List<Case> ALL = List.of(APPLY, SPEED);

    private Samples() {}

    static Results results() {
        var results = new Results();
        results.add("lido", APPLY, List.of(30.0, 10.0));
        results.add("multiprocessing-fork", APPLY, List.of(90.0, 100.0, 80.0));
        results.add("loky", APPLY, List.of(50.0));
        results.add("limit-socket", APPLY, List.of(10.0));
        results.add("lido", SPEED, List.of(300.0));
        results.add("loky", SPEED, List.of(200.0));
        return results;
    }
}
