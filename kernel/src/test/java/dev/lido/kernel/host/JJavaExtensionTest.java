package dev.lido.kernel.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.CallPlace;
import dev.lido.kernel.display.Outlets;
import dev.lido.kernel.magic.MagicRuntime;
import dev.lido.kernel.magic.MagicTable;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** JJava's own base and its loader of extensions; the session is a stand-in that notes what it is to evaluate. */
@Timeout(30)
class JJavaExtensionTest {

    private final AtomicReference<String> evaluated = new AtomicReference<>();
    private final BaseKernel kernel = new StandInJJava.Builder(evaluated::set)
            .lineMagic("jars", (host, words) -> "the host's own")
            .build();

    @AfterEach
    void leaveNothingToOtherTests() {
        kernel.onShutdown(false);
        Outlets.otherwise(() -> null);
        CallPlace.install(new CallPlace() {});
        MagicRuntime.bind(MagicTable.load());
    }

    @Test
    void theKernelFindsTheExtensionWhichBringsThePool() {
        kernel.onStartup();
        assertTrue(evaluated.get().contains("dev.lido.Pool pool = "), evaluated.get());
        assertTrue(kernel.getMagicsRegistry().getLineMagicNames().contains("starmap"));
        assertTrue(kernel.getMagicsRegistry().getCellMagicNames().contains("map"));
    }

    @Test
    void magicsBecomeTheJavaThatTheyAreInOurKernel() throws Exception {
        kernel.onStartup();
        assertEquals("evaluated", line("map", "x", "->", "x", "xs"));
        assertEquals("pool.map(x -> x, xs)", evaluated.get());
        Object unused =
                kernel.getMagicsRegistry().evalCellMagic(kernel, "map", List.of("x", ":", "xs"), "return x + 1;");
        String expected = MagicTable.load().expand("%%map x : xs\nreturn x + 1;");
        assertEquals(expected, evaluated.get());
    }

    @Test
    void whatTheHostHasStaysTheHosts() throws Exception {
        kernel.onStartup();
        assertEquals("the host's own", line("jars"));
    }

    private Object line(String name, String... words) throws Exception {
        return kernel.getMagicsRegistry().evalLineMagic(kernel, name, List.of(words));
    }
}
