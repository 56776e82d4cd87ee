package dev.lido.call;

import dev.lido.spi.Blob;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.Set;

/**
 * A class of the session as it is now: a class that workers cannot find on a class path, so that its bytes must travel.
 *
 * @param type the class
 * @param blob its bytes, ready to travel
 * @param facts what those bytes mention
 */
record SessionClass(Class<?> type, Blob blob, ClassFacts facts) {

    private static final Set<String> FOUND_ANYWHERE = Set.of("file", "jar", "jrt");

    /** What is known of a class lives with that class, so that a session's dead classes can be collected. */
    private static final ClassValue<Slot> SLOTS = new ClassValue<>() {
        @Override
        protected Slot computeValue(Class<?> type) {
            return new Slot(travels(type));
        }
    };

    /** Whether a class must travel; never for arrays, primitives and hidden classes. */
    static boolean is(Class<?> type) {
        return SLOTS.get(type).travels;
    }

    /** Reads the class's bytes as they are now; {@code null} where {@link #is} is false. */
    static SessionClass of(Class<?> type) {
        Slot slot = SLOTS.get(type);
        return slot.travels ? slot.current(type) : null;
    }

    private static boolean travels(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        if (loader == null || type.isHidden() || type.isArray()) {
            return false;
        }
        if (loader == ClassLoader.getPlatformClassLoader() || loader == ClassLoader.getSystemClassLoader()) {
            return false;
        }
        URL url = find(type);
        if (url == null) {
            return CodeSource.of(type) != null;
        }
        return !(loader instanceof URLClassLoader && FOUND_ANYWHERE.contains(url.getProtocol()));
    }

    /**
     * Where the class's bytes are. JShell's loader is asked alone where it can be, without the loaders above it: they would
     * go through the whole class path in vain, which costs more than all the rest of a capture.
     */
    private static URL find(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        String path = type.getName().replace('.', '/') + ".class";
        URL own = loader instanceof URLClassLoader urls ? urls.findResource(path) : null;
        return own != null ? own : loader.getResource(path);
    }

    /** The bytes last seen and what was made of them. */
    private static final class Slot {
        final boolean travels;
        /** Guarded by this. */
        private byte[] seen;
        /** Made of {@link #seen}; guarded by this. Without the class, which it must not hold. */
        private Blob blob;
        /** Made of {@link #seen}; guarded by this. */
        private ClassFacts facts;

        Slot(boolean travels) {
            this.travels = travels;
        }

        synchronized SessionClass current(Class<?> type) {
            byte[] bytes = read(type);
            if (!Arrays.equals(bytes, seen)) {
                byte[] packed = ClassPacker.pack(type, bytes);
                blob = new Blob(Keys.ofClass(type.getName()), ContentHash.of(packed), packed);
                facts = ClassScan.of(packed);
                seen = bytes;
            }
            return new SessionClass(type, blob, facts);
        }

        private static byte[] read(Class<?> type) {
            URL url = find(type);
            if (url == null) {
                return told(type);
            }
            try (InputStream in = url.openStream()) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new IllegalStateException("cannot read the bytes of " + type.getName(), e);
            }
        }

        private static byte[] told(Class<?> type) {
            byte[] bytes = CodeSource.of(type);
            if (bytes == null) {
                throw new IllegalStateException("the session no longer has the bytes of " + type.getName());
            }
            return bytes;
        }
    }
}
