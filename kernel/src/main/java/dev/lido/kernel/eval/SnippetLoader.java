package dev.lido.kernel.eval;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Loads the classes of snippets, and those of the session's class path. The classes run with the checks of {@link StopWeaver}; as
 * resources they are what the compiler made, since those travel to workers, which are stopped in other ways. Thread-safe.
 */
final class SnippetLoader extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    /** As compiled, by resource name. */
    private final Map<String, byte[]> compiled = new ConcurrentHashMap<>();

    SnippetLoader(ClassLoader parent) {
        super("cells", new URL[0], parent);
    }

    /** Makes a class known, which is then loaded when it is needed first. */
    void add(String name, byte[] bytes) {
        compiled.put(resource(name), bytes);
    }

    /** Adds a jar or directory at the end of the class path. */
    void add(Path entry) {
        try {
            addURL(entry.toUri().toURL());
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = compiled.get(resource(name));
        if (bytes == null) {
            return super.findClass(name);
        }
        byte[] woven = StopWeaver.weave(bytes);
        return defineClass(name, woven, 0, woven.length, (CodeSource) null);
    }

    @Override
    public URL findResource(String name) {
        byte[] bytes = compiled.get(name);
        return bytes == null ? super.findResource(name) : url(name, bytes);
    }

    @Override
    public Enumeration<URL> findResources(String name) throws IOException {
        byte[] bytes = compiled.get(name);
        List<URL> others = Collections.list(super.findResources(name));
        return Collections.enumeration(
                bytes == null
                        ? others
                        : Stream.concat(Stream.of(url(name, bytes)), others.stream())
                                .toList());
    }

    private static String resource(String className) {
        return className.replace('.', '/') + ".class";
    }

    /** A URL of a scheme of its own: whoever asks whether a class can be found on a class path sees that it cannot. */
    private static URL url(String name, byte[] bytes) {
        try {
            return new URL("cell", null, -1, "/" + name, new Memory(bytes));
        } catch (MalformedURLException e) {
            throw new AssertionError("a scheme with its handler is never malformed", e);
        }
    }

    private static final class Memory extends URLStreamHandler {
        private final byte[] bytes;

        Memory(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {
                    connected = true;
                }

                @Override
                public InputStream getInputStream() {
                    return new ByteArrayInputStream(bytes);
                }

                @Override
                public long getContentLengthLong() {
                    return bytes.length;
                }
            };
        }
    }
}
