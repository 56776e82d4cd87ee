package dev.lido.codec;

import java.util.Collection;
import java.util.function.Function;

/**
 * Values that are taken apart and made again: what they hold, in an array.
 *
 * @param <T> the values
 */
final class PartsForm<T> extends Form<T> {

    private final Function<T, Object[]> apart;
    private final Function<Object[], T> maker;

    PartsForm(Function<T, Object[]> apart, Function<Object[], T> maker) {
        this.apart = apart;
        this.maker = maker;
    }

    @Override
    void put(GraphKryo kryo, SegmentOutput out, T value) {
        Object[] parts = apart.apply(value);
        out.writeVarInt(parts.length, true);
        int i = 0;
        try {
            for (; i < parts.length; i++) {
                kryo.put(out, parts[i]);
            }
        } catch (RuntimeException thrown) {
            throw Refusal.at(value instanceof Collection || parts.length > 1 ? "[" + i + "]" : ".value", thrown);
        }
    }

    @Override
    T get(GraphKryo kryo, SegmentInput in, Class<?> type) {
        return maker.apply(Elements.get(kryo, in));
    }
}
