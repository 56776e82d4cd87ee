package dev.lido.codec;

import com.esotericsoftware.kryo.kryo5.objenesis.ObjenesisException;
import com.esotericsoftware.kryo.kryo5.objenesis.instantiator.ObjectInstantiator;
import com.esotericsoftware.kryo.kryo5.objenesis.strategy.StdInstantiatorStrategy;
import java.util.List;

/** Objects of user classes, field by field, without calling a constructor. */
final class FieldsForm extends Form<Object> implements Carriage.FieldLayout {

    private static final String NO_INSTANTIATOR =
            "this JVM runs without the module jdk.unsupported, which makes objects"
                    + " of classes without a constructor call. Start it with --add-modules jdk.unsupported"
                    + " (jshell: -J--add-modules=jdk.unsupported).";

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
    void put(GraphKryo kryo, SegmentOutput out, Object value) {
        for (FieldAccess field : fields) {
            field.put(kryo, out, value);
        }
    }

    @Override
    Object get(GraphKryo kryo, SegmentInput in, Class<?> wire) {
        Object made = instantiator().newInstance();
        kryo.reference(made);
        for (FieldAccess field : fields) {
            field.get(kryo, in, made);
        }
        return made;
    }

    /** Made when first needed: most classes of a driver are only written. Making it twice does no harm. */
    private ObjectInstantiator<?> instantiator() {
        ObjectInstantiator<?> known = instantiator;
        if (known == null) {
            known = newInstantiator();
            instantiator = known;
        }
        return known;
    }

    private ObjectInstantiator<?> newInstantiator() {
        try {
            return new StdInstantiatorStrategy().newInstantiatorOf(type);
        } catch (ObjenesisException e) { // as in the JVM of jshell --execution local
            boolean known = ModuleLayer.boot().findModule("jdk.unsupported").isPresent();
            throw known ? e : new Refusal(type, NO_INSTANTIATOR, null);
        }
    }
}
