package dev.lido.codec;

import java.lang.reflect.Array;

/** Arrays of objects, of any component class. */
final class ObjectArrayForm extends Form<Object[]> {

    @Override
    void put(GraphKryo kryo, SegmentOutput out, Object[] array) {
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

    @Override
    Object[] get(GraphKryo kryo, SegmentInput in, Class<?> type) {
        Object[] array = (Object[]) Array.newInstance(type.getComponentType(), in.length(1));
        kryo.reference(array);
        int i = 0;
        try {
            for (; i < array.length; i++) {
                int index = i;
                array[i] = kryo.get(in, late -> array[index] = late);
            }
        } catch (RuntimeException thrown) {
            throw Refusal.at("[" + i + "]", thrown);
        }
        return array;
    }
}
