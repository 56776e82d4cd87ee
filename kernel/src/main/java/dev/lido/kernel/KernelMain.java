package dev.lido.kernel;

import dev.lido.CallPlace;
import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs a kernel for the front end whose connection file is given. */
public final class KernelMain {

    /** How long extensions may take over their end. */
    private static final long END_MILLIS = 2_000;

    private static final Logger LOG = Logger.getLogger("dev.lido.kernel");

    private KernelMain() {}

    /** Ends when the front end asks for it, or has gone. */
    public static void main(String[] args) throws Exception {
        if (args.length != 1) {
            System.err.println(
                    "usage: java -jar lido.jar CONNECTION_FILE   (Jupyter does it; to install: java -jar lido.jar install)");
            System.exit(2);
        }
        logToProcess();
        CallPlace.install(new CellPlace());
        OpenNotebook notebook = new OpenNotebook();
        new Thread(() -> notebook.open(System.getenv()), "lido-start").start(); // first, since it takes longest
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(notebook), "lido-end"));
        ParentWatch.start();
        Connection connection = new Connection(KernelConnectionProperties.parse(Files.readString(Path.of(args[0]))));
        new NotebookKernel(connection, notebook).serve();
        System.exit(0); // whatever threads cells have left; the hooks end the pools
    }

    /** What befalls the kernel itself is for whoever started it, not for a cell; to be called before cells take the streams. */
    private static void logToProcess() {
        Logger.getLogger("").setLevel(Level.WARNING);
        LOG.addHandler(new ConsoleHandler());
        LOG.setUseParentHandlers(false);
    }

    /** Whoever ends this process may have little patience. */
    private static void end(OpenNotebook notebook) {
        var thread = new Thread(notebook::end, "lido-extensions-end");
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join(END_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
