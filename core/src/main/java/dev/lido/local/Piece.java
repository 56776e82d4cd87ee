package dev.lido.local;

import dev.lido.spi.Chunk;
import java.util.BitSet;

/**
 * Some items of a chunk that go to one worker together. Holds no content: a chunk that has ended leaves nothing behind
 * here. Guarded by the session's lock.
 */
final class Piece {

    final long chunk;

    final Chunk.Limits limits;

    /** The items that are not yet run: they wait in the queue, or the worker has not accounted for them. */
    final BitSet items;

    /** Whether the worker was asked to give some of it back, or has none to give. */
    boolean recalled;

    Piece(long chunk, Chunk.Limits limits, BitSet items) {
        this.chunk = chunk;
        this.limits = limits;
        this.items = items;
    }

    int size() {
        return items.cardinality();
    }

    /** Takes all but the first {@code count} items away into a piece of their own. */
    Piece splitAfter(int count) {
        var rest = (BitSet) items.clone();
        int next = items.nextSetBit(0);
        for (int i = 0; i < count; i++) {
            rest.clear(next);
            next = items.nextSetBit(next + 1);
        }
        items.andNot(rest);
        return new Piece(chunk, limits, rest);
    }
}
