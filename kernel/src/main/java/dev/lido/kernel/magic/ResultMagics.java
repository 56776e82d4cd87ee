package dev.lido.kernel.magic;

import java.util.List;
import java.util.regex.Pattern;

/** Magics for the jobs of the session and their results. */
final class ResultMagics {

    private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$.]*");

    private ResultMagics() {}

    static List<Magic> all() {
        return List.of(
                LineMagic.of(
                        "results",
                        "the jobs of the session",
                        """
                        %results

                        var jobs = %results     a list; jobs.table() is a Tablesaw table
                        """,
                        words -> JavaWriter.callWith(
                                "results", words.rest(0, 0, "no argument").toArray(String[]::new))),
                LineMagic.of(
                                "wait",
                                "waits for jobs to end",
                                """
                                %wait              for all jobs of the session that end by themselves
                                %wait NAME …       for these results: variables of the session
                                """,
                                words -> JavaWriter.callWith("await", names(words, 0)))
                        .knowing(MagicRuntime::resultNames),
                ofResults(
                        "cancel", "stops jobs: items that wait are dropped, running ones stopped", "NAME …", "cancel"),
                ofResult("result", "a job's value, when it is there", "result"),
                ofResult("output", "what a job's items have printed", "output"),
                ofResult("errors", "a job's failed items: index, argument, error", "errors"));
    }

    private static Magic ofResults(String name, String summary, String form, String method) {
        return LineMagic.of(
                        name,
                        summary,
                        "%" + name + " " + form + "     results: variables of the session",
                        words -> JavaWriter.callWith(method, names(words, 1)))
                .knowing(MagicRuntime::resultNames);
    }

    private static Magic ofResult(String name, String summary, String method) {
        return LineMagic.of(
                        name,
                        summary,
                        "%" + name + " NAME     a result: a variable of the session",
                        words -> JavaWriter.callWith(
                                method,
                                names(words, 1)[words.rest(1, 1, "one name").size() - 1]))
                .knowing(MagicRuntime::resultNames);
    }

    private static String[] names(Words words, int least) {
        for (String name : words.rest(least, Integer.MAX_VALUE, "the name of a variable that holds a result")) {
            if (!NAME.matcher(name).matches()) {
                throw new UsageException("not a variable's name: " + name);
            }
        }
        return words.rest().toArray(String[]::new);
    }
}
