package dev.lido.call;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Defines the session classes that arrived while no defined class changed. What changed later is in a younger generation;
 * what was defined before and is not concerned by a change is in an elder one. Thread-safe.
 */
final class Generation extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final Map<String, byte[]> own = new ConcurrentHashMap<>();
    /** Who defines the classes that this generation took over unchanged. */
    private final Map<String, Generation> elders;

    /** Asked for what this generation does not know: a class that was sent only after this generation was complete. */
    private final Shelf shelf;

    Generation(ClassLoader base, Map<String, Generation> elders, Shelf shelf) {
        super(base);
        this.elders = Map.copyOf(elders);
        this.shelf = shelf;
    }

    /** Adds a class that this generation will define when it is needed. */
    void add(String name, byte[] bytes) {
        own.put(name, bytes);
    }

    /** Replaces a class's bytes unless it is already defined; says whether it did. */
    boolean replace(String name, byte[] bytes) {
        synchronized (getClassLoadingLock(name)) {
            boolean undefined = findLoadedClass(name) == null;
            if (undefined) {
                own.put(name, bytes);
            }
            return undefined;
        }
    }

    /** The class if this generation has defined it, else {@code null}. */
    Class<?> defined(String name) {
        synchronized (getClassLoadingLock(name)) {
            return own.containsKey(name) ? findLoadedClass(name) : null;
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (own.containsKey(name)) {
            return define(name);
        }
        Generation elder = elders.get(name);
        return elder != null ? elder.loadClass(name, resolve) : super.loadClass(name, resolve);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        Generation younger = shelf.owner(name);
        if (younger == null || younger == this) {
            throw new ClassNotFoundException(name);
        }
        return younger.loadClass(name, false);
    }

    private Class<?> define(String name) {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            byte[] bytes = own.get(name);
            return defineClass(name, bytes, 0, bytes.length);
        }
    }

    /** Serves the bytes of its classes as a session does, so that a pool in a worker can send them on. */
    @Override
    public URL getResource(String path) {
        URL found = findResource(path);
        return found != null ? found : super.getResource(path);
    }

    @Override
    protected URL findResource(String path) {
        if (!path.endsWith(".class")) {
            return null;
        }
        String name = path.substring(0, path.length() - ".class".length()).replace('/', '.');
        byte[] bytes = own.get(name);
        if (bytes != null) {
            return url(path, bytes);
        }
        Generation elder = elders.get(name);
        return elder == null ? null : elder.findResource(path);
    }

    @Override
    protected Enumeration<URL> findResources(String path) {
        URL found = findResource(path);
        return found == null ? Collections.emptyEnumeration() : Collections.enumeration(List.of(found));
    }

    private static URL url(String path, byte[] bytes) {
        try {
            return new URL(null, "lido:/" + path, new Served(bytes));
        } catch (IOException e) {
            throw new AssertionError("the handler takes every URL", e);
        }
    }

    /** Opens a class's bytes. */
    private static final class Served extends URLStreamHandler {
        private final byte[] bytes;

        Served(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {}

                @Override
                public InputStream getInputStream() {
                    return new ByteArrayInputStream(bytes);
                }
            };
        }
    }
}
