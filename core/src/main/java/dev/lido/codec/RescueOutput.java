package dev.lido.codec;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Java serialization of one object, in which the graph carries whatever Java serialization cannot or should not: objects
 * that are not serializable, user classes that need none of it, and objects that the graph has already.
 */
final class RescueOutput extends ObjectOutputStream {

    private final GraphKryo kryo;
    private final Object root;

    /** The parts that the graph must carry, in the order in which a reader comes to them. */
    private final List<Object> rescued = new ArrayList<>();

    /** The parts that stay but may be shared with the rest of the graph. */
    private final List<Object> kept = new ArrayList<>();

    /** The kept parts as the stream ends with them; {@code null} before. */
    private Object[] all;

    private final List<SerializedLambda> lambdas = new ArrayList<>();
    private final Map<String, ClassLoader> loaders = new HashMap<>();

    RescueOutput(OutputStream out, GraphKryo kryo, Object root) throws IOException {
        super(out);
        this.kryo = kryo;
        this.root = root;
        enableReplaceObject(true);
    }

    /** Writes the root, and all that was kept once more, which makes them known to the reader. */
    void writeAll() throws IOException {
        writeObject(root);
        all = kept.toArray();
        writeObject(all);
        flush();
        for (SerializedLambda lambda : lambdas) {
            kryo.classes()
                    .sink()
                    .lambda(lambda, loaders.get(lambda.getCapturingClass().replace('/', '.')));
        }
    }

    /** The parts that the graph must carry. */
    List<Object> rescued() {
        return rescued;
    }

    /** The parts that stayed. */
    List<Object> kept() {
        return kept;
    }

    @Override
    protected Object replaceObject(Object object) {
        if (object == root || object == all || staysUnseen(object)) {
            return object;
        }
        if (object instanceof SerializedLambda lambda) {
            lambdas.add(lambda);
            return object;
        }
        boolean known = kryo.written().find(object, false) >= 0;
        if (!known && stays(object)) {
            kept.add(object);
            return object;
        }
        rescued.add(object);
        return new Holder();
    }

    private static boolean staysUnseen(Object object) {
        return object instanceof String
                || object instanceof Enum
                || (object instanceof Class<?> type && !type.isHidden())
                || object instanceof StackTraceElement
                || object instanceof StackTraceElement[]
                || object instanceof Holder;
    }

    private static boolean stays(Object object) {
        Class<?> type = object.getClass();
        if (CarriagePolicy.of(type).getSerializer() instanceof JavaForm || type.isArray()) {
            return true;
        }
        return object instanceof Serializable && ClassNames.isJdk(type) && !CarriagePolicy.isRefused(type);
    }

    @Override
    protected void annotateClass(Class<?> type) {
        if (type == Holder.class) {
            return;
        }
        kryo.classes().tell(type);
        loaders.put(type.getName(), type.getClassLoader());
    }

    @Override
    protected void annotateProxyClass(Class<?> type) {
        for (Class<?> each : type.getInterfaces()) {
            kryo.classes().tell(each);
        }
    }
}
