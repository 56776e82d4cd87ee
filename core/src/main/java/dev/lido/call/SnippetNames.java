package dev.lido.call;

import java.util.regex.Pattern;

/** Knows how JShell names the classes that it wraps around snippets, and the types inside. Thread-safe. */
public final class SnippetNames {

    /** The static method of a wrapper that runs what is neither a declaration nor an initializer. */
    public static final String STATEMENTS = "do_it$";

    /** JShell's top-level classes: each holds the variables, methods and statements of one snippet. */
    private static final Pattern WRAPPER = Pattern.compile("([^$]*/)?\\$JShell\\$\\d+[A-Z]*");

    /** A wrapper's name in front of that of a typed class. */
    private static final Pattern PREFIX =
            Pattern.compile("\\bREPL\\.\\$JShell\\$\\w+\\$(?=\\p{javaJavaIdentifierPart})");

    private SnippetNames() {}

    static boolean isWrapper(String internalName) {
        return WRAPPER.matcher(internalName).matches();
    }

    /** Whether a class, by its binary name, was made of a snippet. */
    static boolean isOfSnippet(String binaryName) {
        return binaryName.contains("$JShell$") && binaryName.indexOf(' ') < 0;
    }

    /** The text with the names of typed classes as they were typed. */
    public static String asTyped(String text) {
        return PREFIX.matcher(text).replaceAll("");
    }

    /** A class's name as it is written in source, without its package; empty for a wrapper, which nobody wrote. */
    public static String simpleName(String internalName) {
        if (isWrapper(internalName)) {
            return "";
        }
        String name = asTyped(internalName.replace('/', '.'));
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    }
}
