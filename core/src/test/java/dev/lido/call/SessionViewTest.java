package dev.lido.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Results are of the session's own classes, however many loaders these are spread over. */
@Timeout(60)
class SessionViewTest {

    private static final ClassLoader OURS = SessionViewTest.class.getClassLoader();

    private static CompiledSession session(ClassLoader parent, String name) {
        return new CompiledSession(
                parent, "package s; public class " + name + " implements java.io.Serializable { public int n = 4; }");
    }

    @Test
    void theLowestLoaderStandsForThoseAboveIt() {
        CompiledSession upper = session(OURS, "Upper");
        CompiledSession lower = session(upper, "Lower");
        assertSame(lower, SessionView.of(Set.of(upper, lower, OURS), OURS));
        assertSame(lower, SessionView.of(Set.of(upper), lower));
        assertSame(OURS, SessionView.of(Set.of(), null));
    }

    @Test
    void loadersSideBySideAreAllSeenTheFirstOneFirst() throws Exception {
        CompiledSession one = session(OURS, "One");
        CompiledSession two = session(OURS, "Two");
        CompiledSession again = session(OURS, "One");
        ClassLoader view = SessionView.of(new LinkedHashSet<>(List.of(one, two, again)), null);
        assertSame(one.loadClass("s.One"), view.loadClass("s.One"));
        assertSame(two.loadClass("s.Two"), view.loadClass("s.Two"));
        assertSame(CodeShipper.class, view.loadClass(CodeShipper.class.getName()));
        assertThrows(ClassNotFoundException.class, () -> view.loadClass("s.Three"));
    }

    @Test
    void resultsMayBeOfClassesThatOnlyAnItemBrought() throws Exception {
        var worker = new Worker();
        Object one = session(OURS, "One").make("s.One");
        Object two = session(OURS, "Two").make("s.Two");
        Capture capture = worker.shipper.capture(1, Hand.mapped(x -> List.of(x)));
        ChunkWriter chunk = capture.chunk();
        chunk.add(0, one);
        chunk.add(1, two);
        CallRunner.Run run = worker.open(chunk.work());
        ResultReader results = capture.results();
        assertEquals(one.getClass(), first(Worker.read(results, run.run(0))).getClass());
        assertEquals(two.getClass(), first(Worker.read(results, run.run(1))).getClass());
    }

    private static Object first(Worker.Result result) {
        return ((List<?>) result.value()).get(0);
    }
}
