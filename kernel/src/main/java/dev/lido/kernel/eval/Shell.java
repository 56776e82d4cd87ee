package dev.lido.kernel.eval;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;
import jdk.jshell.VarSnippet;

/** JShell with what belongs to it: the loader of its classes, the lock that guards it, and where its snippets came from. */
final class Shell implements AutoCloseable {

    private final ReentrantLock compiler = new ReentrantLock();
    private final SnippetLoader loader = new SnippetLoader(Shell.class.getClassLoader());
    private final InProcessControl control = new InProcessControl(loader, compiler);
    private final Stopper stopper = new Stopper();
    private final Origins origins = new Origins();
    private final Imports imports = new Imports();
    private final JShell jshell;

    private final Consumer<String> notes;

    /** Begins a session, whose cells tell more than they give to that one. */
    Shell(List<String> compilerOptions, Consumer<String> notes) {
        this.notes = notes;
        jshell = JShell.builder()
                .executionEngine(control, Map.of())
                .compilerOptions(compilerOptions.toArray(String[]::new))
                .idGenerator((snippet, index) -> origins.newId(control.current().origin()))
                .tempVariableNameGenerator(() -> control.current().temporary())
                .build();
    }

    /** Work that may fail as a cell does. */
    interface Work<T> {
        T run() throws CellException;
    }

    /** Does something with the compiler lock held. */
    <T> T locked(Work<T> work) throws CellException {
        compiler.lock();
        try {
            return work.run();
        } finally {
            compiler.unlock();
        }
    }

    /** Answers a question with the compiler lock held. */
    <T> T asked(Function<JShell, T> question) {
        compiler.lock();
        try {
            return question.apply(jshell);
        } finally {
            compiler.unlock();
        }
    }

    /** Evaluates one snippet; the lock is held, and given up while the snippet's own code runs. */
    List<SnippetEvent> evaluate(String source, Invocation invocation) {
        Invocation before = control.runIn(invocation);
        try {
            return jshell.eval(source);
        } finally {
            control.runIn(before);
        }
    }

    /** The very object that a variable holds; the lock is held. */
    Object valueOf(VarSnippet variable) {
        jshell.varValue(variable);
        return control.takeRead();
    }

    /** Adds to the class path of the compiler, of cells and of workers. */
    void addToClassPath(List<Path> entries) {
        String path = entries.stream()
                .map(entry -> entry.toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        asked(shell -> {
            shell.addToClasspath(path);
            return null;
        });
    }

    JShell jshell() {
        return jshell;
    }

    ClassLoader loader() {
        return loader;
    }

    Stopper stopper() {
        return stopper;
    }

    Consumer<String> notes() {
        return notes;
    }

    Imports imports() {
        return imports;
    }

    Origins origins() {
        return origins;
    }

    @Override
    public void close() {
        asked(shell -> {
            shell.close();
            return null;
        });
    }
}
