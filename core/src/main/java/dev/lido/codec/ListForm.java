package dev.lido.codec;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** Collections that do not look at their elements: lists, deques and queues in their own order. */
final class ListForm extends Form<Collection<?>> {

    private final Supplier<? extends Collection<Object>> maker;

    ListForm(Supplier<? extends Collection<Object>> maker) {
        this.maker = maker;
    }

    @Override
    void put(GraphKryo kryo, SegmentOutput out, Collection<?> value) {
        Elements.put(kryo, out, value);
    }

    @Override
    Collection<?> get(GraphKryo kryo, SegmentInput in, Class<?> type) {
        Collection<Object> made = maker.get();
        kryo.reference(made);
        int count = in.length(1);
        int i = 0;
        try {
            for (; i < count; i++) {
                made.add(made instanceof List<Object> list ? element(kryo, in, list) : kryo.get(in));
            }
        } catch (RuntimeException thrown) {
            throw Refusal.at("[" + i + "]", thrown);
        }
        return made;
    }

    private static Object element(GraphKryo kryo, SegmentInput in, List<Object> list) {
        int index = list.size();
        return kryo.get(in, late -> list.set(index, late));
    }
}
