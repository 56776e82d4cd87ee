package dev.lido.local;

import dev.lido.local.LocalWorker.Grace;
import dev.lido.local.LocalWorker.Phase;
import dev.lido.spi.Outcome;
import dev.lido.wire.StatusPage;
import dev.lido.wire.ToWorker;
import java.util.Collection;
import java.util.concurrent.TimeUnit;

/**
 * Decides from the status pages which items have run for too long, and which workers are killed because they do not give
 * up what they were asked to. Guarded by the session's lock.
 *
 * <p>An item past its limit is interrupted and has its outcome at once; if it is still there after a grace, its worker goes.
 * So does a process that does not connect in time, or whose initializer does not end in time; and one that has work with a
 * limit, does nothing of it, and neither sends nor takes a byte, since it was stopped between items or in the middle of a message.
 */
final class Overdue {

    /** What an item that is past its limit gets to react to its interrupt. */
    static final long LIMIT_GRACE_NANOS = 500_000_000L;

    /** How long beyond an item's limit a worker may take to load code and what the function holds, which is no item's time. */
    static final long OPENING_GRACE_NANOS = 3_000_000_000L;

    /** What a cancelled chunk gets: within a second nothing of it is to be running, whether it obeys or not. */
    static final long CANCEL_GRACE_NANOS = 750_000_000L;

    /** What a worker that was told to stop, or that ends by itself, gets for its shutdown hooks. */
    static final long STOP_GRACE_NANOS = 3_000_000_000L;

    /** How long beyond its next item's limit a worker may be still before it is thought to be stopped. */
    static final long SILENCE_GRACE_NANOS = 3_000_000_000L;

    /** How long after that it is killed: had this process been stopped, and not the worker, its bytes would be read by then. */
    static final long SUSPICION_NANOS = 250_000_000L;

    private final Ledger ledger;

