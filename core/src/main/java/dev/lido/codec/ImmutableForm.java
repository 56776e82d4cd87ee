package dev.lido.codec;

import java.util.Map;
import java.util.Set;

/** What {@code Set.of} and {@code Map.of} give; built whole, so that hash codes must be right at once. */
final class ImmutableForm extends Form<Object> {

    @Override
    void put(GraphKryo kryo, SegmentOutput out, Object value) {
        if (value instanceof Map<?, ?> map) {
            Elements.putEntries(kryo, out, map);
        } else {
            Elements.put(kryo, out, (Set<?>) value);
        }
    }

    @Override
    Object get(GraphKryo kryo, SegmentInput in, Class<?> type) {
        int before = kryo.readObjects().openReferences();
        Object made = type == CollectionForms.OfMap.class ? map(kryo, in) : Set.of(Elements.get(kryo, in));
        if (kryo.readObjects().openReferences() != before) {
            kryo.readObjects().atEnd(() -> checkHashes(made));
        }
        return made;
    }

    private static Object map(GraphKryo kryo, SegmentInput in) {
        Object[] pairs = Elements.getEntries(kryo, in);
        Map.Entry<?, ?>[] entries = new Map.Entry<?, ?>[pairs.length / 2];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = Map.entry(pairs[2 * i], pairs[2 * i + 1]);
        }
        return Map.ofEntries(entries);
    }

    private static void checkHashes(Object made) {
        Set<?> keys = made instanceof Map<?, ?> map ? map.keySet() : (Set<?>) made;
        for (Object key : keys) {
            if (!keys.contains(key)) {
                throw new Refusal(
                        key.getClass(),
                        "cannot be rebuilt: its hash code depends on the immutable set that holds it. Use a HashSet.",
                        null);
            }
        }
    }
}
