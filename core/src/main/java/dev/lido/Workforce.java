package dev.lido;

import dev.lido.spi.Backend;
import dev.lido.spi.Payload;
import dev.lido.spi.Session;
import dev.lido.spi.SessionSpec;
import dev.lido.spi.WorkerId;
import java.io.IOException;

/**
 * The workers of a pool, as its session with the backend: the first one, or another after the machine let that have no workers.
 * Thread-safe.
 */
final class Workforce {

    /**
     * Why there are no workers.
     *
     * @param error what jobs end with
     * @param lasting whether it is for good
     */
    private record Breakdown(InitializerException error, boolean lasting) {}

    private final SessionSpec spec;
    private final TaskBook book;

    /** Opens what the initializer threw. */
    private final Carrier.Unpacker setupUnpacker;

    private Backend backend;

    /** Held by the one call that opens another session; the others that need one wait for it, and nobody else does. */
    private final Object renewal = new Object();

    private volatile Session session;

    /** Null while there are workers, or will be. */
    private volatile Breakdown breakdown;

    /** Whether there is one, or is about to be: outcomes that say cancelled are no errors of their own then. */
    private volatile boolean breaking;

    /** Whether none is to follow. Guarded by this, as are the next one and the change of the session. */
    private boolean closed;

    /** How often it was told that no worker can be had: maybe of a session that is only being opened. */
    private int breakdowns;

    Workforce(SessionSpec spec, TaskBook book, Carrier.Unpacker setupUnpacker) {
        this.spec = spec;
        this.book = book;
        this.setupUnpacker = setupUnpacker;
    }

    void open(Backend on) throws IOException {
        backend = on;
        session = on.open(spec, book);
    }

    Session session() {
        return session;
    }

    // ---- its end without workers, and its new beginning

    /** No worker can be had: jobs are about to end. */
    synchronized void breaks() {
        breaking = true;
        breakdowns++;
    }

    boolean breaking() {
        return breaking;
    }

    /** No worker can be had, for good or for now. */
    void breakDown(InitializerException error, boolean lasting) {
        breakdown = new Breakdown(error, lasting);
    }

    /** What a new job ends with at once, or null. */
    InitializerException failure() {
        var now = breakdown;
        return now == null ? null : now.error;
    }

    /** Begins anew if there are no workers any more: what kept the pool from having some may have passed by now. */
    void renew() {
        if (mayRenew()) {
            synchronized (renewal) {
                if (mayRenew()) {
                    reopen();
                }
            }
        }
    }

    private boolean mayRenew() {
        var now = breakdown;
        return now != null && !now.lasting;
    }

    private void reopen() {
        int before = breakdowns();
        try {
            follow(backend.open(spec, book), before);
        } catch (IOException | RuntimeException | Error failed) { // such as no thread: the job that asks ends with that
            breakdown = new Breakdown(Failures.noWorker(WorkerId.NOBODY, failed), false);
        }
    }

    private synchronized int breakdowns() {
        return breakdowns;
    }

    private void follow(Session next, int breakdownsBefore) {
        synchronized (this) {
            if (!closed) {
                session = next;
                if (breakdowns == breakdownsBefore) { // else it has broken down by now, which is known or about to be
                    breaking = false;
                    breakdown = null;
                }
                return;
            }
        }
        next.terminate(); // the pool has ended meanwhile
    }

    /** Why no worker can be had; reads what the initializer threw, which is user code. */
    InitializerException error(Payload fault, WorkerId worker) {
        try {
            return setupUnpacker == null || fault instanceof Payload.Live
                    ? Failures.noWorker(worker, (Throwable) ((Payload.Live) fault).value())
                    : setupUnpacker.initializerError(fault, worker);
        } catch (Throwable unreadable) { // the jobs must end even so
            return Failures.noWorker(worker, unreadable);
        }
    }

    // ---- the pool's end

    void shutdown() {
        last().shutdown();
    }

    void terminate() {
        last().terminate();
    }

    private synchronized Session last() {
        closed = true;
        return session;
    }
}
