package dev.lido.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.kernel.display.Bundle;
import dev.lido.kernel.display.Renderer;
import dev.lido.kernel.display.Renderers;
import dev.lido.kernel.magic.Magic;
import dev.lido.kernel.magic.MagicCall;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class ExtensionsTest {

    @TempDir
    private Path library;

    private final List<String> done = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final Extensions extensions = new Extensions(new Recorder(), told::add);

    @Test
    void aLibraryAddsMagicsRenderersAndWhatItDoesAtTheStartAndTheEnd() throws IOException {
        names(KernelExtension.class, "Good");
        names(Magic.class, "Greets");
        names(Renderer.class, "Points");
        look();
        assertEquals(List.of("add greets", "run import x.*;"), done);
        assertEquals("(1)", Renderers.render(new Point(1)).data().get(Bundle.TEXT));
        Good.ended = false;
        extensions.end();
        assertTrue(Good.ended);
        assertEquals(List.of(), told);
    }

    @Test
    void eachIsTakenOnceHoweverOftenTheClassPathGrows() throws IOException {
        names(KernelExtension.class, "Good");
        look();
        look();
        assertEquals(List.of("run import x.*;"), done);
    }

    @Test
    void oneThatIsBrokenIsToldInOneLineAndPassedOver() throws IOException {
        names(KernelExtension.class, "Absent", "Throws", "Good");
        look();
        look();
        assertEquals(List.of("run import x.*;"), done);
        assertEquals(2, told.size(), told.toString());
        assertTrue(told.get(0).contains("Absent"), told.toString());
        assertTrue(told.get(1).endsWith("IllegalStateException: first line"), told.toString());
    }

    private void names(Class<?> service, String... classes) throws IOException {
        Path services = Files.createDirectories(library.resolve("META-INF/services"));
        List<String> lines = new ArrayList<>();
        for (String each : classes) {
            lines.add(ExtensionsTest.class.getName() + "$" + each);
        }
        Files.write(services.resolve(service.getName()), lines);
    }

    private void look() throws IOException {
        URL[] path = {library.toUri().toURL()};
        try (var loader = new URLClassLoader(path, ExtensionsTest.class.getClassLoader())) {
            extensions.look(loader);
        }
    }

    private final class Recorder implements KernelExtension.Notebook {
        @Override
        public void add(Magic magic) {
            done.add("add " + magic.name());
        }

        @Override
        public <T> void show(Class<T> type, Function<? super T, Bundle> how) {
            done.add("show " + type.getSimpleName());
        }

        @Override
        public void declare(String name, String type, Object value) {
            done.add("declare " + name);
        }

        @Override
        public void run(String cell) {
            done.add("run " + cell);
        }
    }

    /** Runs something at its start. */
    public static final class Good implements KernelExtension {

        private static boolean ended;

        @Override
        public void begin(Notebook notebook) throws Exception {
            notebook.run("import x.*;");
        }

        @Override
        public void end() {
            ended = true;
        }
    }

    /** Does not work. */
    public static final class Throws implements KernelExtension {
        @Override
        public void begin(Notebook notebook) {
            throw new IllegalStateException("first line\nsecond line");
        }
    }

    /** A value that is shown in a way of its own. */
    record Point(int x) {}

    /** Shows points. */
    public static final class Points implements Renderer<Point> {
        @Override
        public Class<Point> type() {
            return Point.class;
        }

        @Override
        public Bundle render(Point value) {
            return Bundle.text("(" + value.x() + ")");
        }
    }

    /** A magic. */
    public static final class Greets implements Magic {
        @Override
        public String name() {
            return "greets";
        }

        @Override
        public String summary() {
            return "greets";
        }

        @Override
        public String usage() {
            return "%greets";
        }

        @Override
        public String expand(MagicCall call) {
            return "\"hello\"";
        }
    }
}
