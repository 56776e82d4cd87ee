package dev.lido.codec;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.function.Function;

/**
 * Collections and maps that look at their elements when they are filled, by hash codes or by comparing. Where an element
 * leads back to an object whose own fields are not read yet, its hash code may still change: the collection is then
 * filled as well as can be, since a constructor may copy it, and once more when the segment is at its end.
 *
 * @param <C> what is made, from its comparator or {@code null}
 */
final class HashedForm<C> extends Form<C> {

    private final Function<Comparator<Object>, C> maker;

    HashedForm(Function<Comparator<Object>, C> maker) {
        this.maker = maker;
    }

    @Override
    void put(GraphKryo kryo, SegmentOutput out, C value) {
        putComparator(kryo, out, value);
        if (value instanceof Map<?, ?> map) {
            Elements.putEntries(kryo, out, map);
        } else {
            Elements.put(kryo, out, (Collection<?>) value);
        }
    }

    private static void putComparator(GraphKryo kryo, SegmentOutput out, Object value) {
        try {
            kryo.put(out, comparator(value));
        } catch (RuntimeException thrown) {
            throw Refusal.at(".comparator", thrown);
        }
    }

    private static Object comparator(Object value) {
        if (value instanceof SortedMap<?, ?> map) {
            return map.comparator();
        }
        if (value instanceof SortedSet<?> set) {
            return set.comparator();
        }
        if (value instanceof PriorityBlockingQueue<?> queue) {
            return queue.comparator();
        }
        return value instanceof PriorityQueue<?> queue ? queue.comparator() : null;
    }

    @Override
    @SuppressWarnings("unchecked") // what a writer wrote as a comparator; anything else fails its first use
    C get(GraphKryo kryo, SegmentInput in, Class<?> type) {
        C made = maker.apply((Comparator<Object>) kryo.get(in));
        kryo.reference(made);
        int before = kryo.readObjects().openReferences();
        boolean isMap = made instanceof Map;
        Object[] content = isMap ? Elements.getEntries(kryo, in) : Elements.get(kryo, in);
        if (kryo.readObjects().openReferences() == before) {
            fill(made, content);
        } else {
            fillForNow(made, content);
            kryo.readObjects().atEnd(() -> refill(made, content));
        }
        return made;
    }

    /** An element that cannot tell its hash code yet must not keep the others out. */
    private static void fillForNow(Object made, Object[] content) {
        for (int i = 0; i < content.length; i += step(made)) {
            putForNow(made, content, i);
        }
    }

    private static void putForNow(Object made, Object[] content, int index) {
        try {
            put(made, content, index);
        } catch (RuntimeException | StackOverflowError halfRead) {
            // the refill will tell if it is more than that
        }
    }

    private static void refill(Object made, Object[] content) {
        if (made instanceof Map<?, ?> map) {
            map.clear();
        } else {
            ((Collection<?>) made).clear();
        }
        fill(made, content);
    }

    private static void fill(Object made, Object[] content) {
        for (int i = 0; i < content.length; i += step(made)) {
            put(made, content, i);
        }
    }

    private static int step(Object made) {
        return made instanceof Map ? 2 : 1;
    }

    @SuppressWarnings("unchecked") // all are made here, for any elements
    private static void put(Object made, Object[] content, int index) {
        if (made instanceof Map<?, ?> map) {
            ((Map<Object, Object>) map).put(content[index], content[index + 1]);
        } else {
            ((Collection<Object>) made).add(content[index]);
        }
    }
}
