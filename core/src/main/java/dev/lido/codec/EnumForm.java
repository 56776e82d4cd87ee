package dev.lido.codec;

/** Enum constants, by name. */
final class EnumForm extends Form<Enum<?>> {

    @Override
    void put(GraphKryo kryo, SegmentOutput out, Enum<?> value) {
        StringForm.write(out, value.name());
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // the policy gives this form to enums alone
    Enum<?> get(GraphKryo kryo, SegmentInput in, Class<?> type) {
        String name = StringForm.read(in);
        try {
            return Enum.valueOf((Class) type, name);
        } catch (IllegalArgumentException unknown) {
            throw new Refusal(type, "cannot be rebuilt: the enum has no constant " + name + " here.", null);
        }
    }
}
