package dev.lido.local;

import dev.lido.spi.Blob;
import dev.lido.spi.Chunk;
import dev.lido.spi.Payload;
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

    private final Consumer<ToWorker> port;

    /** Key to hash of the newest blob that was sent. */
    private final Map<String, String> known = new HashMap<>();

    /** How many items it may still be given. */
    private int left;

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

    int left() {
        return left;
    }

    /** The chunk that the worker is at, or -1. */
    long current() {
        return pieces.isEmpty() ? -1 : pieces.getFirst().chunk;
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
        piece.recalled = true;
        port.accept(new ToWorker.Recall(piece.chunk, piece.limits.whole()));
    }

    /** Items have ended. */
    void ended(long chunk, int first, int count) {
        for (var piece : pieces) {
            if (piece.chunk == chunk) {
                piece.items.clear(first, first + count); // allocates nothing, wherever the worker says that they are
            }
        }
        pieces.removeIf(piece -> piece.items.isEmpty());
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
        pieces.removeIf(piece -> piece.items.isEmpty());
        return struck;
    }

    private void spend(int items) {
        if (left != Integer.MAX_VALUE) {
            left -= items;
        }
    }
}
