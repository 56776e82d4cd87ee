package dev.lido.local;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Decides which worker gets which piece of work, and when. Guarded by the session's lock.
 *
 * <p>First come, first served. A worker gets its next piece when it has none, or ahead of time while the queue is long: then
 * small pieces share frames and wake-ups. Work that turns out to lie with the wrong worker is taken back: a worker that has
 * nothing to do, while the queue is empty, gets half of what another one has not started, though no part of a whole chunk.
 */
final class Dispatcher {

    /** One more piece ahead for so many waiting pieces a worker. */
    private static final int QUEUE_PER_PIECE_AHEAD = 4;

    /** Pieces ahead at most: a frame of 64 small messages costs little more than one of a single message. */
    private static final int MOST_AHEAD = 64;

    /** Bytes ahead at most, in one piece: big content waits here rather than in sockets and workers. */
    private static final int MOST_BYTES_AHEAD = 16 * 1024;

    private final Ledger ledger;
    private final Deque<Piece> queue = new ArrayDeque<>();
    private final List<Desk> desks = new ArrayList<>();

    Dispatcher(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A worker is ready for work. */
    void join(Desk desk) {
        desks.add(desk);
        dispatch();
    }

    /** Whether any worker is ready. */
    boolean hasWorkers() {
        return !desks.isEmpty();
    }

    /** A worker gets no more work; what it had goes to others, first of all. */
    void leave(Desk desk) {
        desks.remove(desk);
        var left = desk.clear();
        for (int i = left.size() - 1; i >= 0; i--) {
            queue.addFirst(left.get(i));
        }
        dispatch();
    }

    /** All items of an open chunk are to be run. */
    void enter(long chunk) {
        var open = ledger.find(chunk);
        var items = new BitSet();
        items.set(0, open.size());
        queue.addLast(new Piece(chunk, open.limits(), items));
        dispatch();
    }

    /** A worker has given items back: the next one to take. */
    void returned(Desk desk, long chunk, BitSet items) {
        var returned = ledger.open(chunk, desk.returned(chunk, items));
        if (!returned.isEmpty()) {
            queue.addFirst(new Piece(chunk, ledger.find(chunk).limits(), returned));
        }
        dispatch();
    }

    /** Nothing is left to do. */
    void clear() {
        queue.clear();
    }

    /** Hands out what can be handed out. */
    void dispatch() {
        dropSettled();
        for (var desk = next(); desk != null && !queue.isEmpty(); desk = next()) {
            give(desk, queue.removeFirst());
            dropSettled();
        }
        if (queue.isEmpty()) {
            level();
        }
    }

    private void give(Desk desk, Piece piece) {
        if (piece.size() > desk.left()) {
            queue.addFirst(piece.splitAfter(desk.left()));
        }
        desk.give(piece, ledger.find(piece.chunk));
    }

    /** Drops from the head of the queue what needs no run any more, such as cancelled chunks. */
    private void dropSettled() {
        while (!queue.isEmpty()) {
            var piece = queue.peekFirst();
            piece.items.and(ledger.open(piece.chunk, piece.items));
            if (!piece.items.isEmpty()) {
                return;
            }
            queue.removeFirst();
        }
    }

    /** The worker with the fewest pieces, if it may have one more. */
    private Desk next() {
        Desk least = null;
        for (var desk : desks) {
            if (desk.left() > 0 && (least == null || desk.pieces.size() < least.pieces.size())) {
                least = desk;
            }
        }
        return least != null && least.pieces.size() < depth() ? least : null;
    }

    private int depth() {
        int ahead = Math.min(queue.size() / (QUEUE_PER_PIECE_AHEAD * desks.size()), MOST_AHEAD);
        boolean small =
                !queue.isEmpty() && ledger.find(queue.peekFirst().chunk).items().size() <= MOST_BYTES_AHEAD;
        return small ? 1 + ahead : 1;
    }

    /** For each worker that has nothing to do, asks another one to give something back. */
    private void level() {
        long idle = desks.stream()
                .filter(desk -> desk.pieces.isEmpty() && desk.left() > 0)
                .count();
        long asked = desks.stream().filter(Dispatcher::isAsked).count();
        for (long i = asked; i < idle; i++) {
            var richest = richest();
            if (richest == null) {
                return;
            }
            takeFrom(richest);
        }
    }

    private static boolean isAsked(Desk desk) {
        return desk.pieces.stream().anyMatch(piece -> piece.recalled && piece.items.cardinality() > 1)
                || desk.pieces.stream().skip(1).anyMatch(piece -> piece.recalled);
    }

    private Desk richest() {
        Desk richest = null;
        for (var desk : desks) {
            if (!isAsked(desk) && (richest == null || wealth(desk) > wealth(richest))) {
                richest = desk;
            }
        }
        return richest != null && wealth(richest) > 1 ? richest : null;
    }

    private static int wealth(Desk desk) {
        return switch (desk.pieces.size()) {
            case 0 -> 0;
            case 1 -> {
                var only = desk.pieces.getFirst();
                yield only.limits.whole() ? 0 : only.size();
            }
            default -> Integer.MAX_VALUE / 2 + desk.pieces.size(); // whole pieces are better than parts
        };
    }

    private static void takeFrom(Desk desk) {
        int waiting = desk.pieces.size() - 1;
        if (waiting == 0) {
            desk.recall(desk.pieces.getFirst());
        } else {
            desk.pieces.stream().skip(1 + waiting / 2).toList().forEach(desk::recall);
        }
    }
}
