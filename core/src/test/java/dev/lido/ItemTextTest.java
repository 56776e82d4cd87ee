package dev.lido;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ItemTextTest {

    @Test
    void plainValuesArePutIntoWordsAtOnce() {
        assertEquals("null", ItemText.of(null).text());
        assertEquals("17", ItemText.of(17).text());
        assertEquals("\"word\"", ItemText.of("word").text());
        assertEquals("byte[1000000]", ItemText.of(new byte[1_000_000]).text());
        assertEquals(
                "Two[a=1, b=\"x\"]".replace("\"", ""),
                ItemText.of(Args.args(1, "x")).text());
        assertEquals(80, ItemText.of("x".repeat(1_000_000)).text().length());
    }

    @Test
    void anotherOnlyWhenSomebodyAsksAndOnce() {
        var asked = new AtomicInteger();
        var item = new Object() {
            @Override
            public String toString() {
                return "asked " + asked.incrementAndGet();
            }
        };
        ItemText text = ItemText.of(item);
        try {
            assertEquals(0, asked.get());
            assertEquals("asked 1", text.text());
            assertEquals("asked 1", text.text());
        } finally {
            Reference.reachabilityFence(item);
        }
    }

    @Test
    void nothingIsHeldOfAnItem() throws InterruptedException {
        Object item = new Object();
        var dropped = new WeakReference<>(item);
        ItemText text = ItemText.of(item);
        assertNotNull(item);
        item = null;
        while (dropped.get() != null) {
            System.gc();
            Thread.onSpinWait();
        }
        assertEquals("", text.text());
    }

    @Test
    void aValueWhoseWordsFailIsNamedByItsClass() {
        var item = new Object() {
            @Override
            public String toString() {
                throw new StackOverflowError();
            }
        };
        try {
            assertTrue(ItemText.of(item).text().startsWith("a dev.lido.ItemTextTest"));
        } finally {
            Reference.reachabilityFence(item);
        }
    }

    @Test
    void valuesWhoseWordsNeverComeAreNamedByTheirClassAndHoldNobodyUp() {
        var stuck = new CountDownLatch(1);
        List<Object> items = Stream.generate(() -> endless(stuck)).limit(20).toList();
        try {
            for (Object item : items) {
                assertTrue(ItemText.of(item).text().startsWith("a dev.lido.ItemTextTest"));
            }
        } finally {
            stuck.countDown();
        }
        Object other = List.of(1, 2);
        while (!ItemText.of(other).text().equals("[1, 2]")) { // until the threads of those above have ended
            Thread.onSpinWait();
        }
    }

    private static Object endless(CountDownLatch stuck) {
        return new Object() {
            @Override
            public String toString() {
                while (stuck.getCount() > 0) { // takes no heed of interrupts
                    Thread.onSpinWait();
                }
                return "late";
            }
        };
    }
}
