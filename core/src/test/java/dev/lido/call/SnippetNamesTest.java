package dev.lido.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class SnippetNamesTest {

    @Test
    void wrappersAreJShellsTopLevelClassesAlone() {
        assertTrue(SnippetNames.isWrapper("REPL/$JShell$12"));
        assertTrue(SnippetNames.isWrapper("REPL/$JShell$12B"));
        assertFalse(SnippetNames.isWrapper("REPL/$JShell$12$Foo"));
        assertFalse(SnippetNames.isWrapper("s/A"));
    }

    @Test
    void typedClassesAreNamedAsTheyWereTyped() {
        assertEquals("Odd: no Odd$In", SnippetNames.asTyped("REPL.$JShell$3$Odd: no REPL.$JShell$12B$Odd$In"));
        assertEquals("$Odd, Ärger", SnippetNames.asTyped("REPL.$JShell$3$$Odd, REPL.$JShell$4$Ärger"));
        assertEquals("class REPL.$JShell$3", SnippetNames.asTyped("class REPL.$JShell$3"));
        assertEquals("my.REPLAY", SnippetNames.asTyped("my.REPLAY"));
    }

    @Test
    void simpleNamesAreThoseOfSource() {
        assertEquals("Odd.In", SnippetNames.simpleName("REPL/$JShell$12B$Odd$In"));
        assertEquals("", SnippetNames.simpleName("REPL/$JShell$12B"));
        assertEquals("Map.Entry", SnippetNames.simpleName("java/util/Map$Entry"));
        assertEquals("Alone", SnippetNames.simpleName("Alone"));
    }
}
