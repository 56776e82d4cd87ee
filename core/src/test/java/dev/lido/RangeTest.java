package dev.lido;

import static dev.lido.Range.range;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class RangeTest {

    @Test
    void isAListOfConsecutiveIntegers() {
        assertEquals(List.of(0, 1, 2), range(3));
        assertEquals(List.of(5, 6), range(5, 7));
        assertEquals(new ArrayList<>(List.of(-1, 0)), new ArrayList<>(range(-1, 1)));
    }

    @Test
    void isEmptyWhereTheEndIsNotBehindTheBeginning() {
        assertEquals(List.of(), range(0));
        assertEquals(List.of(), range(-5));
        assertEquals(List.of(), range(7, 5));
    }

    @Test
    void holdsNoElements() {
        assertEquals(Integer.MAX_VALUE, range(Integer.MAX_VALUE).size());
        assertEquals(Integer.MAX_VALUE - 1, range(Integer.MAX_VALUE).get(Integer.MAX_VALUE - 1));
    }

    @Test
    void knowsWhatItContainsWithoutLooking() {
        assertTrue(range(0, 2_000_000_000).contains(1_999_999_999));
        assertFalse(range(10).contains(10));
        assertTrue(range(Integer.MIN_VALUE, -1).contains(Integer.MIN_VALUE));
    }

    @Test
    void aPartOfItIsARange() {
        assertEquals(List.of(12, 13), range(10, 20).subList(2, 4));
    }

    @Test
    void tooManyIntegersAreRefused() {
        var error = assertThrows(IllegalArgumentException.class, () -> range(Integer.MIN_VALUE, Integer.MAX_VALUE));
        assertTrue(error.getMessage().contains("4294967295"), error.getMessage());
    }

    @Test
    void anIndexOutsideIsRefused() {
        assertThrows(IndexOutOfBoundsException.class, () -> range(3).get(3));
    }
}
