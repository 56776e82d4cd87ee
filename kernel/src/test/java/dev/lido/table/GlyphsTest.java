package dev.lido.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class GlyphsTest {

    @Test
    void theCharsetDecides() {
        assertEquals(Glyphs.UNICODE, Glyphs.of(StandardCharsets.UTF_8));
        assertEquals(Glyphs.ASCII, Glyphs.of(StandardCharsets.US_ASCII));
        assertEquals(Glyphs.ASCII, Glyphs.of(StandardCharsets.ISO_8859_1));
        assertEquals(Glyphs.ASCII, Glyphs.of(Charset.forName("IBM437")));
    }
}
