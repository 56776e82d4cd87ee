package dev.lido.kernel.magic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Java that the pool's magics become. */
@Timeout(20)
class PoolMagicsTest {

    private static final MagicTable TABLE = MagicTable.load();
    private static final String RUNTIME = "dev.lido.kernel.magic.MagicRuntime.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x -> x * x range(0, 10)                    | x -> x * x, range(0, 10)",
                "f list                                     | f, list",
                "this::f list                               | ($1) -> f($1), list",
                "Math::abs new int[] {1, -2}                | Math::abs, new int[] {1, -2}",
                "x -> x % 2 list                            | x -> x % 2, list",
                "x -> y -> x + y list                       | x -> y -> x + y, list",
                "x -> { int y = x; return y; } list         | x -> { int y = x; return y; }, list",
                "x -> g(a -> a, b -> { return b; }) list    | x -> g(a -> a, b -> { return b; }), list",
                "x -> new HashMap<String, List<Integer>>(x) m.keySet() | x -> new HashMap<String, List<Integer>>(x), m.keySet()",
                "s -> s.charAt(0) == ' ' List.of(\"a b\")   | s -> s.charAt(0) == ' ', List.of(\"a b\")",
                "x -> x instanceof String s items           | x -> x instanceof String s, items",
                "x -> switch (x) { case 1 -> 2; default -> 3; } list | x -> switch (x) { case 1 -> 2; default -> 3; }, list",
                "x -> x > 0 ? x : -x : (list)               | x -> x > 0 ? x : -x, (list)",
                "x -> (int) x list                          | x -> (int) x, list",
                "(Integer x) -> x + 1 list;                 | (Integer x) -> x + 1, list",
                "x -> x /* why */ list // all               | x -> x, list",
                "f : (a)                                    | f, (a)",
                "x -> 1.5 * x xs                            | x -> 1.5 * x, xs",
                "String::length \"a b c\".split(\" \")      | String::length, \"a b c\".split(\" \")",
            })
    void functionAndItemsArePartedWhereJavaEndsAnExpression(String typed, String java) {
        assertEquals("pool.map(" + java.strip() + ")", TABLE.expand("%map " + typed.strip()));
    }

    @Test
    void optionsStandBeforeBetweenAndAfter() {
        String java = "var sq = pool.mapAsync(x -> x, list, $o -> $o.chunksize(10)"
                + ".timeout(java.time.Duration.ofMillis(5000L)).retries(2).failFast().name(\"sq\")); sq";
        String tail = "--timeout 5s --retries 2 --fail-fast";
        assertEquals(java, TABLE.expand("%map --async --as sq --chunksize 10 " + tail + " x -> x list"));
        assertEquals(java, TABLE.expand("%map --async x -> x list --as sq --chunksize=10 " + tail));
        assertEquals(
                java,
                TABLE.expand("%map --async x -> x --as sq list --chunksize 10 " + tail)
                        .replaceAll("x +, ", "x, "));
    }

    @Test
    void decrementsAreNoOptions() {
        assertEquals("pool.map(x -> --x, list)", TABLE.expand("%map x -> --x list"));
        assertEquals("pool.map(x -> x-- - --x, list)", TABLE.expand("%map x -> x-- - --x list"));
    }

    @Test
    void valuesOfOptionsMayBeQuotedOrJava() {
        assertEquals(
                "pool.map(f, l, $o -> $o.chunksize(n * (a + b)).timeout(limit).name(\"my \\\"job\\\"\"))",
                TABLE.expand("%map --name 'my \"job\"' --timeout limit --chunksize 'n * (a + b)' f l"));
    }

    @Test
    void theWholeCallMayHaveALimitOfItsOwn() {
        String limit = ".totalTimeout(java.time.Duration.ofMillis(120000L))";
        assertEquals("pool.map(f, l, $o -> $o" + limit + ")", TABLE.expand("%map --total-timeout 2m f l"));
        assertEquals("pool.imap(f, l, $o -> $o" + limit + ")", TABLE.expand("%imap f l --total-timeout=2m"));
        assertEquals(
                "pool.apply(() -> f(3), $o -> $o.timeout(java.time.Duration.ofMillis(5000L))" + limit + ")",
                TABLE.expand("%apply --timeout 5s --total-timeout 2m f(3)"));
        String refused = refusal("%map --total-timeout 5 f l");
        assertTrue(refused.contains("--total-timeout takes a time such as 5s"), refused);
    }

    @Test
    void lazyCallsAndTuplesHaveTheirMethods() {
        assertEquals("pool.imap(f, l, $o -> $o.buffersize(3))", TABLE.expand("%imap f l --buffersize 3"));
        assertEquals("pool.imapUnordered(f, l)", TABLE.expand("%imap_unordered f l --async"));
        assertEquals("pool.starmap((x, y) -> x * y, pairs)", TABLE.expand("%starmap (x, y) -> x * y pairs"));
        assertTrue(refusal("%starmap this::f pairs").contains("write (a, b) -> f(a, b)"));
    }

    @Test
    void theBodyBelowIsTheFunction() {
        assertEquals(
                "var squares = pool.map(x ->\n  x * x // so\n, range(0, 100), $o -> $o.name(\"squares\")); squares",
                TABLE.expand("%%map x : range(0, 100) --as squares\n  x * x; // so".replace("x;", "x")));
        assertEquals(
                "pool.map(x -> {\nint y = x;\nreturn y;\n}, list)",
                TABLE.expand("%%map x : list\nint y = x;\nreturn y;"));
        assertEquals("pool.starmap((x, y) ->\nx + y \n, l)", TABLE.expand("%%starmap x, y : l\nx + y;"));
        assertEquals("pool.map((int x) -> {\nreturn x\n;}, l)", TABLE.expand("%%map int x : l\nreturn x"));
        assertEquals(
                "pool.map(x ->\nswitch (x) { case 1 -> 2; default -> 3; }\n, l)",
                TABLE.expand("%%map x l\nswitch (x) { case 1 -> 2; default -> 3; }"));
    }

    @Test
    void applyTakesAnExpressionOrAFunctionWithArguments() {
        assertEquals("pool.apply(() -> slow(3))", TABLE.expand("%apply slow(3)"));
        assertEquals("pool.apply(x -> x * x, 3)", TABLE.expand("%apply x -> x * x 3"));
        assertEquals("pool.apply(($1, $2) -> f($1, $2), 3, a)", TABLE.expand("%apply this::f 3 a"));
        assertEquals("pool.apply(($1, $2) -> f($1, $2), 3, (a))", TABLE.expand("%apply this::f : 3, (a)"));
        assertEquals(
                "pool.apply(() -> list.stream().map(x -> x).count())",
                TABLE.expand("%apply list.stream().map(x -> x).count()"));
        assertEquals(
                "var a = pool.applyAsync(() -> 1, $o -> $o.name(\"a\")); a",
                TABLE.expand("%apply --async --as a () -> 1"));
        assertEquals("pool.apply(() ->\n1 + 1\n)", TABLE.expand("%%apply\n1 + 1"));
        assertEquals("pool.apply((x) ->\nx + 1\n, 3)", TABLE.expand("%%apply x : 3\nx + 1"));
    }

    @Test
    void thePoolIsShownOpenedAndEnded() {
        assertEquals(RUNTIME + "workers(pool)", TABLE.expand("%pool"));
        assertEquals(RUNTIME + "closePool(pool)", TABLE.expand("%pool close"));
        assertEquals("pool = " + RUNTIME + "restartPool(pool);\nx", TABLE.expand("%pool restart\nx"));
        assertEquals(
                opens(".processes(4).heap(\"512m\").maxTasksPerChild(9)"),
                TABLE.expand("%pool 4 --heap 512m --max-tasks 9"));
        assertEquals(
                opens(".processes(4).memory(\"512m\").softMemory(\"400m\")"),
                TABLE.expand("%pool 4 --soft-memory 400m --memory 512m"));
        assertEquals(
                opens("\"threads\"", ".processes(n).context(dev.lido.Context.named(\"threads\"))"),
                TABLE.expand("%pool n --context threads"));
        assertEquals(
                opens(".processes(2).heap(\"1g\").initializer(a -> load(a), path)"),
                TABLE.expand("%pool 2 --init a -> load(a) path --heap 1g"));
        assertEquals(opens(".initializer(($1) -> load($1), path)"), TABLE.expand("%pool --init this::load path"));
    }

    private static String opens(String setters) {
        return opens("", setters);
    }

    private static String opens(String context, String setters) {
        String builder = RUNTIME + "poolBuilder(" + context + ")" + setters;
        return "pool = " + RUNTIME + "openPool(pool, () -> " + builder + ".open())";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%map | takes a function and its items",
                "%map f | only one expression: f",
                "%map x -> ( list | a bracket is not closed on this line",
                "%map f l --chunksise 10 | unknown option --chunksise; did you mean --chunksize?",
                "%map --timeout 5parsecs f l | --timeout takes a time such as 5s, 500ms or 2m",
                "%map f l --as 5x | --as takes a name for a variable, not \"5x\"",
                "%map f l --as | --as lacks its value",
                "%map f : | there is nothing after the colon",
                "%pool terminat | neither a number nor a verb: terminat; did you mean %pool terminate?",
                "%pool 4 --heap lots | --heap takes a size such as 512m or 2g",
                "%pool 4 --memory lots | --memory takes a size such as 512m or 2g",
                "%pool 2 --init=f | write --init F ARGS…, with a blank, and once",
                "%pool 2 -i f | write --init F ARGS…, with a blank, and once",
                "%pool 2 --init f x --init=g | write --init F ARGS…, with a blank, and once",
                "%pool 4 5 | only one number or verb fits",
                "%wait a-b | not a variable's name: a-b",
                "%cancel | give the name of a variable",
                "%config lido.progress_aftr=1 | unknown setting lido.progress_aftr; did you mean lido.progress_after?",
                "%config lido.progress=often | lido.progress takes on or off",
            })
    void whatDoesNotFitIsNamedWithWhatWould(String cell, String message) {
        String told = refusal(cell);
        assertTrue(told.contains(message), told);
        assertTrue(told.contains("\n\n%"), "no usage: " + told);
    }

    private static String refusal(String cell) {
        return assertThrows(UsageException.class, () -> TABLE.expand(cell)).getMessage();
    }
}
