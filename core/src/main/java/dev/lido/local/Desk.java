package dev.lido.local;

import dev.lido.spi.Blob;
import dev.lido.spi.Chunk;
import dev.lido.spi.Payload;
import dev.lido.wire.StatusPage;
import dev.lido.wire.ToWorker;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What one worker has been given: pieces, and the code that they need. Guarded by the session's lock. */
final class Desk {

    /** Unanswered pieces, in the order in which they were given; the worker is at the first. */
    final Deque<Piece> pieces = new ArrayDeque<>();

    /** When the first of them became the first, see {@link StatusPage#now}. */
    private long since;

    private final Consumer<ToWorker> port;

    /** Key to hash of the newest blob that was sent. */
    private final Map<String, String> known = new HashMap<>();

    /** How many items it may still be given. */
    private int left;

    /** Whether it is given nothing for now. */
    private boolean held;

    /**
     * Makes an empty desk.
     *
     * @param port sends a message to the worker, without waiting
     * @param items how many items the worker may run; 0 for any number
     */
    Desk(Consumer<ToWorker> port, int items) {
        this.port = port;
        this.left = items == 0 ? Integer.MAX_VALUE : items;
    }

    /** How many items it may be given now. */
    int left() {
        return held ? 0 : left;
    }

    boolean isHeld() {
        return held;
    }

    /** It is given nothing for now, and gives back what it has not started, parts of whole chunks too. */
    void hold() {
        if (!held) {
            held = true;
            pieces.forEach(piece -> recall(piece, false));
        }
    }

    /** It may be given more again. */
    void release() {
        held = false;
    }

    /** It is given nothing any more. */
    void close() {
        left = 0;
        held = false;
    }

    /** The chunk that the worker is at, or -1. */
    long current() {
        return pieces.isEmpty() ? -1 : pieces.getFirst().chunk;
    }

    /** When the worker came to the piece that it is at, as far as is known here, see {@link StatusPage#now}. */
    long since() {
        return since;
    }

    /** Whether it is to be replaced: it may be given nothing any more, and nothing is under way. */
    boolean isUsedUp() {
        return left == 0 && pieces.isEmpty();
    }

    /** Gives a piece with at most {@link #left} items. */
    void give(Piece piece, Chunk chunk) {
        var work = chunk.work();
        send(work.code());
        var keys = work.code().stream().map(Blob::key).toList();
        var toRun = new ToWorker.Work(work.function(), keys, (Payload.Bytes) work.items());
        port.accept(new ToWorker.Run(chunk.id(), chunk.job(), piece.items, toRun));
        piece.recalled = false;
        if (pieces.isEmpty()) {
            since = StatusPage.now();
        }
        pieces.addLast(piece);
        spend(piece.size());
    }

    /** Sends those blobs that the worker does not have. */
    void send(List<Blob> code) {
        for (var blob : code) {
            if (!blob.hash().equals(known.put(blob.key(), blob.hash()))) {
                port.accept(new ToWorker.Code(blob));
            }
        }
    }

    void send(ToWorker message) {
        port.accept(message);
    }

    /** A job has ended. */
    void forget(long job) {
        if (known.remove("job:" + job) != null) {
            port.accept(new ToWorker.Forget(job));
        }
    }

    void recall(Piece piece) {
        recall(piece, piece.limits.whole());
    }

    private void recall(Piece piece, boolean whole) {
        piece.recalled = true;
        port.accept(new ToWorker.Recall(piece.chunk, whole));
    }

    /** Items have ended. */
    void ended(long chunk, int first, int count) {
        for (var piece : pieces) {
            if (piece.chunk == chunk) {
                piece.items.clear(first, first + count); // allocates nothing, wherever the worker says that they are
            }
        }
        removeEnded();
    }

    /** Items have been given back. */
    BitSet returned(long chunk, BitSet items) {
        var returned = account(chunk, items);
        spend(-returned.cardinality());
        for (var piece : pieces) {
            if (piece.chunk == chunk) {
                piece.recalled = returned.isEmpty(); // it had nothing to give: do not ask again
            }
        }
        if (held) { // of what it has started it gives half each time
            pieces.stream().filter(piece -> !piece.recalled).forEach(piece -> recall(piece, false));
        }
        return returned;
    }

    /** The piece of this chunk, or {@code null}. */
    Piece find(long chunk) {
        for (var piece : pieces) {
            if (piece.chunk == chunk) {
                return piece;
            }
        }
        return null;
    }

    /** Takes everything away. */
    List<Piece> clear() {
        var all = new ArrayList<>(pieces);
        pieces.clear();
        return all;
    }

    /** Strikes out those of the items that are on this desk, and says which they were. */
    private BitSet account(long chunk, BitSet items) {
        var struck = new BitSet();
        for (var piece : pieces) {
            if (piece.chunk == chunk) {
                var both = (BitSet) piece.items.clone();
                both.and(items);
                piece.items.andNot(both);
                struck.or(both);
            }
        }
        removeEnded();
        return struck;
    }

    private void removeEnded() {
        if (pieces.removeIf(piece -> piece.items.isEmpty())) {
            since = StatusPage.now();
        }
    }

    private void spend(int items) {
        if (left != Integer.MAX_VALUE) {
            left -= items;
        }
    }
}
