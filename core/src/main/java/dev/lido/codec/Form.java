package dev.lido.codec;

import com.esotericsoftware.kryo.kryo5.Kryo;
import com.esotericsoftware.kryo.kryo5.Serializer;
import com.esotericsoftware.kryo.kryo5.io.Input;
import com.esotericsoftware.kryo.kryo5.io.Output;

/** How the values of some classes are laid out in a segment. Stateless, shared by all engines. */
abstract class Form<T> extends Serializer<T> {

    /** Writes the content of a value. */
    abstract void put(Engine engine, SegmentOutput out, T value);

    /** Rebuilds a value; tells the engine of it by {@link Engine#reference} before reading what may refer to it. */
    abstract T get(Engine engine, SegmentInput in, Class<?> type);

    @Override
    public final void write(Kryo kryo, Output output, T value) {
        put((Engine) kryo, (SegmentOutput) output, value);
    }

    @Override
    public final T read(Kryo kryo, Input input, Class<? extends T> type) {
        return get((Engine) kryo, (SegmentInput) input, type);
    }
}
