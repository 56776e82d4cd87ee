package dev.lido.kernel.magic;

import dev.lido.kernel.eval.JavaScanner;
import dev.lido.kernel.eval.Token;
import java.util.ArrayList;
import java.util.List;

/** {@code %apply}: one call in a worker. */
final class ApplyMagic extends OptionMagic {

    ApplyMagic() {
        super(
                "apply",
                "one call of a function in a worker of the pool",
                """
                %apply [options] EXPRESSION                 worked out in a worker
                %apply [options] FUNCTION [ARGUMENT …]      up to five arguments
                %apply [options] FUNCTION : ARGUMENT, …     where blanks do not part them
                %%apply [PARAMETERS : ARGUMENT, …] [options]
                                                            the lines below are the function

                %apply slow(3)
                %apply --async --as answer x -> slow(x) 3
                %apply (x, y) -> x * y : 6, 7
                """,
                OptionSet.of(
                        CallOptionText.ASYNC,
                        CallOptionText.AS,
                        CallOptionText.TIMEOUT,
                        CallOptionText.TOTAL_TIMEOUT,
                        CallOptionText.RETRIES,
                        CallOptionText.NAME));
    }

    @Override
    public boolean takesBody() {
        return true;
    }

    @Override
    public String expand(MagicCall call) {
        JavaArguments arguments = JavaArguments.parse(options(), call.arguments());
        String given = call.body() == null ? onLine(arguments) : overCell(arguments.code(), call.body());
        String method = arguments.given().has(CallOptionText.ASYNC.name()) ? "pool.applyAsync(" : "pool.apply(";
        return CallOptionText.named(
                arguments.given(), method + given + CallOptionText.of(options(), arguments.given()) + ")");
    }

    /** Function and arguments, with commas between them. */
    private static String onLine(JavaArguments arguments) {
        String code = arguments.code();
        int colon = Expressions.colon(code);
        if (colon >= 0) {
            String values = code.substring(colon + 1).strip();
            return SessionMethod.lambda(code.substring(0, colon).strip(), topLevelCommas(values) + 1) + ", " + values;
        }
        List<String> parts = arguments.expressions();
        if (parts.isEmpty()) {
            throw new UsageException("it takes an expression, or a function and its arguments");
        }
        if (parts.size() == 1 && !isFunction(code)) {
            return "() -> " + code;
        }
        String function = SessionMethod.lambda(parts.get(0), parts.size() - 1);
        List<String> all = new ArrayList<>(parts);
        all.set(0, function);
        return String.join(", ", all);
    }

    private static boolean isFunction(String code) {
        int depth = 0;
        for (Token token : JavaScanner.code(code)) {
            depth += token.deepens();
            if (depth == 0 && (token.is("->") || token.is("::"))) {
                return true;
            }
        }
        return false;
    }

    private static int topLevelCommas(String code) {
        int depth = 0;
        int commas = 0;
        for (Token token : JavaScanner.code(code)) {
            depth += token.deepens();
            commas += depth == 0 && token.is(",") ? 1 : 0;
        }
        return commas;
    }

    private static String overCell(String header, String text) {
        var body = new Body(text);
        if (header.isEmpty()) {
            return body.lambda("()");
        }
        FunctionAndItems halves = FunctionAndItems.of(header);
        String parameters = halves.function().startsWith("(") ? halves.function() : "(" + halves.function() + ")";
        return body.lambda(parameters) + ", " + halves.items();
    }
}