    Overdue(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Looks after all workers.
     *
     * @param now the time, see {@link StatusPage#now}
     * @return nanoseconds until it has to look again, or {@link Long#MAX_VALUE}; new work may need it earlier
     */
    long check(Collection<LocalWorker> workers, long now) {
        long next = Long.MAX_VALUE;
        for (var worker : workers) {
            next = Math.min(next, check(worker, now));
        }
        return next;
    }

    /** Asks those who have a chunk to give it up. */
    static void cancel(Collection<LocalWorker> workers, long chunk) {
        for (var worker : workers) {
            if (worker.desk.find(chunk) != null) {
                worker.desk.send(new ToWorker.Cancel(chunk));
                worker.graces.add(new Grace(chunk, Grace.ANY, StatusPage.now() + CANCEL_GRACE_NANOS));
            }
        }
    }

    private long check(LocalWorker worker, long now) {
        var page = worker.page.read();
        long next = Math.min(checkItem(worker, page, now), checkGraces(worker, page, now));
        next = Math.min(next, checkSilence(worker, page, now));
        return Math.min(next, Math.min(checkComing(worker, now), checkStop(worker, now)));
    }

    private static long checkComing(LocalWorker worker, long now) {
        boolean coming = worker.phase == Phase.STARTING && worker.isStarted();
        return !coming ? Long.MAX_VALUE : worker.connected ? checkSetup(worker, now) : checkStart(worker, now);
    }

    private static long checkSetup(LocalWorker worker, long now) {
        if (worker.setupNanos == Long.MAX_VALUE || worker.overran) {
            return Long.MAX_VALUE;
        }
        long left = worker.setupNanos - (now - worker.admitted);
        if (left <= 0) {
            worker.overran = true;
            worker.kill();
        }
        return left <= 0 ? Long.MAX_VALUE : left;
    }

    /** A process that has not connected in time is taken for one that never will. */
    private static long checkStart(LocalWorker worker, long now) {
        if (worker.late) {
            return Long.MAX_VALUE;
        }
        long left = worker.connectNanos - (now - worker.born);
        if (left <= 0) {
            worker.late = true;
            worker.kill();
        }
        return left <= 0 ? Long.MAX_VALUE : left;
    }

    private static long checkStop(LocalWorker worker, long now) {
        if (worker.stopBy <= now) {
            if (worker.exiting) {
                worker.lastWords.add("(its JVM was ending, but its shutdown hooks did not end)");
            }
            worker.kill();
            worker.stopBy = Long.MAX_VALUE;
        }
        return worker.stopBy == Long.MAX_VALUE ? Long.MAX_VALUE : worker.stopBy - now;
    }

    private long checkItem(LocalWorker worker, StatusPage.Snapshot page, long now) {
        var piece = worker.desk.find(page.chunk());
        if (piece == null || page.start() == 0) {
            return shortest(worker.desk);
        }
        if (piece.limits.itemNanos() == Long.MAX_VALUE) {
            return shortest(worker.desk);
        }
        int item =
                page.item() >= 0 ? page.item() : piece.items.nextSetBit(0); // before the first, the first is to blame
        long ran = now - page.start();
        long limit = limit(piece, page);
        boolean over = ran >= limit;
        if (over && isAt(piece, page) && ledger.isOpen(piece.chunk, item)) {
            ledger.settle(piece.chunk, item, new Outcome.TimedOut(ran, worker.id()));
            interrupt(worker, piece.chunk, item, now);
        }
        return over
                ? shortest(worker.desk)
                : Math.min(limit - ran, piece.limits.itemNanos()); // an item may begin meanwhile
    }

    private static long limit(Piece piece, StatusPage.Snapshot page) {
        boolean opening = page.state() == StatusPage.State.OPENING;
        long most = Long.MAX_VALUE - OPENING_GRACE_NANOS;
        return Math.min(piece.limits.itemNanos(), most) + (opening ? OPENING_GRACE_NANOS : 0);
    }

    /** Its death is nobody's fault: the items go to another worker, unless it happens too often. */
    private static long checkSilence(LocalWorker worker, StatusPage.Snapshot page, long now) {
        var piece = worker.desk.pieces.peekFirst();
        if (piece == null || piece.limits.itemNanos() == Long.MAX_VALUE || isAt(piece, page)) {
            worker.suspected = 0;
            return Long.MAX_VALUE;
        }
        long silent = now - Math.max(worker.lastSign(), worker.desk.since());
        long left = Math.min(piece.limits.itemNanos(), Long.MAX_VALUE / 2) - silent + SILENCE_GRACE_NANOS;
        if (left > 0) {
            worker.suspected = 0;
            return left;
        }
        if (worker.suspected == 0) {
            worker.suspected = now;
        } else if (now - worker.suspected >= SUSPICION_NANOS) {
            killSilent(worker, silent);
            return Long.MAX_VALUE;
        }
        return worker.suspected + SUSPICION_NANOS - now;
    }

    /** Says why, else its death would look like somebody else's doing. */
    private static void killSilent(LocalWorker worker, long nanos) {
        if (worker.killedFor == null) {
            worker.killedFor = "neither sent nor took anything for " + TimeUnit.NANOSECONDS.toSeconds(nanos)
                    + " s, as if it had been stopped";
        }
        worker.kill();
    }

    private static boolean isAt(Piece piece, StatusPage.Snapshot page) {
        boolean working = page.state() == StatusPage.State.RUNNING || page.state() == StatusPage.State.OPENING;
        return working && page.chunk() == piece.chunk;
    }

    private static void interrupt(LocalWorker worker, long chunk, int item, long now) {
        worker.desk.send(new ToWorker.Interrupt(chunk, item));
        worker.graces.add(new Grace(chunk, item, now + LIMIT_GRACE_NANOS));
    }

    private static long shortest(Desk desk) {
        return desk.pieces.stream()
                .mapToLong(piece -> piece.limits.itemNanos())
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private static long checkGraces(LocalWorker worker, StatusPage.Snapshot page, long now) {
        long next = Long.MAX_VALUE;
        for (var graces = worker.graces.listIterator(); graces.hasNext(); ) {
            var grace = graces.next();
            if (grace.end() > now) {
                next = Math.min(next, grace.end() - now);
            } else if (grace.isUnanswered(worker) && now - worker.lastSign() < CANCEL_GRACE_NANOS / 2) {
                graces.set(grace.until(now + CANCEL_GRACE_NANOS / 2)); // it is still taking what was sent before
                next = Math.min(next, CANCEL_GRACE_NANOS / 2);
            } else {
                graces.remove();
                if (grace.isIgnoredBy(page) || grace.isUnanswered(worker)) {
                    worker.killed = true;
                    worker.kill();
                }
            }
        }
        return next;
    }
}
