package dev.lido;

import dev.lido.codec.TransferFault;
import dev.lido.spi.Outcome;
import java.util.BitSet;
import java.util.List;

/** A chunk that is under way, with its items, should they have to be sent again. */
final class OpenChunk {

    final long id;
    final Job<?> job;
    final long[] indices;
    final Carrier.Unpacker unpacker;
    private final List<Object> items;

    /** Items that have no outcome yet; guarded by this. */
    private final BitSet open = new BitSet();

    OpenChunk(long id, Job<?> job, long[] indices, List<Object> items, Carrier.Unpacker unpacker) {
        this.id = id;
        this.job = job;
        this.indices = indices;
        this.items = items;
        this.unpacker = unpacker;
        open.set(0, indices.length);
    }

    int size() {
        return indices.length;
    }

    Object item(int position) {
        return items.get(position);
    }

    /** Takes the first outcomes of consecutive items; tells for which of them it is none. */
    synchronized boolean[] settle(int first, int count) {
        var fresh = new boolean[count];
        for (int i = 0; i < count; i++) {
            fresh[i] = open.get(first + i);
        }
        open.clear(first, first + count);
        return fresh;
    }

    /** Reads a result that counts no more, for those that share objects with it; in the job's mailbox. */
    void passOver(Outcome.Returned late) {
        try {
            Object unused = unpacker.value(late.value());
        } catch (TransferFault fault) {
            // those that share objects with it will tell
        }
    }

    synchronized boolean settled() {
        return open.isEmpty();
    }
}
