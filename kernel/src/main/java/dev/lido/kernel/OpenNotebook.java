package dev.lido.kernel;

import dev.lido.kernel.display.Bundle;
import dev.lido.kernel.display.Outlet;
import dev.lido.kernel.display.Outlets;
import dev.lido.kernel.display.Renderers;
import dev.lido.kernel.eval.CellEvaluator;
import dev.lido.kernel.eval.CellException;
import dev.lido.kernel.eval.Session;
import dev.lido.kernel.magic.Magic;
import dev.lido.kernel.magic.MagicRuntime;
import dev.lido.kernel.magic.MagicTable;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * What all cells share: the session, which is opened while the front end says hello, the magics, and what libraries add. Thread-safe
 * where it says so; else used by the thread that opens it, and then by that of the shell.
 */
final class OpenNotebook implements KernelExtension.Notebook {

    private final CompletableFuture<Session> session = new CompletableFuture<>();

    /** Made when it is first needed, lest it delay the start of the compiler. Guarded by this. */
    private MagicTable magics;

    private final Prelude prelude = new Prelude();
    private final Extensions extensions =
            new Extensions(this, line -> Outlets.current().print(true, line + "\n"));

    /** Being opened; known to cells only when its start-up scripts have run. */
    private volatile Session opened;

    /** Whether something has come to the class path that was not looked through yet. */
    private volatile boolean grown;

    /** Completed when cells can run; thread-safe. */
    CompletableFuture<Session> session() {
        return session;
    }

    /** Thread-safe. */
    synchronized MagicTable magics() {
        if (magics == null) {
            magics = MagicTable.load();
        }
        return magics;
    }

    /** Opens the session in the calling thread; what goes wrong is told by the first cell. */
    void open(Map<String, String> environment) {
        Outlets.enter(prelude);
        try {
            var start = new StartUp(environment, line -> prelude.print(true, line + "\n"));
            CellEvaluator evaluator = start.open();
            opened = evaluator;
            MagicRuntime.bind(evaluator);
            MagicRuntime.bind(magics());
            MagicRuntime.onClassPath(() -> grown = true);
            look();
            start.runScripts(this);
            look();
            boolean awaited = session.getNumberOfDependents() > 0;
            session.complete(evaluator);
            if (awaited) { // a cell that is there already shall not wait longer
                evaluator.warmUpAfterFirstCell();
            } else {
                evaluator.warmUp();
            }
        } catch (Throwable e) {
            session.completeExceptionally(e);
        }
    }

    /** A cell begins: if it is the first, it shows what was told before. */
    void beginCell(Outlet cell) {
        prelude.showIn(cell);
    }

    /** A cell has ended: what it brought to the class path may extend the kernel. */
    void endCell() {
        if (grown) {
            look();
        }
    }

    private void look() {
        grown = false;
        try {
            ClassLoader loader = opened.call(() -> Thread.currentThread().getContextClassLoader());
            extensions.look(loader);
        } catch (CellException interrupted) {
            grown = true; // the next cell's end will do
        }
    }

    /** Stops the cell that runs, or the start-up script; thread-safe. */
    void interrupt() {
        Session running = opened;
        if (running != null) {
            running.interrupt();
        }
    }

    /** The kernel ends; thread-safe. */
    void end() {
        extensions.end();
    }

    @Override
    public void add(Magic magic) {
        magics().add(magic);
    }

    @Override
    public <T> void show(Class<T> type, Function<? super T, Bundle> how) {
        Renderers.register(type, how);
    }

    @Override
    public void declare(String name, String type, Object value) {
        opened.declare(name, type, value);
    }

    @Override
    public void run(String cell) throws CellException {
        var unused = opened.eval(magics().expand(cell), 0);
    }
}
