package dev.lido.codec;

import com.esotericsoftware.kryo.kryo5.Registration;
import com.esotericsoftware.kryo.kryo5.Serializer;

/** How one class is carried: under which name, in which form. Immutable, and held by the class itself. */
final class Carriage extends Registration {

    private final Class<?> wire;
    private final boolean local;
    private final int layout;

    /**
     * A carriage.
     *
     * @param wire the class that the segment names and whose form rebuilds the value
     * @param local whether values have no identity worth keeping between segments
     */
    Carriage(Class<?> type, Class<?> wire, Serializer<?> form, boolean local) {
        super(type, form, 0);
        this.wire = wire;
        this.local = local;
        this.layout = form instanceof FieldLayout fields ? fields.layout() : 0;
    }

    /** The class that the segment names. */
    Class<?> wire() {
        return wire;
    }

    /** Whether values are shared within a segment only. */
    boolean isLocal() {
        return local;
    }

    /** A hash of the fields' names and types, 0 where there are none: the two ends must agree. */
    int layout() {
        return layout;
    }

    /** A form that carries fields in an order that both ends must agree on. */
    interface FieldLayout {
        /** A hash of names and types. */
        int layout();
    }
}
