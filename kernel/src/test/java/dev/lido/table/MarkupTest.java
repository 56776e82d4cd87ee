package dev.lido.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class MarkupTest {

    @Test
    void whatHtmlMeansIsEscaped() {
        assertEquals("&lt;a href=&quot;x&quot;&gt; &amp;amp; &#39;", Markup.escaped("<a href=\"x\"> &amp; '"));
    }

    @Test
    void whatHtmlCannotHoldIsReplaced() {
        assertEquals("a\uFFFDb\uFFFDc\n\tä😀", Markup.escaped("a\u0000b\uD83Dc\n\tä😀"));
    }

    @Test
    void numbersHaveFewDigits() {
        assertEquals("33.33", Markup.number(100 / 3.0));
        assertEquals("50", Markup.number(50));
        assertEquals("0.1", Markup.number(0.1));
    }
}
