package dev.lido.kernel.eval;

import dev.lido.kernel.eval.Origins.Origin;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.VarSnippet;

/**
 * The session in this JVM: cells run in the thread that evaluates them, on the objects themselves, and see the class path of this
 * JVM with what is added to it. Their code travels to the workers of a pool as it was compiled.
 *
 * <p>{@link #interrupt} stops loops, calls, sleeps and waits of the cell's own code in its own thread. It stops neither the
 * threads that the cell has started, nor code of a library that takes no heed of {@link Thread#interrupt}: then {@link #eval} does
 * not return before that code does, and the owner has to say so to the user.
 *
 * <p>Thread-safe.
 */
public final class CellEvaluator implements Session {

    /** Touches what javac, the loader and the first invocation need; declares nothing. */
    private static final String WARM_UP =
            "if (true) { var texts = java.util.List.of(1, 2).stream().map(x -> \"\" + x).toList(); }\n1 + 1";

    private static final String RETHROW = "throw (Throwable) " + Handover.class.getName() + ".take(%dL);";

    private final Shell shell;
    /** Held while a cell runs, by the thread that it runs in. */
    private final ReentrantLock evaluation = new ReentrantLock();
    /** Open until a cell with a number has run. */
    private final CountDownLatch firstCell = new CountDownLatch(1);

    private CellEvaluator(Shell shell) {
        this.shell = shell;
    }

    /**
     * Begins a session.
     *
     * @throws IllegalArgumentException if a start-up snippet fails; its message tells how
     */
    public static CellEvaluator open(EvalOptions options) {
        var opened = new CellEvaluator(new Shell(options.compilerOptions(), options.notes()));
        try {
            opened.addToClassPath(options.classPath());
            opened.start(options.startUp());
            return opened;
        } catch (RuntimeException | Error e) {
            opened.close();
            throw e;
        }
    }

    /** Each import on its own would take JShell a pass of the compiler. */
    private void start(List<String> snippets) {
        List<String> imports = snippets.stream().takeWhile(Imports::isOne).toList();
        boolean together = shell.asked(jshell -> shell.imports().addAll(shell, imports));
        snippets.stream().skip(together ? imports.size() : 0).forEach(this::start);
    }

    private void start(String snippet) {
        try {
            eval(snippet, 0);
        } catch (CellException e) {
            throw new IllegalArgumentException(
                    "start-up snippet " + snippet + ": " + e.name() + ": " + e.getMessage(), e);
        }
    }

    /** Evaluates something small, so that the user's first cell finds all loaded; on a thread of the caller's, before or between cells. */
    public void warmUp() {
        try {
            eval(WARM_UP, 0);
        } catch (CellException e) {
            return; // an interrupt: the first cell is a little slower then
        }
        warmUpQuestions();
    }

    /** Asks for something small once the first cell has run; for one that came before it could be warmed up for. */
    public void warmUpAfterFirstCell() throws InterruptedException {
        firstCell.await();
        warmUpQuestions();
    }

    private void warmUpQuestions() {
        complete("Strin", 5);
    }

    @Override
    public CellValue eval(String typed, String source, int number) throws CellException {
        try {
            return asCell(() -> new CellRun(shell, typed, source, number).run());
        } finally {
            if (number > 0) {
                firstCell.countDown();
            }
        }
    }

    @Override
    public <T> T call(Callable<T> work) throws CellException {
        return asCell(() -> {
            try {
                return interruptibly(work);
            } catch (Throwable thrown) { // thrown again by a snippet, JShell tells what lines its frames are
                throw asSnippet(thrown);
            }
        });
    }

    private AssertionError asSnippet(Throwable thrown) throws CellException {
        long ticket = Handover.put(thrown);
        try {
            eval(RETHROW.formatted(ticket), 0);
        } finally {
            Handover.drop(ticket);
        }
        return new AssertionError("the snippet throws", thrown);
    }

    private <T> T interruptibly(Callable<T> work) throws Exception {
        Thread before = shell.stopper().enter();
        try {
            T done = work.call();
            if (shell.stopper().isWanted()) {
                throw new CellStopped(); // which code that catches everything may have taken for its own
            }
            return done;
        } finally {
            shell.stopper().leave(before);
        }
    }

    /** Does something as the one cell that runs; the calling thread is as before afterwards. */
    private <T> T asCell(Shell.Work<T> work) throws CellException {
        long come = shell.stopper().comeCell();
        evaluation.lock();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        boolean interrupted = Thread.interrupted();
        thread.setContextClassLoader(shell.loader());
        shell.stopper().beginCell(come);
        try {
            return work.run();
        } finally {
            shell.stopper().endCell();
            thread.setContextClassLoader(before);
            if (interrupted) {
                thread.interrupt();
            }
            evaluation.unlock();
        }
    }

    @Override
    public void interrupt() {
        shell.stopper().stop();
    }

    @Override
    public Candidates complete(String source, int cursor) {
        return shell.asked(jshell -> new Completer(jshell, shell.imports()).complete(source, cursor));
    }

    @Override
    public String inspect(String source, int cursor) {
        return shell.asked(jshell -> new Inspector(jshell.sourceCodeAnalysis()).inspect(source, cursor));
    }

    @Override
    public Completeness completeness(String source) {
        return shell.asked(jshell -> Endings.of(jshell.sourceCodeAnalysis(), source));
    }

    @Override
    public List<Variable> variables() {
        return shell.asked(jshell -> jshell.variables()
                .filter(each -> !each.name().startsWith("$"))
                .map(this::variable)
                .toList());
    }

    private Variable variable(VarSnippet snippet) {
        String type = shell.imports().shortened(snippet.typeName());
        return new Variable(snippet.name(), type, shell.valueOf(snippet));
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the name is none, the type is not known to cells, or the value is not of that type
     */
    @Override
    public void declare(String name, String type, Object value) {
        long ticket = Handover.put(value);
        String source = "%s %s = (%1$s) %s.take(%dL);".formatted(type, name, Handover.class.getName(), ticket);
        try {
            shell.asked(jshell -> {
                var invocation = new Invocation(null, Origin.NOWHERE, null);
                shell.evaluate(source, invocation).forEach(event -> requireDeclared(jshell, event, invocation));
                return null;
            });
        } finally {
            Handover.drop(ticket);
        }
    }

    private static void requireDeclared(JShell jshell, SnippetEvent event, Invocation invocation) {
        if (invocation.error() != null) {
            throw new IllegalArgumentException(invocation.facts().line(), invocation.error());
        }
        if (event.causeSnippet() == null && event.status() == Status.REJECTED) {
            throw new IllegalArgumentException(jshell.diagnostics(event.snippet())
                    .map(diagnostic -> WrapperNames.expunge(diagnostic.getMessage(null)))
                    .collect(Collectors.joining("\n")));
        }
    }

    @Override
    public void addToClassPath(List<Path> entries) {
        if (!entries.isEmpty()) {
            shell.addToClassPath(entries);
        }
    }

    @Override
    public void close() {
        interrupt();
        shell.close();
    }
}
