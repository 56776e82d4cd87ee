package dev.lido.call;

import dev.lido.codec.GraphReader;
import dev.lido.codec.TransferFault;
import dev.lido.spi.Payload;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Session variables that were sent and not stored yet. They are stored when a chunk is about to run, as only then all the
 * classes are there that their values need; from then on they are what tasks make of them.
 */
final class HeldVariables {

    private final Map<String, byte[]> waiting = new LinkedHashMap<>();

    void put(String key, byte[] bytes) {
        waiting.remove(key); // what came last is stored last
        waiting.put(key, bytes);
    }

    void forget(String key) {
        waiting.remove(key);
    }

    /**
     * Stores what waits in the static fields of the newest classes; what cannot be stored goes on waiting.
     *
     * @param refused takes what went wrong, by key
     */
    void store(ClassLoader newest, Map<String, Throwable> refused) {
        waiting.entrySet().removeIf(variable -> {
            String key = variable.getKey();
            try {
                store(key, variable.getValue(), newest);
                refused.remove(key);
                return true;
            } catch (Throwable e) { // initializers are user code
                refused.put(key, e);
                return false;
            }
        });
    }

    private static void store(String key, byte[] bytes, ClassLoader newest)
            throws ReflectiveOperationException, TransferFault {
        int dot = key.lastIndexOf('.');
        Class<?> type = Class.forName(key.substring(Keys.VARIABLE.length(), dot), true, newest);
        Field field = type.getDeclaredField(key.substring(dot + 1));
        field.setAccessible(true);
        field.set(null, new GraphReader(newest).read(Payload.Bytes.of(bytes)));
    }
}
