package dev.lido.bench;

import java.util.Optional;
import java.util.stream.Collectors;

/** Whether Lido has reached its goals in a case. */
enum Verdict {
    MET("met"),
    MISSED("missed"),
    /** There is no goal, or somebody to compare to is missing. */
    UNKNOWN("–");

    private final String text;

    Verdict(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    static Verdict of(Case it, Results results) {
        Verdict verdict = it.goals().isEmpty() ? UNKNOWN : MET;
        for (Goal goal : it.goals()) {
            Optional<Boolean> reached = goal.reached(it, results);
            if (reached.isPresent() && !reached.get()) {
                return MISSED;
            }
            verdict = reached.isPresent() ? verdict : UNKNOWN;
        }
        return verdict;
    }

    /** All goals of a case in few words. */
    static String goals(Case it) {
        return it.goals().stream().map(Goal::text).collect(Collectors.joining(", "));
    }
}
