package dev.lido.kernel.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.kernel.eval.Candidates.Candidate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is proposed and told at a cursor. */
@Timeout(60)
class AtCursorTest {

    private static Cells cells;

    @BeforeAll
    static void open() throws Exception {
        cells = new Cells();
        cells.run(
                "int count = 3;",
                "String counted(int n, String s) { return s; }",
                "record Point(int left, int right) {}");
    }

    @AfterAll
    static void close() {
        cells.close();
    }

    private static Candidates at(String source) {
        int cursor = source.indexOf('|');
        return cells.session.complete(source.replace("|", ""), cursor);
    }

    private static List<String> texts(String source) {
        return at(source).all().stream().map(Candidate::text).toList();
    }

    @Test
    void theSessionsNamesComeFirstWithTypesAndSignatures() {
        assertEquals(
                new Candidates(
                        8,
                        11,
                        List.of(
                                new Candidate("count", "variable", "int"),
                                new Candidate("counted(", "method", "(int,String)String"))),
                at("int x = cou|"));
        assertEquals(
                List.of("Point", "class"),
                List.of(at("Poi|").all().get(0).text(), at("Poi|").all().get(0).kind()));
    }

    @Test
    void whatFitsTheExpectedTypeComesBeforeWhatDoesNot() {
        List<String> fitting = texts("String s = new Point(1, 2).|");
        assertEquals("toString()", fitting.get(0));
        assertTrue(fitting.contains("left()"), fitting.toString());
    }

    @Test
    void membersOfObjectComeLast() {
        List<String> members = texts("new Point(1, 2).|");
        assertEquals(List.of("left()", "right()"), members.subList(0, 2));
    }

    @Test
    void whatTheCellDeclaresAboveTheCursorIsKnown() {
        Candidates found =
                at("import java.util.*;\nint twice(int a) { return 2 * a; }\nvar text = \"x\";\ntext.subs|tr");
        assertEquals(
                List.of("substring("), found.all().stream().map(Candidate::text).toList());
        assertEquals(
                "subs",
                "import java.util.*;\nint twice(int a) { return 2 * a; }\nvar text = \"x\";\ntext.subs"
                        .substring(found.start(), found.end()));
    }

    @Test
    void namesThatTheCellDeclaresAreProposedBare() {
        assertEquals(
                List.of(
                        new Candidate("counter", "variable", "List<Map<String, Integer>>"),
                        new Candidate("countdown(", "method", "(int from)void")),
                at("List<Map<String, Integer>> counter = null;\nvoid countdown(int from) throws Exception { }\ncount|")
                        .all()
                        .stream()
                        .limit(2)
                        .toList());
        assertEquals(List.of(), texts("return countess;\ncountess|"));
    }

    @Test
    void parametersAndLocalsOfAnUnfinishedMethodAreKnown() {
        assertTrue(texts("void m(int amount) {\n int among = 1;\n am|").containsAll(List.of("amount", "among")));
        assertTrue(texts("class Q { int mine; void f() { mi|").contains("mine"));
        assertTrue(texts("List.of(1).forEach(x -> x.intV|").contains("intValue()"));
    }

    @Test
    void constructorsAndTheClassOfATypeAreProposed() {
        assertEquals(
                List.of(new Candidate("ArrayList(", "class", "")),
                at("List<String> l = new ArrayL|").all());
        assertEquals(
                List.of(new Candidate("class", "keyword", "")),
                at("Class<?> c = String.cl|").all());
    }

    @Test
    void brokenSourceAndCursorsAnywhereAreNoError() {
        for (String source : List.of("|", "}{|", "\"abc|", "a.b.c.|", "x -> { |", "// com|", "  |  ")) {
            at(source);
        }
    }

    @Test
    void theSignaturesOfWhatTheCursorTouchesAreTold() {
        assertTrue(inspected("\"abc\".subst|ring(1)").startsWith("```java\nString String.substring(int "));
        assertTrue(inspected("counted(|").contains("String counted(int n, String s)"));
        assertTrue(inspected("cou|nt + 1").contains("count:int"));
        assertTrue(inspected("var t = \"a\";\nt.subst|ring(1)").contains("String String.substring(int "));
        assertEquals("", inspected("|"));
        assertEquals("", inspected("cou|ntt"));
    }

    private static String inspected(String source) {
        int cursor = source.indexOf('|');
        return cells.session.inspect(source.replace("|", ""), cursor);
    }

    @Test
    void javadocBecomesMarkdown() {
        String markdown = JavadocText.markdown("""
                Returns {@code a < b} of {@link List#of()}.
                <p>
                See <i>there</i>:<ul><li>one</ul>
                <pre>{@code f(1);}</pre>
                @param a the &lt;first&gt;
                @return it""");
        assertEquals("""
                Returns `a < b` of `List.of()`.

                See *there*:
                - one

                ```
                f(1);
                ```

                - **param** `a` the <first>

                - **return** it""", markdown);
        assertFalse(markdown.contains("{@"));
    }
}
