package dev.lido.kernel.eval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What a session begins with.
 *
 * @param classPath jars and directories beyond the class path of this JVM, which cells see anyway
 * @param compilerOptions as {@code javac} takes them
 * @param startUp snippets, such as imports, that are evaluated before the first cell
 * @param notes is told, in the thread that evaluates a cell, what it did besides what it says
 */
public record EvalOptions(
        List<Path> classPath, List<String> compilerOptions, List<String> startUp, Consumer<String> notes) {

    /** The imports that JShell's own tool begins with. */
    public static final List<String> JSHELL_IMPORTS = Stream.of(
                    "java.io.*",
                    "java.math.*",
                    "java.net.*",
                    "java.nio.file.*",
                    "java.util.*",
                    "java.util.concurrent.*",
                    "java.util.function.*",
                    "java.util.prefs.*",
                    "java.util.regex.*",
                    "java.util.stream.*")
            .map(name -> "import " + name + ";")
            .toList();

    /** Copies the lists. */
    public EvalOptions {
        classPath = List.copyOf(classPath);
        compilerOptions = List.copyOf(compilerOptions);
        startUp = List.copyOf(startUp);
        Objects.requireNonNull(notes, "notes");
    }

    /** No class path of its own, no options, {@link #JSHELL_IMPORTS}, and nobody who wants to know more. */
    public static EvalOptions standard() {
        return new EvalOptions(List.of(), List.of(), JSHELL_IMPORTS, note -> {});
    }

    /** These, with more entries at the end of the class path. */
    public EvalOptions withClassPath(List<Path> more) {
        return new EvalOptions(joined(classPath, more), compilerOptions, startUp, notes);
    }

    /** These, with more options for the compiler. */
    public EvalOptions withCompilerOptions(List<String> more) {
        return new EvalOptions(classPath, joined(compilerOptions, more), startUp, notes);
    }

    /** These, with more snippets after those that begin the session. */
    public EvalOptions withStartUp(List<String> more) {
        return new EvalOptions(classPath, compilerOptions, joined(startUp, more), notes);
    }

    /** These, with somebody who is told what cells did besides what they say. */
    public EvalOptions withNotes(Consumer<String> told) {
        return new EvalOptions(classPath, compilerOptions, startUp, told);
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
