package dev.lido.local;

import dev.lido.spi.Death;
import dev.lido.spi.Outcome;
import dev.lido.spi.SessionSpec;
import dev.lido.spi.WorkerId;
import dev.lido.wire.Frames;
import dev.lido.wire.StatusPage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says how a worker died, and which item answers for it. */
final class PostMortem {

    private static final int NANO_DIGITS = 9;

    private PostMortem() {}

    static Death deathOf(LocalWorker worker, int exit) {
        var log = WorkerCommand.crashLog(Long.toString(worker.process().pid()));
        var memory = worker.page.read().memory();
        return new Death(
                worker.id(),
                ExitCause.of(exit, log),
                worker.lastWords.lines(),
                memory.heapUsed(),
                memory.resident(),
                Files.exists(log) ? log.toString() : null,
                worker.killedFor);
    }

    /**
     * It died before it was ready.
     *
     * @param setup whose initializer it had come as far as running, or {@code null}
     * @param refusal why a connection was refused, which may have been this worker's; or empty
     */
    static IOException stillborn(LocalWorker worker, Death death, SessionSpec setup, String refusal) {
        if (death.killedFor() != null) {
            return told(death.told() + (setup == null ? " before it was ready" : " in the initializer"), death);
        }
        String why = setup == null
                ? unready(worker, death) + aside(refusal)
                        + "; is there something wrong with jvmArgs, heap or environment?"
                : worker.overran
                        ? setup.setupOverran(death.worker(), "killed")
                        : "worker " + death.worker() + " died in the initializer (" + death.cause() + ")";
        return told(why, death);
    }

    private static String unready(LocalWorker worker, Death death) {
        return "worker " + death.worker()
                + (worker.late ? late(worker) : " died before it was ready (" + death.cause() + ")");
    }

    /** Adds what the dead worker has left. */
    private static IOException told(String why, Death death) {
        String what = why + (death.crashLog() == null ? "" : "; crash log: " + death.crashLog());
        if (death.lastWords().isEmpty()) {
            return new IOException(what);
        }
        boolean ended = what.endsWith(".") || what.endsWith("?");
        return new IOException(what + (ended ? "" : ".") + " It said: " + String.join("\n", death.lastWords()));
    }

    private static String late(LocalWorker worker) {
        var limit = BigDecimal.valueOf(worker.connectNanos, NANO_DIGITS).stripTrailingZeros();
        return " did not connect within " + limit.toPlainString() + " s and was killed";
    }

    /** It could not even be started; the reason may be what a refused one did at its end. */
    static IOException unborn(IOException failure, String refusal) {
        return refusal.isEmpty() ? failure : new IOException(failure.getMessage() + aside(refusal), failure);
    }

    private static String aside(String refusal) {
        return refusal.isEmpty() ? "" : "; a connection was refused: " + refusal;
    }

    /** Its class path holds another Lido than ours. */
    static IOException foreign(WorkerId worker, int version) {
        return new IOException("worker " + worker + " speaks version " + version + " of the protocol, not "
                + Frames.VERSION + "; is there another version of Lido on the class path?");
    }

    static IOException idle(Death death) {
        if (death.killedFor() != null) {
            String why = death.told() + " with nothing to do, as were " + Setbacks.IDLE_DEATHS
                    + " before it; does the initializer leave more behind than the limit allows?";
            return told(why, death);
        }
        String why = "worker " + death.worker() + " died with nothing to do (" + death.cause() + "), as did "
                + Setbacks.IDLE_DEATHS + " before it; does something on this machine kill processes, or does the"
                + " initializer leave a thread behind that ends the JVM?";
        return told(why, death);
    }

    /** Nobody is told of this death: then its crash log, which nobody would look for, goes too. */
    static void forget(Death death) {
        if (death.crashLog() != null) {
            try {
                Files.deleteIfExists(Path.of(death.crashLog()));
            } catch (IOException e) {
                // it is not ours to delete
            }
        }
    }

    /**
     * The item that a dead worker was running is lost; if none was, too many deaths at one chunk cost it an item each.
     *
     * @return whether an item was, whose error tells of the death
     */
    static boolean blame(Ledger ledger, LocalWorker worker, Death death) {
        var page = worker.page.read();
        var current = worker.desk.find(page.chunk());
        if (worker.killed) {
            return false;
        }
        boolean running =
                page.state() == StatusPage.State.RUNNING && page.item() >= 0; // it may have died writing the page
        if (current != null && running) {
            boolean open = ledger.isOpen(current.chunk, page.item());
            ledger.settle(current.chunk, page.item(), new Outcome.Lost(death));
            return open;
        }
        if (worker.desk.pieces.isEmpty()) {
            return false;
        }
        var piece = worker.desk.pieces.getFirst();
        var open = ledger.open(piece.chunk, piece.items);
        boolean deadly = !open.isEmpty() && ledger.isDeadly(piece.chunk);
        if (deadly) {
            ledger.settle(piece.chunk, open.nextSetBit(0), new Outcome.Lost(death));
        }
        return deadly;
    }
}
