package dev.lido.kernel;

import dev.lido.Pool;
import dev.lido.kernel.display.Outlets;
import dev.lido.kernel.eval.CellEvaluator;
import dev.lido.kernel.eval.CellException;
import dev.lido.kernel.eval.EvalOptions;
import dev.lido.kernel.magic.MagicException;
import dev.lido.kernel.magic.StartEnvironment;
import dev.lido.kernel.magic.StartNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Decides what a session begins with, by the kernel's environment. What is wrong there is told and passed over: a kernel that starts
 * without it is better than one that does not.
 */
final class StartUp {

    /**
     * The workers of the pool start while the first cell is typed, or when it needs them: were they started now, on a machine with few
     * processors the first cell would have to wait for them.
     */
    private static final Duration WORKERS_DELAY = Duration.ofMillis(1500);

    /** What cells see only here: the kernels of others have a {@code display} of their own. */
    private static final String DISPLAY = "import static dev.lido.kernel.display.Display.display;";

    /** Files that are run before the first cell. */
    static final String SCRIPTS = "LIDO_STARTUP";

    /** Entries that cells and workers see. */
    static final String CLASS_PATH = "LIDO_CLASSPATH";

    /** Options of the compiler, with blanks between them. */
    static final String COMPILER = "LIDO_COMPILER_OPTS";

    private final Map<String, String> environment;

    /** Whom the user is told by. */
    private final Consumer<String> tell;

    StartUp(Map<String, String> environment, Consumer<String> tell) {
        this.environment = environment;
        this.tell = tell;
    }

    /** Opens a session with the settings, the class path and the compiler's options that were given. */
    CellEvaluator open() {
        StartEnvironment.configure(environment).forEach(tell);
        new Thread(StartUp::openPool, "lido-pool").start(); // while the compiler comes up
        EvalOptions options = EvalOptions.standard()
                .withClassPath(files(CLASS_PATH))
                .withStartUp(List.of(DISPLAY))
                .withStartUp(StartNames.SNIPPETS)
                .withNotes(note -> Outlets.current().print(true, note + "\n"));
        List<String> compiler = Stream.of(value(COMPILER).split("\\s+"))
                .filter(option -> !option.isEmpty())
                .toList();
        if (compiler.isEmpty()) {
            return CellEvaluator.open(options);
        }
        try {
            return CellEvaluator.open(options.withCompilerOptions(compiler));
        } catch (RuntimeException refused) {
            tell.accept(COMPILER + " is not what the compiler takes: " + firstLine(refused));
            return CellEvaluator.open(options);
        }
    }

    private static void openPool() {
        try {
            Pool.shared(WORKERS_DELAY);
        } catch (RuntimeException refused) {
            return; // once more when the session asks for the pool, which tells it
        }
    }

    /** Runs the scripts, each as one cell; one that fails does not keep the next from running. */
    void runScripts(KernelExtension.Notebook notebook) {
        for (Path script : files(SCRIPTS)) {
            try {
                notebook.run(Files.readString(script));
            } catch (CellException failed) {
                String lines = String.join("\n", failed.lines()).replace("Cell In[0], ", script.getFileName() + ", ");
                tell.accept("start-up script " + script + " failed:\n" + lines);
            } catch (IOException unreadable) {
                tell.accept("start-up script " + script + " cannot be read: " + unreadable);
            } catch (Exception refused) { // by a magic
                tell.accept("start-up script " + script + " failed: " + refused.getMessage());
            }
        }
    }

    private List<Path> files(String variable) {
        List<Path> found = new ArrayList<>();
        for (String path : StartEnvironment.paths(value(variable))) {
            try {
                found.addAll(StartEnvironment.files(path));
            } catch (MagicException | IllegalArgumentException absent) {
                tell.accept(variable + ": " + absent.getMessage());
            }
        }
        return found;
    }

    private String value(String variable) {
        return environment.getOrDefault(variable, "");
    }

    private static String firstLine(Throwable error) {
        return String.valueOf(error.getMessage()).lines().findFirst().orElse("");
    }
}
