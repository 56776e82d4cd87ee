package dev.lido.codec;

import com.esotericsoftware.kryo.kryo5.util.IdentityObjectIntMap;
import java.util.Arrays;

/**
 * Knows which objects a graph has, by identity, and under which ids. Values without an identity of their own (strings,
 * enum constants, dates) are known for one segment only. Confined to one thread at a time.
 */
final class WrittenObjects {

    /** Objects by identity, over all segments; {@code null} until there is one. */
    private IdentityObjectIntMap<Object> shared;

    /** Values of this segment; {@code null} until there is one. */
    private IdentityObjectIntMap<Object> local;

    /** The shared objects in the order of their writing, from which the map can be built anew. */
    private Object[] journal = new Object[4];

    private int[] journalIds = new int[4];
    private int journalled;
    private int journalledBefore;
    private int next;
    private int base;
    private boolean referredBack;

    /** Begins a segment; returns its first id. */
    int begin() {
        local = null;
        referredBack = false;
        base = next;
        journalledBefore = journalled;
        return base;
    }

    /** Ends a segment that was written. */
    void commit() {
        begin();
    }

    /** Forgets what the segment added. The map itself may be broken: an error may have struck anywhere. */
    void rollback() {
        local = null;
        next = base;
        boolean changed = journalled > journalledBefore;
        Arrays.fill(journal, journalledBefore, journal.length, null);
        journalled = journalledBefore;
        if (changed) {
            rebuild();
        }
    }

    private void rebuild() {
        shared = null;
        for (int i = 0; i < journalled; i++) {
            sharedMap().put(journal[i], journalIds[i]);
        }
    }

    /** The id of an object, or -1. */
    int find(Object object, boolean isLocal) {
        var map = isLocal ? local : shared;
        int id = map == null ? -1 : map.get(object, -1);
        referredBack |= id >= 0 && id < base;
        return id;
    }

    /** Whether this segment has an object of an earlier one. */
    boolean hasReferredBack() {
        return referredBack;
    }

    /** Gives an object the next id. */
    int add(Object object, boolean isLocal) {
        int id = next++;
        if (isLocal) {
            if (local == null) {
                local = new IdentityObjectIntMap<>(8);
            }
            local.put(object, id);
        } else {
            record(object, id);
            sharedMap().put(object, id);
        }
        return id;
    }

    private void record(Object object, int id) {
        if (journalled == journal.length) {
            int larger = journalled * 2;
            journalIds = Arrays.copyOf(journalIds, larger);
            journal = Arrays.copyOf(journal, larger);
        }
        journalIds[journalled] = id;
        journal[journalled] = object;
        journalled++;
    }

    private IdentityObjectIntMap<Object> sharedMap() {
        if (shared == null) {
            shared = new IdentityObjectIntMap<>(8);
        }
        return shared;
    }
}
