package dev.lido.kernel.magic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.kernel.eval.Candidates;
import dev.lido.kernel.eval.Candidates.Candidate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands at the cursor, marked by a bar, and what becomes of the text before it. */
@Timeout(20)
class MagicCompletionTest {

    private static final MagicTable TABLE = MagicTable.load();

    private static List<String> complete(String marked) {
        int cursor = marked.indexOf('|');
        String cell = marked.substring(0, cursor) + marked.substring(cursor + 1);
        return TABLE.complete(cell, cursor).map(found -> applied(cell, found)).orElse(List.of());
    }

    private static List<String> applied(String cell, Candidates found) {
        return found.all().stream()
                .map(Candidate::text)
                .map(text -> cell.substring(0, found.start()) + text + cell.substring(found.end()))
                .toList();
    }

    @Test
    void namesOfMagicsAreCompleted() {
        assertEquals(List.of("int x;\n%imap", "int x;\n%imap_unordered"), complete("int x;\n%im|"));
        assertEquals(List.of("var r = %results"), complete("var r = %results|"));
        assertEquals(List.of("%%html\n"), complete("%%ht|\n"));
        assertTrue(complete("%|").contains("%pool"));
        assertTrue(!complete("%%|").contains("%%pool") && complete("%%|").contains("%%map"));
    }

    @Test
    void optionsAndWordsAreCompleted() {
        assertEquals(List.of("%map --chunksize"), complete("%map --ch|"));
        assertEquals(
                List.of("%%map x : l --as", "%%map x : l --async").size(),
                complete("%%map x : l --as|").size());
        assertEquals(List.of("%pool terminate"), complete("%pool te|"));
        assertEquals(List.of("%pool 4 --max-tasks"), complete("%pool 4 --ma|"));
        assertEquals(List.of("%pool 4 --memory"), complete("%pool 4 --me|"));
        assertEquals(List.of("%pool 4 --soft-memory"), complete("%pool 4 --s|"));
        assertEquals(List.of("%help imap_unordered"), complete("%help imap_|"));
        assertEquals(List.of("%config lido.retries="), complete("%config lido.r|"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x|",
                "int r = a\n%m|",
                "String s = \"\"\"\n%m|",
                "f(\n%ma|\n)",
                "%map x -> x.le|",
                "%%sh\n%ma|",
                "x = y %m|",
                "%nosuch --a|",
            })
    void javaIsLeftToJava(String marked) {
        assertEquals(List.of(), complete(marked));
    }

    @Test
    void maskingKeepsEveryPositionOfTheJava() {
        assertEquals(
                "     --x         x -> x.le list".length(),
                TABLE.mask("%map --x         x -> x.le list").length());
        assertEquals("int y;\n             x -> x.le list", TABLE.mask("int y;\n%map --async x -> x.le list"));
        assertEquals("var r =      x -> --x list", TABLE.mask("var r = %map x -> --x list"));
        assertEquals("      x : l      sq\nx.f", TABLE.mask("%%map x : l --as sq\nx.f"));
    }

    @Test
    void everyMagicDescribesItselfInLinesThatFit() {
        for (Magic magic : TABLE.all()) {
            String told = TABLE.describe("%" + magic.name());
            assertTrue(told.startsWith("%" + magic.name() + ": " + magic.summary() + "\n\n"), told);
            assertTrue(magic.usage().contains("%" + magic.name()), told);
            magic.usage().lines().forEach(line -> assertTrue(line.length() <= 80, line));
        }
        assertEquals("unknown magic %mop; did you mean %map?", TABLE.describe("mop"));
    }
}
