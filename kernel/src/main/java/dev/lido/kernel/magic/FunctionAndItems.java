package dev.lido.kernel.magic;

import java.util.List;

/**
 * The two halves of {@code %map FUNCTION ITEMS}: divided by the last blank between two expressions, or by a colon.
 *
 * <pre>
 *   x -&gt; x * x range(0, 10)            x -&gt; x * x       range(0, 10)
 *   x -&gt; x &gt; 0 ? x : -x : (list)       x -&gt; x &gt; 0 …     (list)
 *   this::twice list                   x -&gt; twice(x)    list
 * </pre>
 */
record FunctionAndItems(String function, String items) {

    static FunctionAndItems of(String code) {
        int colon = Expressions.colon(code);
        List<Integer> borders = Expressions.borders(code);
        if (colon >= 0) {
            return checked(
                    code.substring(0, colon).strip(), code.substring(colon + 1).strip());
        }
        if (borders.isEmpty()) {
            throw new UsageException((code.isEmpty() ? "" : "only one expression: " + code + "; ")
                    + "it takes a function and its items, with a blank or a colon between them");
        }
        int border = borders.get(borders.size() - 1);
        return checked(code.substring(0, border).strip(), code.substring(border).strip());
    }

    private static FunctionAndItems checked(String function, String items) {
        if (function.isEmpty() || items.isEmpty()) {
            throw new UsageException("there is nothing " + (function.isEmpty() ? "before" : "after") + " the colon");
        }
        return new FunctionAndItems(function, items);
    }
}
