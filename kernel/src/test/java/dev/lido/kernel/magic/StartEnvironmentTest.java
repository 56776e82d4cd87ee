package dev.lido.kernel.magic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class StartEnvironmentTest {

    @AfterEach
    void unset() {
        Settings.names().forEach(System::clearProperty);
    }

    @Test
    void everySettingHasAVariable() {
        var wrong = StartEnvironment.configure(Map.of("LIDO_PROGRESS_AFTER", "0.25", "LIDO_RETRIES", " 2 "));
        assertEquals(List.of(), wrong);
        assertEquals("0.25", System.getProperty("lido.progress_after"));
        assertEquals("2", System.getProperty("lido.retries"));
        assertNull(System.getProperty("lido.chunksize"));
    }

    @Test
    void aValueThatDoesNotFitIsToldAndPassedOver() {
        var wrong = StartEnvironment.configure(Map.of("LIDO_PROGRESS", "perhaps"));
        assertEquals(1, wrong.size());
        assertTrue(wrong.get(0).startsWith("LIDO_PROGRESS takes "), wrong.get(0));
        assertNull(System.getProperty("lido.progress"));
    }

    @Test
    void aSystemPropertyHoldsAgainstTheEnvironment() {
        System.setProperty("lido.retries", "5");
        assertEquals(List.of(), StartEnvironment.configure(Map.of("LIDO_RETRIES", "2")));
        assertEquals("5", System.getProperty("lido.retries"));
    }

    @Test
    void pathsAreApartByTheSystemsSeparator() {
        assertEquals(
                List.of("a b/x.jsh", "lib/*"),
                StartEnvironment.paths("a b/x.jsh" + File.pathSeparator + " " + File.pathSeparator + "lib/*"));
        assertEquals(List.of(), StartEnvironment.paths(""));
    }

    @Test
    void theUsesOfMagicsInACellAreToldAsTheyAreWritten() {
        List<MagicUse> uses =
                MagicTable.load().uses("int x = %time f(\"a  b\");\n%maps\n%map x -> x : xs // all\n// end");
        assertEquals(
                List.of(
                        new MagicUse("time", "f(\"a  b\")", true, false),
                        new MagicUse("map", "x -> x : xs // all", false, true)),
                uses);
    }
}
