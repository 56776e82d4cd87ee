package dev.lido.codec;

import java.util.Map;
import java.util.Set;

/** What {@code Set.of} and {@code Map.of} give; built whole, so that hash codes must be right at once. */
final class ImmutableForm extends Form<Object> {

    @Override
    void put(Engine engine, SegmentOutput out, Object value) {
        if (value instanceof Map<?, ?> map) {
            Elements.putEntries(engine, out, map);
        } else {
            Elements.put(engine, out, (Set<?>) value);
        }
    }

    @Override
    Object get(Engine engine, SegmentInput in, Class<?> type) {
        int before = engine.readObjects().openReferences();
        Object made = type == CollectionForms.OfMap.class ? map(engine, in) : Set.of(Elements.get(engine, in));
        if (engine.readObjects().openReferences() != before) {
            engine.readObjects().atEnd(() -> checkHashes(made));
        }
        return made;
    }

    private static Object map(Engine engine, SegmentInput in) {
        Object[] pairs = Elements.getEntries(engine, in);
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
