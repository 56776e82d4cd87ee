package dev.lido.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Knows the objects of a graph by the ids that its writer gave them. An object goes through three states: <i>pending</i>
 * (its id is known, itself not yet), <i>open</i> (it can be referred to, its content is being read), <i>done</i>. Ids of
 * segments that were left out or failed belong to nothing. Confined to one thread at a time.
 */
final class ReadObjects {

    /** Stands for a pending object where the reader of a reference must wait for it. */
    record Pending(int id) {}

    /** The objects of good segments by their first ids. */
    private final TreeMap<Integer, Object[]> segments = new TreeMap<>();

    private int base;
    private Object[] objects = new Object[4];
    private boolean[] done = new boolean[4];
    private int size;
    private int openReferences;
    private boolean missed;
    private Map<Integer, List<Consumer<Object>>> waiting = Map.of();
    private List<Runnable> atEnd = List.of();

    /** Begins the segment whose ids start at {@code base}. */
    void begin(int start) {
        abort();
        missed = false;
        base = start;
    }

    /** Ends a segment that was read, running what had to wait for its end. */
    void commit() {
        for (int i = 0; i < atEnd.size(); i++) {
            atEnd.get(i).run();
        }
        if (!waiting.isEmpty()) {
            throw SegmentInput.garbled();
        }
        if (size > 0) {
            segments.put(base, Arrays.copyOf(objects, size));
        }
        abort();
    }

    /** Forgets the segment. */
    void abort() {
        if (size > 0) { // else they are as new
            objects = new Object[4];
            done = new boolean[4];
            size = 0;
        }
        openReferences = 0;
        waiting = Map.of();
        atEnd = List.of();
    }

    /** How many objects the segment has so far. */
    int size() {
        return size;
    }

    /** The id of the next object. */
    int next() {
        if (size == objects.length) {
            objects = Arrays.copyOf(objects, size * 2);
            done = Arrays.copyOf(done, size * 2);
        }
        return base + size++;
    }

    /** The object of an id is known: open from now on. */
    void open(int id, Object object) {
        objects[id - base] = object;
        List<Consumer<Object>> late = waiting.isEmpty() ? null : waiting.remove(id);
        if (late != null) {
            late.forEach(consumer -> consumer.accept(object));
        }
    }

    /** The content of the object at an index of the segment has been read, and all that it refers to. */
    void close(int index) {
        done[index] = true;
    }

    /** The object of an id, or its {@link Pending}. */
    Object get(int id) {
        if (id < base) {
            return earlier(id);
        }
        int index = id - base;
        if (index >= size) {
            throw SegmentInput.garbled();
        }
        if (!done[index]) {
            openReferences++;
        }
        return objects[index] == null ? new Pending(id) : objects[index];
    }

    private Object earlier(int id) {
        var segment = segments.floorEntry(id);
        if (segment == null || id - segment.getKey() >= segment.getValue().length) {
            missed = true;
            throw new Refusal(
                    "cannot be rebuilt: it shares an object with an earlier part of its graph that was left out or failed.",
                    null);
        }
        return segment.getValue()[id - segment.getKey()];
    }

    /** Whether the segment has referred to an object of one that was not read. */
    boolean hasMissed() {
        return missed;
    }

    /** Counts references to objects that were not done: what was read meanwhile may have hash codes that still change. */
    int openReferences() {
        return openReferences;
    }

    /** Hands a pending object over as soon as it is there. */
    void await(Pending pending, Consumer<Object> late) {
        if (waiting.isEmpty()) {
            waiting = new HashMap<>();
        }
        waiting.computeIfAbsent(pending.id(), id -> new ArrayList<>()).add(late);
    }

    /** Runs an action when the whole segment has been read, in the order of the calls; actions may add further ones. */
    void atEnd(Runnable action) {
        if (atEnd.isEmpty()) {
            atEnd = new ArrayList<>();
        }
        atEnd.add(action);
    }
}
