package dev.lido.kernel.magic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Arguments as a command line has them. */
@Timeout(20)
class WordsTest {

    private static final OptionSet OPTIONS = OptionSet.of(
            Option.flag("append", "adds"),
            new Option("name", Value.TEXT, "TEXT", "names"),
            new Option("timeout", Value.TIME, "TIME", "ends"));

    private static Words words(String arguments) {
        return Words.parse(OPTIONS, arguments);
    }

    @Test
    void quotesKeepBlanksAndDashes() {
        assertEquals(
                List.of("a b", "c'd", "--name", "x y=z", ""),
                words("'a b' \"c'd\" '--name' x' y'=z ''").rest());
        assertEquals(List.of("--name", "-a"), words("-- --name -a").rest());
        assertEquals(List.of("f(a, b)", "-1"), words("f(a, b) -1").rest());
    }

    @Test
    void optionsStandAnywhere() {
        Words words = words("-a x --name 'a b' y --timeout=5s --name c");
        assertEquals(List.of("x", "y"), words.rest());
        assertTrue(words.given().has("append"));
        assertEquals(List.of("a b", "c"), words.given().all("name"));
        assertEquals(Optional.of("5s"), words.given().get("timeout"));
    }

    @Test
    void whatDoesNotFitIsTold() {
        assertEquals("unknown option --nmae; did you mean --name?", refusal("--nmae x"));
        assertEquals("unknown option --zzz; there are --append, --name, --timeout", refusal("--zzz"));
        assertEquals("unknown option -z; there are --append, --name, --timeout", refusal("-z"));
        assertEquals("--append takes no value", refusal("--append=1"));
        assertEquals("--name lacks its value: it takes a text", refusal("--name"));
        assertEquals("a quotation mark has no end: 'x y", refusal("a 'x y"));
    }

    @Test
    void usageLinesUp() {
        assertEquals("  --append        adds\n  --name TEXT     names\n  --timeout TIME  ends", OPTIONS.usage());
    }

    @Test
    void timesBecomeDurations() {
        assertEquals("java.time.Duration.ofMillis(1500L)", TimeSpan.java("1.5s"));
        assertEquals("java.time.Duration.ofMillis(7200000L)", TimeSpan.java("2h"));
        assertEquals("java.time.Duration.ofNanos(3000L)", TimeSpan.java("3us"));
        assertEquals("limit", TimeSpan.java("limit"));
    }

    @Test
    void textsBecomeLiterals() {
        assertEquals("\"a\\\"\\\\\\n\\r\\t\\u0001é\"", JavaWriter.quote("a\"\\\n\r\t\u0001é"));
        assertTrue(JavaWriter.quote("x".repeat(50_000)).startsWith("String.join(\"\", \"xxx"));
    }

    private static String refusal(String arguments) {
        return assertThrows(UsageException.class, () -> words(arguments)).getMessage();
    }
}
