package dev.lido.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.spi.ItemFunction;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is on the session's class path is in the workers, whenever it came there. */
@Timeout(60)
public class ClassPathTest {

    @TempDir
    private Path jar;

    private final Worker worker = new Worker();

    @Test
    void theClassPathHoldsWhatWorkersNeed() {
        String all = String.join(" ", CodeShipper.classPath());
        assertTrue(all.contains("kryo5") && all.contains("asm"), all);
        CodeShipper.classPath().forEach(entry -> assertTrue(Path.of(entry).isAbsolute(), entry));
    }

    @Test
    void anEmptyEntryIsTheWorkingDirectoryButAnEmptyPathHasNoEntry() {
        String here = Path.of("").toAbsolutePath().toString();
        String a = Path.of("a.jar").toAbsolutePath().toString();
        String between = File.pathSeparator;
        assertEquals(List.of(a, here), ClassPath.entries("a.jar" + between));
        assertEquals(List.of(here, a), ClassPath.entries(between + "a.jar"));
        assertEquals(List.of(), ClassPath.entries(""));
    }

    @Test
    void theLoaderOfAScriptIsSearchedAndThoseAboveIt() throws Exception {
        Path above = jar.resolve("above.jar");
        Path own = jar.resolve("own.jar");
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        try (var parent = new URLClassLoader(new URL[] {above.toUri().toURL()}, usual);
                var script = new URLClassLoader(new URL[] {own.toUri().toURL()}, parent)) {
            thread.setContextClassLoader(script);
            assertTrue(ClassPath.ofSession().containsAll(List.of(above.toString(), own.toString())));
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    @Test
    void theLoaderOfOurOwnClassesIsSearched() throws Exception {
        Path beside = jar.resolve("beside.jar");
        var urls = new ArrayList<>(List.of(beside.toUri().toURL()));
        for (String entry : CodeShipper.classPath()) {
            urls.add(ClassPath.url(entry));
        }
        try (var loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            var found = Class.forName(CodeShipper.class.getName(), true, loader).getMethod("classPath");
            assertTrue(((List<?>) found.invoke(null)).contains(beside.toString()));
        }
    }

    @Test
    void whatTheClassPathDoesNotNameButIsNeededIsFound() {
        String usual = System.getProperty("java.class.path");
        System.setProperty("java.class.path", "");
        try {
            String all = String.join(" ", ClassPath.ofSession());
            assertTrue(all.contains("kryo5") && all.contains("asm"), all);
            System.setProperty("java.class.path", jar.toString());
            assertEquals(jar.toString(), ClassPath.ofSession().get(0));
        } finally {
            System.setProperty("java.class.path", usual);
        }
    }

    @Test
    void anEntryThatIsNoFileIsAUrl() throws Exception {
        var remote = new URL("http://localhost/lib.jar");
        try (var loader = new URLClassLoader(new URL[] {remote})) {
            assertEquals(List.of("http://localhost/lib.jar"), List.copyOf(ClassPath.above(loader)));
        }
        assertEquals(
                remote.toString(), ClassPath.url("http://localhost/lib.jar").toString());
        assertEquals("file", ClassPath.url(jar.toString()).getProtocol());
    }

    @Test
    void anEntryThatALoaderLearnsLaterIsSeen() throws Exception {
        try (var loader = new Growing()) {
            assertEquals(Set.of(), ClassPath.above(loader));
            loader.addURL(jar.resolve("a.jar").toUri().toURL());
            assertEquals(1, ClassPath.above(loader).size());
            loader.addURL(jar.resolve("b.jar").toUri().toURL());
            assertEquals(2, ClassPath.above(loader).size());
        }
    }

    private static final class Growing extends URLClassLoader {
        Growing() {
            super(new URL[0], null);
        }

        @Override
        protected void addURL(URL url) {
            super.addURL(url);
        }
    }

    @Test
    @SuppressWarnings("deprecation") // what must be put up with
    void anEntryMayHaveBlanksThatNobodyEscaped() throws Exception {
        Path lib = jar.resolve("my libs");
        try (var loader = new URLClassLoader(new URL[] {lib.toFile().toURL()})) {
            assertTrue(ClassPath.above(loader).contains(lib.toString()));
        }
    }

    @Test
    void entriesThatCameLaterTravelAndWorkersKeepTheirState() throws Exception {
        worker.call(new CompiledFunction("s.First", "static int n; ", "++n")
                .in(getClass().getClassLoader()));
        for (Map.Entry<String, byte[]> type : CompiledSession.compile(
                        "package lib; public class Lib { public static int five() { return 5; } }")
                .entrySet()) {
            Path file = jar.resolve(type.getKey().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, type.getValue());
        }
        try (URLClassLoader added =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, getClass().getClassLoader())) {
            String five = "((Integer) Class.forName(\"lib.Lib\").getMethod(\"five\").invoke(null)) + 1";
            assertEquals(6, worker.call(new CompiledFunction("s.Second", "", five).in(added)));
            assertTrue(worker.sent.contains("classpath:session"), worker.sent::toString);
        }
        assertEquals(
                2,
                worker.call(new CompiledFunction("s.First", "static int n; ", "++n")
                        .in(getClass().getClassLoader())));
    }

    @Test
    void aWorkersSessionCanSendItsCodeOn() throws Exception {
        ItemFunction outer = new CompiledFunction(
                        "s.Outer", "", "dev.lido.call.ClassPathTest.nested(x -> \"inner \" + x)")
                .in(getClass().getClassLoader());
        assertEquals("inner 3", worker.call(outer));
    }

    /** A worker within a worker. */
    public static Object nested(Hand.Fn<Object, Object> function) throws Exception {
        var inner = new Worker();
        Object result = inner.call(Hand.mapped(function), 3);
        assertTrue(inner.sent.contains("class:s.Outer"), inner.sent::toString);
        return result;
    }

    private record CompiledFunction(String name, String members, String expression) {
        ItemFunction in(ClassLoader parent) throws ReflectiveOperationException {
            String source = "package s; public class %s implements dev.lido.spi.ItemFunction { %s"
                    + " public Object call(Object item) throws Throwable { return %s; } }";
            String simple = name.substring(name.lastIndexOf('.') + 1);
            return (ItemFunction) new CompiledSession(parent, source.formatted(simple, members, expression)).make(name);
        }
    }
}
