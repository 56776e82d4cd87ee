package dev.lido.kernel.eval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a session begins with.
 *
 * @param classPath jars and directories beyond the class path of this JVM, which cells see anyway
 * @param compilerOptions as {@code javac} takes them
 * @param startUp snippets, such as imports, that are evaluated before the first cell
 */
public record EvalOptions(List<Path> classPath, List<String> compilerOptions, List<String> startUp) {

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
    }

    /** No class path of its own, no options, and {@link #JSHELL_IMPORTS}. */
    public static EvalOptions standard() {
        return new EvalOptions(List.of(), List.of(), JSHELL_IMPORTS);
    }

    /** These, with more entries at the end of the class path. */
    public EvalOptions withClassPath(List<Path> more) {
        return new EvalOptions(joined(classPath, more), compilerOptions, startUp);
    }

    /** These, with more options for the compiler. */
    public EvalOptions withCompilerOptions(List<String> more) {
        return new EvalOptions(classPath, joined(compilerOptions, more), startUp);
    }

    /** These, with more snippets after those that begin the session. */
    public EvalOptions withStartUp(List<String> more) {
        return new EvalOptions(classPath, compilerOptions, joined(startUp, more));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
