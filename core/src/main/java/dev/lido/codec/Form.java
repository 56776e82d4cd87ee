package dev.lido.codec;

import com.esotericsoftware.kryo.kryo5.Kryo;
import com.esotericsoftware.kryo.kryo5.Serializer;
import com.esotericsoftware.kryo.kryo5.io.Input;
import com.esotericsoftware.kryo.kryo5.io.Output;

/** How the values of some classes are laid out in a segment. Stateless, shared by all that use them. */
abstract class Form<T> extends Serializer<T> {

    /** Writes the content of a value. */
    abstract void put(GraphKryo kryo, SegmentOutput out, T value);

    /** Rebuilds a value; tells Kryo of it by {@link GraphKryo#reference} before reading what may refer to it. */
    abstract T get(GraphKryo kryo, SegmentInput in, Class<?> type);

    @Override
    public final void write(Kryo kryo, Output output, T value) {
        put((GraphKryo) kryo, (SegmentOutput) output, value);
    }

    @Override
    public final T read(Kryo kryo, Input input, Class<? extends T> type) {
        return get((GraphKryo) kryo, (SegmentInput) input, type);
    }
}
