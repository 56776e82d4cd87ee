package dev.lido.shell;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of help.
 *
 * @param usage how it is typed
 * @param summary what it does
 */
record Help(String usage, String summary) {

    /** All that a user needs to know of, in the order of use. */
    static final List<Help> ALL = List.of(
            new Help("map(f, items)", "all results, in order; map(f, items, 10) sets the chunksize"),
            new Help("map(f, items, o -> o.…)", "options: chunksize, timeout, retries, failFast, name, callback, …"),
            new Help("starmap(f, tuples)", "f of several arguments; tuples: List.of(args(1, 2), args(3, 4))"),
            new Help("imap(f, items)", "results one by one, in order; lazy: for (var r : imap(…)) { … }"),
            new Help("imapUnordered(f, items)", "results one by one, as they come"),
            new Help("forEach(f, items)", "f has no value"),
            new Help("mapOutcomes(f, items)", "value or error of every item; throws for none"),
            new Help("apply(f, a, b, …)", "one call, up to five arguments"),
            new Help("mapAsync(f, items)", "does not wait: an AsyncResult"),
            new Help("starmapAsync(f, tuples)", "does not wait"),
            new Help("forEachAsync(f, items)", "does not wait"),
            new Help("mapOutcomesAsync(f, items)", "does not wait"),
            new Help("applyAsync(f, a, b, …)", "does not wait"),
            new Help("watch(result, …)", "live table of these jobs until all are ready"),
            new Help("watch()", "live table of all unfinished jobs; Ctrl-C stops watching"),
            new Help("results()", "the jobs of this session; results().table() is a Tablesaw table"),
            new Help("workers()", "what each worker is doing"),
            new Help("pool()", "the session's pool: pool().status(), pool().terminate(), …"),
            new Help("pool(4)", "a new pool of 4 workers for this session; also pool(Pool.builder()…)"),
            new Help("range(a, b), args(a, b, …)", "integers from a to b-1; a tuple for starmap"),
            new Help("help()", "this text"));

    static String text() {
        int width = ALL.stream().mapToInt(help -> help.usage().length()).max().orElse(0);
        return ALL.stream()
                .map(help -> help.usage() + " ".repeat(width - help.usage().length() + 2) + help.summary() + "\n")
                .collect(Collectors.joining());
    }
}
