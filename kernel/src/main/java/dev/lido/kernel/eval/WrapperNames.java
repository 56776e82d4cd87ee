package dev.lido.kernel.eval;

import java.util.regex.Pattern;

/** Knows how JShell names the classes that it wraps around snippets, which no user is to read. */
final class WrapperNames {

    /** The static method that runs a snippet's statement or initializer. */
    static final String RUN = "do_it$";

    /** A wrapper's name with what joins it to the name of what is inside. */
    private static final Pattern WRAPPER =
            Pattern.compile("(?:REPL[./])?\\$JShell\\$\\w+[$.](?=\\p{javaJavaIdentifierPart})");

    /** A wrapper's name alone. */
    private static final Pattern ALONE = Pattern.compile("(?:REPL[./])?\\$JShell\\$\\w+");

    private WrapperNames() {}

    /** The text without the names of wrappers. */
    static String expunge(String text) {
        return ALONE.matcher(WRAPPER.matcher(text).replaceAll("")).replaceAll("(cell)");
    }

    /** A class's name as the user wrote it; that of its superclass if it has none. */
    static String name(Class<?> type) {
        return type.isAnonymousClass() ? name(type.getSuperclass()) : expunge(type.getName());
    }

    /** The name of the user's type that a class of snippets is; empty if it is a wrapper. */
    static String typeName(String className) {
        return ALONE.matcher(WRAPPER.matcher(className).replaceAll(""))
                .replaceAll("")
                .replace('$', '.');
    }

    static boolean isOf(StackTraceElement frame) {
        return frame.getClassName().startsWith("REPL.$JShell$");
    }
}
