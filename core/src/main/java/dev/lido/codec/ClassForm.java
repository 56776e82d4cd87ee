package dev.lido.codec;

/** Class values, by name. */
final class ClassForm extends Form<Class<?>> {

    @Override
    void put(Engine engine, SegmentOutput out, Class<?> value) {
        engine.classes().writeName(out, value);
    }

    @Override
    Class<?> get(Engine engine, SegmentInput in, Class<?> type) {
        return engine.classes().readName(in);
    }
}
