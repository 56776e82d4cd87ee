package dev.lido;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class PlainTest {

    @Test
    void whatNobodyCanChangeIsPlain() {
        assertTrue(Plain.areAll(Arrays.asList(null, 1, 2L, 3.0, 4f, (short) 5, (byte) 6, 'c', true, "s")));
        assertTrue(Plain.is(Args.args(1, "two")));
    }

    @Test
    void whatCanBeChangedOrRunsCodeOfTheUsersIsNot() {
        assertFalse(Plain.is(new int[] {1}));
        assertFalse(Plain.is(List.of(1)));
        assertFalse(Plain.is(new AtomicInteger()));
        assertFalse(Plain.is(Args.args(1, new int[1])));
        assertFalse(Plain.areAll(List.of(1, 2, this)));
    }
}
