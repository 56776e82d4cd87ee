package dev.lido.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whether what users type compiles: snippets in methods that are never called, so that no worker is needed. */
@Timeout(120)
class MagicFormsTest {

    private static JShell shell;

    @BeforeAll
    static void aSession() {
        shell = JShell.builder().executionEngine("local").build();
        shell.addToClasspath(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        for (String line : List.of(
                "import java.util.*;",
                "import java.util.stream.*;",
                "import java.time.*;",
                "import dev.lido.*;",
                "import static dev.lido.Args.*;",
                "import static dev.lido.Range.range;",
                "import static dev.lido.shell.Magics.*;",
                "int map = 3, watch = 4, pool = 5;")) {
            accept(line);
        }
    }

    @AfterAll
    static void close() {
        shell.close();
    }

    @Test
    void itemsOfEveryKind() {
        for (String items : List.of(
                "range(0, 10)",
                "List.of(1, 2)",
                "Set.of(1, 2)",
                "new Integer[] {1}",
                "new int[] {1, 2}",
                "List.of(1).iterator()",
                "Stream.of(1, 2)",
                "IntStream.range(0, 5)",
                "imap(x -> x, range(0, 3))")) {
            var all = new StringBuilder();
            for (String call : List.of("map", "mapAsync", "imap", "imapUnordered", "mapOutcomes", "mapOutcomesAsync")) {
                all.append("{ var r = ")
                        .append(call)
                        .append("(x -> x * x, ")
                        .append(items)
                        .append("); }");
                all.append("{ var r = ")
                        .append(call)
                        .append("(x -> x * x, ")
                        .append(items)
                        .append(", 10); }");
                all.append("{ var r = ").append(call).append("(x -> x * x, ").append(items);
                all.append(", o -> o.chunksize(10).name(\"n\")); }");
            }
            all.append("forEach(x -> System.out.println(x), ").append(items).append(");");
            all.append("forEachAsync(x -> { System.out.println(x); }, ")
                    .append(items)
                    .append(", 3);");
            compiles(all.toString());
        }
        compiles("List<Long> r = map(x -> x + 1, new long[] {1});");
        compiles("List<Double> r = map(x -> x / 2, new double[] {1});");
        compiles("List<String> r = map(c -> \"\" + c, \"abc\".toCharArray());");
        compiles("List<Integer> r = map(String::length, List.of(\"a\"));");
        compiles("List<Integer> r = map(x -> { Thread.sleep(1); return x; }, range(0, map));");
    }

    @Test
    void resultsKeepTheirTypes() {
        compiles("List<Integer> r = mapAsync(x -> x * x, range(0, 100)).get();");
        compiles("int sum = 0; for (int x : imap(x -> x * x, range(0, 10))) sum += x;");
        compiles(
                "for (var o : mapOutcomes(x -> 1 / x, range(0, 3))) if (o.succeeded()) System.out.println(o.value() + 1);");
        compiles("mapAsync(x -> x, range(0, 3), o -> o.callback(list -> System.out.println(list.get(0) + 1)));");
        compiles("String s = imap(x -> \"\" + x, range(0, 3)).stream().collect(Collectors.joining());");
    }

    @Test
    void functionsOfSeveralArguments() {
        compiles("List<Integer> r = starmap((x, y) -> x * y, List.of(args(2, 3), args(4, 5)));");
        compiles("var r = starmapAsync((x, y) -> x * y, List.of(args(2, 3), args(4, 5)), 2).get().get(0) + 1;");
        compiles("List<Integer> r = starmap((a, b, c) -> a + b + c, Stream.of(args(1, 2, 3)));");
        compiles("List<String> r = starmap((a, b, c, d) -> a + b + c + d, List.of(args(1, \"x\", 3L, 'c')));");
        compiles("var r = starmap((a, b, c, d, e) -> a + e, List.of(args(1, 2, 3, 4, 5)), o -> o.retries(1));");
        compiles("var r = starmap(x -> x.length, Collections.singletonList(new Object[] {1, 2}));");
        compiles("var r = starmap((x, y) -> x + y, zip(range(0, 3), List.of(\"a\", \"b\", \"c\")));");
    }

    @Test
    void oneCall() {
        compiles("int r = apply(() -> 1);");
        compiles("int r = apply(x -> x + 1, 1);");
        compiles("String r = apply((a, b) -> a + b, \"a\", 1);");
        compiles("int r = apply((a, b, c) -> a + b + c, 1, 2, 3);");
        compiles("int r = apply((a, b, c, d) -> a + d, 1, 2, 3, 4);");
        compiles("int r = apply((a, b, c, d, e) -> a + e, 1, 2, 3, 4, 5);");
        compiles("int r = applyAsync(x -> x + 1, 1, o -> o.timeout(Duration.ofSeconds(1))).get();");
        compiles("apply(() -> { System.out.println(); });");
        compiles("apply(x -> { System.out.println(x); }, 1);");
        compiles("applyAsync((x, y) -> { System.out.println(x + y); }, 1, 2).get();");
    }

    @Test
    void theSession() {
        compiles("watch();");
        compiles("watch(mapAsync(x -> x, range(0, 1)), applyAsync(() -> \"\"));");
        compiles("watch(range(0, 3).stream().map(i -> mapAsync(x -> x, range(0, i))).toList());");
        compiles("pool(4); pool(Pool.builder().processes(2)); pool(Pool.create()); pool().status();");
        compiles("var t = results().table(); var w = workers().get(0); help();");
    }

    private static void compiles(String body) {
        accept("void probe() { " + body + " }");
    }

    private static void accept(String source) {
        for (SnippetEvent event : shell.eval(source)) {
            if (event.causeSnippet() == null) {
                assertEquals(Snippet.Status.VALID, event.status(), () -> source + reasons(event.snippet()));
            }
        }
    }

    private static String reasons(Snippet snippet) {
        var reasons = new StringBuilder();
        shell.diagnostics(snippet).forEach(d -> reasons.append('\n').append(d.getMessage(Locale.ROOT)));
        return reasons.toString();
    }
}
