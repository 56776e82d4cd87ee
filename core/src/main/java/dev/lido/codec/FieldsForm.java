package dev.lido.codec;

import com.esotericsoftware.kryo.kryo5.objenesis.instantiator.ObjectInstantiator;
import com.esotericsoftware.kryo.kryo5.objenesis.strategy.StdInstantiatorStrategy;
import java.util.List;

/** Objects of user classes, field by field, without calling a constructor. */
final class FieldsForm extends Form<Object> implements Carrier.FieldLayout {

    private final Class<?> type;
    private final List<FieldAccess> fields;
    private ObjectInstantiator<?> instantiator;

    FieldsForm(Class<?> type) {
        this.type = type;
        this.fields = FieldAccess.ofObject(type);
    }

    @Override
    public int layout() {
        return FieldAccess.layout(fields);
    }

    @Override
    void put(Engine engine, SegmentOutput out, Object value) {
        for (FieldAccess field : fields) {
            field.put(engine, out, value);
        }
    }

    @Override
    Object get(Engine engine, SegmentInput in, Class<?> wire) {
        Object made = instantiator().newInstance();
        engine.reference(made);
        for (FieldAccess field : fields) {
            field.get(engine, in, made);
        }
        return made;
    }

    /** Made when first needed: most classes of a driver are only written. Making it twice does no harm. */
    private ObjectInstantiator<?> instantiator() {
        ObjectInstantiator<?> known = instantiator;
        if (known == null) {
            known = new StdInstantiatorStrategy().newInstantiatorOf(type);
            instantiator = known;
        }
        return known;
    }
}
