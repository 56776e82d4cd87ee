package dev.lido.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.spi.Payload;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.invoke.SerializedLambda;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LoaderTest {

    private static final String SOURCE = """
            package cell;
            import java.io.Serializable;
            import java.util.concurrent.Callable;
            public class Cell {
                interface Job<T> extends Callable<T>, Serializable {}
                record Rec(int n, Mood mood) {}
                enum Mood { GOOD { } }
                static class Fault extends Exception { Rec rec = new Rec(5, Mood.GOOD); Fault() { super("fault"); } }
                public static Object make() { return new Object[] { new Rec(1, Mood.GOOD), new Rec[0], Rec.class, new Fault() }; }
                public static Object job(int k) { Job<Integer> job = () -> k + 1; return job; }
                public static Object plain() { return new Object() { int k = 9; public String toString() { return "k" + k; } }; }
            }
            """;

    private final Map<String, byte[]> classes = compile();

    @Test
    void classesAreFoundByTheReadersLoader() throws Exception {
        ClassLoader here = loader();
        ClassLoader there = loader();
        Object[] sent = (Object[]) call(here, "make");
        Payload.Bytes segment = new GraphWriter(CodeSink.NONE).write("value", sent);
        Object[] back = (Object[]) new GraphReader(there).read(segment);
        assertEquals(sent[0].toString(), back[0].toString());
        for (int i = 0; i < 2; i++) {
            assertEquals(sent[i].getClass().getName(), back[i].getClass().getName());
        }
        assertSame(there, back[0].getClass().getClassLoader());
        assertSame(back[0].getClass(), back[2]);
        assertSame(there, back[3].getClass().getClassLoader());
        Object[] again = (Object[]) new GraphReader(here).read(segment);
        assertEquals(sent[0], again[0]);
        assertNotSame(again[0].getClass(), back[0].getClass());
    }

    @Test
    void aClassThatIsMissingIsNamed() throws Exception {
        Payload.Bytes segment = new GraphWriter(CodeSink.NONE).write("value", call(loader(), "make"));
        var fault = assertThrows(TransferFault.class, () -> Samples.read(segment));
        assertTrue(fault.getMessage().contains("class cell.Cell$Rec cannot be loaded here"), fault.getMessage());
    }

    @Test
    void lambdasRunOnTheOtherSide() throws Exception {
        ClassLoader there = loader();
        Object job = Class.forName("cell.Cell", true, loader())
                .getMethod("job", int.class)
                .invoke(null, 41);
        Object back = new GraphReader(there).read(new GraphWriter(CodeSink.NONE).write("job", job));
        assertEquals(42, ((Callable<?>) back).call());
        assertSame(there, back.getClass().getClassLoader());
        Object plain = call(loader(), "plain");
        assertEquals(
                "k9",
                new GraphReader(there)
                        .read(new GraphWriter(CodeSink.NONE).write("plain", plain))
                        .toString());
    }

    @Test
    void theSinkIsToldOfAllCode() throws Exception {
        Set<String> types = new LinkedHashSet<>();
        List<String> lambdas = new ArrayList<>();
        var writer = new GraphWriter(new CodeSink() {
            @Override
            public void type(Class<?> type) {
                types.add(type.getSimpleName());
            }

            @Override
            public void lambda(SerializedLambda lambda, ClassLoader loader) {
                lambdas.add(lambda.getImplMethodName() + loader.getName());
            }
        });
        ClassLoader loader = loader();
        Object job = Class.forName("cell.Cell", true, loader)
                .getMethod("job", int.class)
                .invoke(null, 41);
        writer.write("value", List.of(call(loader, "make"), job));
        assertEquals(Set.of("Rec", "Mood", "Fault", "Cell", "Job"), types);
        assertEquals(1, lambdas.size());
    }

    @Test
    void deadLoadersAreLetGo() throws Exception {
        var dead = new WeakReference<>(roundTripInNewLoader());
        for (int i = 0; i < 50 && dead.get() != null; i++) {
            System.gc();
        }
        assertNull(dead.get());
    }

    private ClassLoader roundTripInNewLoader() throws Exception {
        ClassLoader loader = loader();
        var segment = new GraphWriter(CodeSink.NONE).write("value", call(loader, "make"));
        new GraphReader(loader).read(segment);
        return loader;
    }

    private static Object call(ClassLoader loader, String method) throws ReflectiveOperationException {
        return Class.forName("cell.Cell", true, loader).getMethod(method).invoke(null);
    }

    private ClassLoader loader() {
        return new ClassLoader("cells", getClass().getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = classes.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
    }

    private static Map<String, byte[]> compile() {
        var compiled = new HashMap<String, ByteArrayOutputStream>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        var files = new ForwardingJavaFileManager<JavaFileManager>(compiler.getStandardFileManager(null, null, null)) {
            @Override
            public JavaFileObject getJavaFileForOutput(
                    Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
                return new SimpleJavaFileObject(URI.create("mem:///" + name.replace('.', '/')), kind) {
                    @Override
                    public OutputStream openOutputStream() {
                        return compiled.computeIfAbsent(name, key -> new ByteArrayOutputStream());
                    }
                };
            }
        };
        var source = new SimpleJavaFileObject(URI.create("mem:///cell/Cell.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreErrors) {
                return SOURCE;
            }
        };
        assertTrue(compiler.getTask(null, files, null, List.of("-proc:none"), null, List.of(source))
                .call());
        var classes = new HashMap<String, byte[]>();
        compiled.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        return classes;
    }
}
