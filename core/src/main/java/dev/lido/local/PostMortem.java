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

/** Says how a worker died, and which item answers for it. */
final class PostMortem {

    private static final int NANO_DIGITS = 9;

    private PostMortem() {}

    static Death deathOf(LocalWorker worker, int exit) {
        var log = WorkerCommand.crashLog(Long.toString(worker.process().pid()));
        return new Death(
                worker.id(),
                ExitCause.of(exit, log),
                worker.lastWords.lines(),
                worker.page.read().memory().heapUsed(),
                Files.exists(log) ? log.toString() : null);
    }

    /**
     * It died before it was ready.
     *
     * @param setup whose initializer it had come as far as running, or {@code null}
     * @param refusal why a connection was refused, which may have been this worker's; or empty
     */
    static IOException stillborn(LocalWorker worker, Death death, SessionSpec setup, String refusal) {
        String why = setup == null
                ? unready(worker, death) + aside(refusal)
                        + "; is there something wrong with jvmArgs, heap or environment?"
                : worker.overran
                        ? setup.setupOverran(death.worker(), "killed")
                        : "worker " + death.worker() + " died in the initializer (" + death.cause() + ")";
        return new IOException(why + said(death));
    }

    private static String unready(LocalWorker worker, Death death) {
        return "worker " + death.worker()
                + (worker.late ? late(worker) : " died before it was ready (" + death.cause() + ")");
    }

    private static String said(Death death) {
        return death.lastWords().isEmpty() ? "" : " It said: " + String.join("\n", death.lastWords());
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
        return new IOException("worker " + death.worker() + " died with nothing to do (" + death.cause() + "), as did "
                + Setbacks.IDLE_DEATHS + " before it; does something on this machine kill processes, or does the"
                + " initializer leave a thread behind that ends the JVM?" + said(death));
    }

    /** The item that a dead worker was running has lost; if none was, too many deaths at one chunk cost it an item each. */
    static void blame(Ledger ledger, LocalWorker worker, Death death) {
        var page = worker.page.read();
        var current = worker.desk.find(page.chunk());
        if (worker.killed) {
            return;
        }
        boolean running =
                page.state() == StatusPage.State.RUNNING && page.item() >= 0; // it may have died writing the page
        if (current != null && running) {
            ledger.settle(current.chunk, page.item(), new Outcome.Lost(death));
        } else if (!worker.desk.pieces.isEmpty()) {
            var piece = worker.desk.pieces.getFirst();
            var open = ledger.open(piece.chunk, piece.items);
            if (!open.isEmpty() && ledger.isDeadly(piece.chunk)) {
                ledger.settle(piece.chunk, open.nextSetBit(0), new Outcome.Lost(death));
            }
        }
    }
}
