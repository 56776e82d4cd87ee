package dev.lido.codec;

/** Classes whose values cannot travel. */
final class RefusedForm extends Form<Object> {

    private final String problem;

    RefusedForm(String problem) {
        this.problem = problem;
    }

    @Override
    void put(GraphKryo kryo, SegmentOutput out, Object value) {
        throw refusal(value.getClass());
    }

    /** Refuses an object of a class. */
    Refusal refusal(Class<?> type) {
        return new Refusal(type, "cannot travel: " + problem, null);
    }

    @Override
    Object get(GraphKryo kryo, SegmentInput in, Class<?> type) {
        throw SegmentInput.garbled();
    }
}
