package dev.lido.kernel.install;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What a kernel does while it is seen which classes that takes: what a user does first. */
final class Rehearsal {

    /** Kinds of cells; what they give does not matter here, and one of them fails on purpose. */
    private static final List<String> CELLS = List.of(
            "1 + 1",
            "String text = \"a\"; System.out.println(text);\ntext.length()",
            "import java.util.stream.*;\nint twice(int n) { return 2 * n; }\n"
                    + "IntStream.range(0, 3).map(n -> twice(n)).boxed().toList()",
            "record Point(int x, String name) {}\nList.of(new Point(1, \"a\"), new Point(2, \"b\"))",
            "Map.of(\"a\", 1, \"b\", 2)",
            "throw new IllegalStateException(\"rehearsed\");",
            "%who",
            "%time twice(2)",
            "var squares = pool.map(n -> n * n, range(3));\nsquares",
            "var job = pool.mapAsync(n -> n * n, range(3));\njob.get();\njob",
            "tech.tablesaw.api.Table.create(tech.tablesaw.api.IntColumn.create(\"n\", 1, 2))",
            "pool.terminate();\npool.join();");

    private static final List<String> TYPED = List.of("Stri", "java.util.List.of(1).str", "tex", "%ti", "for (");

    private Rehearsal() {}

    /**
     * Plays the user, to the end of the kernel.
     *
     * @throws TrialException if the kernel does not start or does not end
     */
    static void run(TrialKernel kernel) throws IOException, InterruptedException {
        kernel.ask("kernel_info_request", Map.of());
        kernel.run(CELLS.get(0));
        for (String cell : CELLS) {
            kernel.ask("execute_request", TrialKernel.cell(cell));
        }
        for (String code : TYPED) {
            kernel.ask("complete_request", Map.of("code", code, "cursor_pos", code.length()));
            kernel.ask("inspect_request", Map.of("code", code, "cursor_pos", code.length(), "detail_level", 0));
            kernel.ask("is_complete_request", Map.of("code", code));
        }
        kernel.ask("history_request", Map.of("hist_access_type", "tail", "n", 10, "output", false, "raw", true));
        kernel.shutDown();
    }
}
