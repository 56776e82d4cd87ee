package dev.lido.kernel.magic;

import java.util.regex.Pattern;

/** {@code %map} and its kin: a call of the session's pool with a function and items. */
final class PoolCallMagic extends OptionMagic {

    private static final Pattern ONE_WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

    private final String method;
    private final boolean lazy;

    private PoolCallMagic(String name, String method, String summary, boolean lazy) {
        super(name, summary, forms(name), options(lazy));
        this.method = method;
        this.lazy = lazy;
    }

    static PoolCallMagic waiting(String name, String method, String summary) {
        return new PoolCallMagic(name, method, summary, false);
    }

    static PoolCallMagic lazy(String name, String method, String summary) {
        return new PoolCallMagic(name, method, summary, true);
    }

    private static String forms(String name) {
        boolean tuples = name.equals("starmap");
        String parameters = tuples ? "(x, y)" : "x";
        String items = tuples ? "List.of(args(2, 3), args(4, 5))" : "range(0, 100)";
        return """
                %%NAME [options] FUNCTION ITEMS
                %%NAME [options] FUNCTION : ITEMS    where a blank does not part them
                %%%%NAME PARAMETERS : ITEMS [options]
                    the lines below are the function's body: one expression, or statements
                    that return

                %%NAME PARAMETERS_ -> BODY ITEMS_
                %%NAME --timeout 5s this::METHOD ITEMS_
                %%%%NAME PARAMETERS_ : ITEMS_ --as results
                """.formatted()
                .replace("NAME", name)
                .replace("PARAMETERS_", parameters)
                .replace("BODY", tuples ? "x * y" : "x * x")
                .replace("ITEMS_", items)
                .replace("this::METHOD", tuples ? "(x, y) -> f(x, y)" : "this::f");
    }

    private static OptionSet options(boolean lazy) {
        return OptionSet.of(
                lazy ? CallOptionText.LAZY_ASYNC : CallOptionText.ASYNC,
                CallOptionText.AS,
                CallOptionText.CHUNKSIZE,
                CallOptionText.BUFFERSIZE,
                CallOptionText.TIMEOUT,
                CallOptionText.TOTAL_TIMEOUT,
                CallOptionText.RETRIES,
                CallOptionText.FAIL_FAST,
                CallOptionText.NAME);
    }

    @Override
    public boolean takesBody() {
        return true;
    }

    @Override
    public String expand(MagicCall call) {
        JavaArguments arguments = JavaArguments.parse(options(), call.arguments());
        FunctionAndItems halves = FunctionAndItems.of(arguments.code());
        String function = call.body() == null ? function(halves.function()) : lambda(halves.function(), call.body());
        String async = arguments.given().has(CallOptionText.ASYNC.name()) && !lazy ? "Async" : "";
        return CallOptionText.named(
                arguments.given(),
                "pool." + method + async + "(" + function + ", " + halves.items()
                        + CallOptionText.of(options(), arguments.given()) + ")");
    }

    private String function(String given) {
        if (method.equals("starmap") && SessionMethod.isReference(given)) {
            throw new UsageException("how many arguments " + given + " takes is not known here: write (a, b) -> "
                    + given.replaceFirst(".*::\\s*", "") + "(a, b)");
        }
        return SessionMethod.lambda(given, 1);
    }

    private static String lambda(String parameters, String text) {
        if (parameters.contains("->") || parameters.contains("::")) {
            throw new UsageException("over a cell it takes the function's parameters, not a function: " + parameters);
        }
        var body = new Body(text);
        if (!body.hasValue()) {
            throw new UsageException("the statements below it return nothing");
        }
        return body.lambda(parameters(parameters));
    }

    private static String parameters(String given) {
        return given.startsWith("(") || ONE_WORD.matcher(given).matches() ? given : "(" + given + ")";
    }
}
