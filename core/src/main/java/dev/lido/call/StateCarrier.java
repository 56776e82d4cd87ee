package dev.lido.call;

import dev.lido.codec.CodeSink;
import dev.lido.codec.GraphReader;
import dev.lido.codec.GraphWriter;
import dev.lido.codec.TransferFault;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Set;

/**
 * Keeps what initializers and tasks have stored in static fields when a new generation begins. A value is handed over as
 * it is, unless it holds objects of a class that was defined anew: such a value is rebuilt of the new classes, and left
 * behind where that cannot be done.
 */
final class StateCarrier {

    private final Map<String, Class<?>> before;
    private final Set<String> concerned;
    private final ClassLoader newest;
    private final Rebuilt rebuilt = new Rebuilt();
    /** One graph of all that is rebuilt, so that what variables share they share afterwards. */
    private final GraphWriter writer = new GraphWriter(CodeSink.NONE);

    private final GraphReader reader;

    /**
     * Makes a carrier.
     *
     * @param before the classes that were defined, by name
     * @param concerned the names of those that the new generation defines anew
     * @param newest the new generation
     */
    StateCarrier(Map<String, Class<?>> before, Set<String> concerned, ClassLoader newest) {
        this.before = before;
        this.concerned = concerned;
        this.newest = newest;
        this.reader = new GraphReader(newest);
    }

    void carry() {
        before.values().forEach(type -> {
            for (Field field : type.getDeclaredFields()) {
                if (Variables.isVariable(field)) {
                    carry(type, field);
                }
            }
        });
    }

    private void carry(Class<?> type, Field field) {
        try {
            field.setAccessible(true);
            Object value = field.get(null);
            Object carried = rebuild(value);
            boolean anew = concerned.contains(type.getName());
            if (anew || carried != value) {
                Class<?> home = anew ? Class.forName(type.getName(), true, newest) : type;
                Field target = home.getDeclaredField(field.getName());
                target.setAccessible(true);
                target.set(null, carried);
            }
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            return; // the field is gone, or of another type: what it held went with it
        }
    }

    private Object rebuild(Object value) {
        if (Variables.isPlain(value)) {
            return value;
        }
        rebuilt.needed = false;
        try {
            // apart from the graph, whose reader would miss the values that it is not given
            new GraphWriter(rebuilt).write("", value);
            return rebuilt.needed ? reader.read(writer.write("", value)) : value;
        } catch (TransferFault | RuntimeException | LinkageError | VirtualMachineError e) {
            return value; // what cannot travel mostly holds no session classes: connections, threads, models
        }
    }

    /** Notices objects of classes that were defined anew. */
    private final class Rebuilt implements CodeSink {
        private boolean needed;

        @Override
        public void type(Class<?> type) {
            needed |= concerned.contains(type.getName()) && before.get(type.getName()) == type;
        }

        @Override
        public void lambda(SerializedLambda lambda, ClassLoader loader) {
            needed |= concerned.contains(lambda.getCapturingClass().replace('/', '.'));
        }
    }
}
