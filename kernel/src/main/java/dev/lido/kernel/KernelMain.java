package dev.lido.kernel;

import dev.lido.WorkerPrints;
import dev.lido.kernel.eval.CellEvaluator;
import dev.lido.kernel.eval.EvalOptions;
import dev.lido.kernel.eval.Session;
import dev.lido.kernel.magic.MagicRuntime;
import dev.lido.kernel.magic.MagicTable;
import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs a kernel for the front end whose connection file is given. */
public final class KernelMain {

    /** What cells see without asking for it; the workers of the pool start while the first cell is typed. */
    private static final List<String> START = List.of(
            "import dev.lido.*;",
            "import java.time.Duration;",
            "import static dev.lido.Args.*;",
            "import static dev.lido.Range.range;",
            "dev.lido.Pool pool = dev.lido.Pool.shared();");

    private KernelMain() {}

    /** Ends when the front end asks for it, or has gone. */
    public static void main(String[] args) throws Exception {
        if (args.length != 1) {
            System.err.println(
                    "usage: java -jar lido.jar CONNECTION_FILE   (Jupyter does it; to install: java -jar lido.jar install)");
            System.exit(2);
        }
        Logger.getLogger("").setLevel(Level.WARNING);
        PrintLog prints = new PrintLog();
        WorkerPrints.route(prints::sink);
        MagicRuntime.bindPrints(prints::of);
        var session = new CompletableFuture<Session>();
        new Thread(() -> open(session), "lido-start").start(); // first, since it takes longest
        ParentWatch.start();
        Connection connection = new Connection(KernelConnectionProperties.parse(Files.readString(Path.of(args[0]))));
        MagicTable magics = MagicTable.load();
        MagicRuntime.bind(magics);
        new NotebookKernel(connection, session, magics).serve();
        System.exit(0); // whatever threads cells have left; the hooks end the pools
    }

    private static void open(CompletableFuture<Session> session) {
        try {
            CellEvaluator opened = CellEvaluator.open(EvalOptions.standard().withStartUp(START));
            MagicRuntime.bind(opened);
            boolean awaited = session.getNumberOfDependents() > 0;
            session.complete(opened);
            if (awaited) { // a cell that is there already shall not wait longer
                opened.warmUpAfterFirstCell();
            } else {
                opened.warmUp();
            }
        } catch (Throwable e) { // told by the first cell
            session.completeExceptionally(e);
        }
    }
}
