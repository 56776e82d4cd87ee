package dev.lido.kernel.magic;

import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code this::name}, which stands for a method of the session. Java has no reference to those: they are static methods of
 * classes without a name that one could write, and there is no {@code this}. So it becomes a lambda that calls the method.
 */
final class SessionMethod {

    private static final Pattern REFERENCE = Pattern.compile("this\\s*::\\s*([\\p{L}_$][\\p{L}\\p{N}_$]*)");

    private SessionMethod() {}

    /** The function as Java knows it, for so many arguments. */
    static String lambda(String function, int arguments) {
        Matcher reference = REFERENCE.matcher(function);
        if (!reference.matches()) {
            return function;
        }
        var parameters = new StringJoiner(", ", "(", ")");
        for (int i = 1; i <= arguments; i++) {
            parameters.add("$" + i);
        }
        return parameters + " -> " + reference.group(1) + parameters;
    }

    static boolean isReference(String function) {
        return REFERENCE.matcher(function).matches();
    }
}
