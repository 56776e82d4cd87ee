package dev.lido.kernel.magic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code %pool}: shows the session's pool, opens another, ends it. */
final class PoolMagic extends OptionMagic {

    private static final Option HEAP = new Option("heap", Value.SIZE, "SIZE", "the most heap of a worker: 512m, 2g");
    private static final Option MEMORY =
            new Option("memory", Value.SIZE, "SIZE", "kill a worker that takes more: 512m, 2g");
    private static final Option SOFT_MEMORY =
            new Option("soft-memory", Value.SIZE, "SIZE", "replace a worker after an item that leaves it with more");
    private static final Option MAX_TASKS =
            new Option("max-tasks", Value.NUMBER, "N", "replace a worker after N items");
    private static final Option CONTEXT =
            new Option("context", Value.TEXT, "WHERE", "processes, threads, serial or a backend");
    private static final Option INIT =
            new Option("init", Value.TEXT, "F ARGS…", "run F in each worker first; up to the next option");

    /** Those that take a size, and the setters for them, in the order in which they are written. */
    private static final Map<Option, String> SIZES = sizes();

    /** The verbs, and the methods that do them. */
    private static final Map<String, String> VERBS = Map.of(
            "close", "closePool",
            "terminate", "terminatePool",
            "restart", "restartPool");

    private static Map<Option, String> sizes() {
        var sizes = new LinkedHashMap<Option, String>();
        sizes.put(HEAP, ".heap(");
        sizes.put(MEMORY, ".memory(");
        sizes.put(SOFT_MEMORY, ".softMemory(");
        return sizes;
    }

    PoolMagic() {
        super(
                "pool",
                "the session's pool: what it does, another one, its end",
                """
                %pool                     its workers and what they are doing
                %pool N [options]         a new pool of N workers; the one before ends
                %pool close               takes no more work, and waits for its end
                %pool terminate           stops its workers now
                %pool restart             a new one like it

                %pool 4 --heap 512m
                %pool 4 --memory 512m --soft-memory 400m
                %pool 2 --init x -> Cache.load(x) path --max-tasks 100
                """,
                OptionSet.of(HEAP, MEMORY, SOFT_MEMORY, INIT, MAX_TASKS, CONTEXT));
    }

    @Override
    List<String> words() {
        return VERBS.keySet().stream().sorted().toList();
    }

    @Override
    public String expand(MagicCall call) {
        String arguments = call.arguments();
        int init = (" " + arguments + " ").indexOf(" " + INIT.dashed() + " ");
        if (init < 0) {
            return expand(words(call), "");
        }
        Words before = Words.parse(options(), arguments.substring(0, init));
        JavaArguments behind = JavaArguments.parse(
                options(), arguments.substring(init + INIT.dashed().length()));
        before.given().putAll(behind.given());
        return expand(before, initializer(behind));
    }

    private static String initializer(JavaArguments java) {
        List<String> parts = java.expressions();
        if (parts.isEmpty()) {
            throw new UsageException("--init takes a function and its arguments");
        }
        String function = SessionMethod.lambda(parts.get(0), parts.size() - 1);
        String values = parts.stream().skip(1).map(value -> ", " + value).reduce("", String::concat);
        return ".initializer(" + function + values + ")";
    }

    private String expand(Words words, String initializer) {
        if (words.given().has(INIT.name())) { // whose arguments were not read as Java, or which is one of two
            throw new UsageException("write " + INIT.dashed() + " F ARGS…, with a blank, and once");
        }
        if (words.rest().isEmpty() && initializer.isEmpty() && words.given().isEmpty()) {
            return JavaWriter.callWith("workers", "pool");
        }
        String first = words.rest().isEmpty()
                ? ""
                : words.rest(0, 1, "one number or verb").get(0);
        if (VERBS.containsKey(first)) {
            return verb(first);
        }
        checkProcesses(first);
        return "pool = "
                + JavaWriter.callWith("openPool", "pool", "() -> " + builder(first, words.given(), initializer));
    }

    private void checkProcesses(String first) {
        boolean slip = !first.isEmpty()
                && Character.isLetter(first.charAt(0))
                && Nearest.to(first, words()).isPresent();
        if (slip || (!first.isEmpty() && !Value.NUMBER.fits(first))) {
            throw new UsageException("neither a number nor a verb: " + first + Nearest.hint(first, words(), "%pool "));
        }
    }

    private static String verb(String verb) {
        String call = JavaWriter.callWith(VERBS.get(verb), "pool");
        return verb.equals("restart") ? "pool = " + call : call;
    }

    private static String builder(String processes, Given given, String initializer) {
        var builder = new StringBuilder(JavaWriter.callWith(
                "poolBuilder",
                given.get(CONTEXT.name()).map(JavaWriter::quote).stream().toArray(String[]::new)));
        if (!processes.isEmpty()) {
            builder.append(".processes(").append(processes).append(')');
        }
        SIZES.forEach((option, setter) -> given.get(option.name())
                .ifPresent(size ->
                        builder.append(setter).append(JavaWriter.quote(size)).append(')')));
        given.get(MAX_TASKS.name())
                .ifPresent(most ->
                        builder.append(".maxTasksPerChild(").append(most).append(')'));
        given.get(CONTEXT.name()).ifPresent(where -> builder.append(".context(dev.lido.Context.named(")
                .append(JavaWriter.quote(where))
                .append("))"));
        return builder.append(initializer).append(".open()").toString();
    }
}
