package dev.lido.call;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A session whose classes are compiled here. Two of them may have different classes of the same name, as one has before
 * and after a hot swap.
 */
final class CompiledSession extends ClassLoader {

    private final Map<String, byte[]> classes;

    CompiledSession(String... sources) {
        this(CompiledSession.class.getClassLoader(), sources);
    }

    CompiledSession(ClassLoader parent, String... sources) {
        super(parent);
        classes = compile(sources);
    }

    Object make(String className) throws ReflectiveOperationException {
        return loadClass(className).getDeclaredConstructor().newInstance();
    }

    /** The bytes of the classes that a compilation of these sources makes, by binary name. */
    static Map<String, byte[]> compile(String... sources) {
        return compile(Runtime.version().feature(), sources);
    }

    /** The same for a release of Java, at most this JVM's. */
    static Map<String, byte[]> compile(int release, String... sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, ByteArrayOutputStream> made = new HashMap<>();
        StandardJavaFileManager standard = compiler.getStandardFileManager(null, null, null);
        JavaFileManager files = new ForwardingJavaFileManager<>(standard) {
            @Override
            public JavaFileObject getJavaFileForOutput(
                    Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
                return new SimpleJavaFileObject(URI.create("memory:/" + name.replace('$', '_')), kind) {
                    @Override
                    public OutputStream openOutputStream() {
                        return made.computeIfAbsent(name, each -> new ByteArrayOutputStream());
                    }
                };
            }
        };
        List<SimpleJavaFileObject> units = java.util.stream.IntStream.range(0, sources.length)
                .mapToObj(i -> source(i, sources[i]))
                .toList();
        String path = String.join(java.io.File.pathSeparator, CodeShipper.classPath());
        List<String> options = List.of("-cp", path, "-proc:none", "--release", "" + release);
        boolean good = compiler.getTask(null, files, null, options, null, units).call();
        if (!good) {
            throw new AssertionError("does not compile");
        }
        Map<String, byte[]> classes = new HashMap<>();
        made.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        return classes;
    }

    private static SimpleJavaFileObject source(int number, String text) {
        return new SimpleJavaFileObject(URI.create("memory:/Source" + number + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }

            @Override
            public boolean isNameCompatible(String simpleName, Kind kind) {
                return !simpleName.equals("package-info");
            }
        };
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    @Override
    protected URL findResource(String path) {
        byte[] bytes = classes.get(path.replace(".class", "").replace('/', '.'));
        try {
            return bytes == null ? null : new URL(null, "memory:/" + path, new Bytes(bytes));
        } catch (java.net.MalformedURLException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Bytes extends URLStreamHandler {
        private final byte[] bytes;

        Bytes(byte[] bytes) {
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
