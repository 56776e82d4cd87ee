package dev.lido.codec;

/** Enum constants, by name. */
final class EnumForm extends Form<Enum<?>> {

    @Override
    void put(Engine engine, SegmentOutput out, Enum<?> value) {
        StringForm.write(out, value.name());
    }

    @Override
    Enum<?> get(Engine engine, SegmentInput in, Class<?> type) {
        String name = StringForm.read(in);
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return (Enum<?>) constant;
            }
        }
        throw new Refusal(type, "cannot be rebuilt: the enum has no constant " + name + " here.", null);
    }
}
