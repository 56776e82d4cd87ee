package dev.lido.codec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Writes and reads runs of elements and of entries, naming each in paths. */
final class Elements {

    private Elements() {}

    /** Writes the elements of a collection that may change meanwhile. */
    static void put(GraphKryo kryo, SegmentOutput out, Collection<?> elements) {
        Object[] array = elements.toArray();
        out.writeVarInt(array.length, true);
        int i = 0;
        try {
            for (; i < array.length; i++) {
                kryo.put(out, array[i]);
            }
        } catch (RuntimeException thrown) {
            throw Refusal.at("[" + i + "]", thrown);
        }
    }

    /** Reads elements that are needed now. */
    static Object[] get(GraphKryo kryo, SegmentInput in) {
        int count = in.length(1);
        List<Object> elements = new ArrayList<>(Math.min(count, 1024));
        try {
            for (int i = 0; i < count; i++) {
                elements.add(kryo.get(in));
            }
        } catch (RuntimeException thrown) {
            throw Refusal.at("[" + elements.size() + "]", thrown);
        }
        return elements.toArray();
    }

    /** Writes the entries of a map, keys and values in turn. */
    static void putEntries(GraphKryo kryo, SegmentOutput out, Map<?, ?> map) {
        var pairs = new ArrayList<Object>(2 * map.size());
        map.forEach((key, value) -> {
            pairs.add(key);
            pairs.add(value);
        });
        out.writeVarInt(pairs.size(), true);
        int i = 0;
        try {
            for (; i < pairs.size(); i++) {
                kryo.put(out, pairs.get(i));
            }
        } catch (RuntimeException thrown) {
            throw Refusal.at(step(pairs, i), thrown);
        }
    }

    /** Reads keys and values in turn; all are needed now. */
    static Object[] getEntries(GraphKryo kryo, SegmentInput in) {
        Object[] pairs = get(kryo, in);
        if (pairs.length % 2 != 0) {
            throw SegmentInput.garbled();
        }
        return pairs;
    }

    private static String step(List<Object> pairs, int index) {
        return index % 2 == 0 ? ".key(" + index / 2 + ")" : "[" + brief(pairs.get(index - 1)) + "]";
    }

    /** A key as a path shows it; foreign {@code toString} methods are not called. */
    private static String brief(Object key) {
        if (key instanceof String text) {
            return '"' + (text.length() > 20 ? text.substring(0, 20) + "…" : text) + '"';
        }
        if (key instanceof Enum<?> constant) {
            return constant.name();
        }
        boolean plain = key instanceof Number && ClassNames.isJdk(key.getClass());
        return plain || key == null || key instanceof Character || key instanceof Boolean ? String.valueOf(key) : "…";
    }
}
