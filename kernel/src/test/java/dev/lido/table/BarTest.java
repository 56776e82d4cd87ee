package dev.lido.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class BarTest {

    @Test
    void fillsByEighths() {
        assertEquals("|    |", Bar.of(0, 6, Glyphs.UNICODE));
        assertEquals("|▏   |", Bar.of(1 / 32.0, 6, Glyphs.UNICODE));
        assertEquals("|██▌ |", Bar.of(0.625, 6, Glyphs.UNICODE));
        assertEquals("|████|", Bar.of(1, 6, Glyphs.UNICODE));
        assertEquals("|████|", Bar.of(7, 6, Glyphs.UNICODE));
    }

    @Test
    void isFullOnlyAtTheEnd() {
        assertEquals("|███▉|", Bar.of(0.9999, 6, Glyphs.UNICODE));
    }

    @Test
    void asciiFillsByColumns() {
        assertEquals("[##  ]", Bar.of(0.7, 6, Glyphs.ASCII));
    }

    @Test
    void slidesToAndFro() {
        assertEquals("[###  ]", Bar.moving(0, 7, Glyphs.ASCII));
        assertEquals("[ ### ]", Bar.moving(200, 7, Glyphs.ASCII));
        assertEquals("[  ###]", Bar.moving(400, 7, Glyphs.ASCII));
        assertEquals("[ ### ]", Bar.moving(600, 7, Glyphs.ASCII));
        assertEquals("[###  ]", Bar.moving(800, 7, Glyphs.ASCII));
    }

    @Test
    void staysABarInAnyWidth() {
        assertEquals("[#]", Bar.of(1, 1, Glyphs.ASCII));
        assertEquals("[#]", Bar.moving(12_345, 3, Glyphs.ASCII));
    }
}
