package dev.lido.codec;

/** Class values, by name. */
final class ClassForm extends Form<Class<?>> {

    @Override
    void put(GraphKryo kryo, SegmentOutput out, Class<?> value) {
        kryo.classes().writeName(out, value);
    }

    @Override
    Class<?> get(GraphKryo kryo, SegmentInput in, Class<?> type) {
        return kryo.classes().readName(in);
    }
}
