package dev.lido.kernel.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jdk.jshell.JShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a console runs what was typed or asks for more. */
@Timeout(60)
class EndingsTest {

    private static JShell jshell;

    @BeforeAll
    static void open() {
        jshell = JShell.builder().executionEngine("local").build();
    }

    @AfterAll
    static void close() {
        jshell.close();
    }

    private static Completeness of(String source) {
        return Endings.of(jshell.sourceCodeAnalysis(), source);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "int x = 1",
                "int x = 1; // c\n",
                "class A {}",
                "\"\"\"\n a\"\"\"",
                "// {",
                "@Deprecated void f() {}",
                "f(\"(\")"
            })
    void completeSourceCanRun(String source) {
        assertEquals(Completeness.COMPLETE, of(source));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int x =",
                "f(",
                "\"\"\"\n a",
                "@Override",
                "@Foo(1)\n",
                "class A {",
                "/* a",
                "if (x)",
                "for (;;)",
                "int f()",
                "List.of(1,\n 2",
                "int x = 1; f(",
                "1 +",
                "while (true"
            })
    void whatIsOpenAsksForMore(String source) {
        assertEquals(Completeness.INCOMPLETE, of(source));
    }

    @ParameterizedTest
    @ValueSource(strings = {"}", "\"abc", "'a", "int x = 1; )"})
    void whatNoLineCanMendIsInvalid(String source) {
        assertEquals(Completeness.INVALID, of(source));
    }
}
