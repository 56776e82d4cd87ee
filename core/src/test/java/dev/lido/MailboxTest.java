package dev.lido;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class MailboxTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Throwable> failures = new ArrayList<>();
    private final Mailbox mailbox = new Mailbox(threads, failures::add);

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void lettersAreReadOneAtATimeInTheirOrder() throws Exception {
        var inside = new AtomicInteger();
        List<Integer> seen = new ArrayList<>();
        var all = new CountDownLatch(10_000);
        for (int i = 0; i < 10_000; i++) {
            int number = i;
            mailbox.post(() -> {
                assertEquals(1, inside.incrementAndGet());
                seen.add(number);
                inside.decrementAndGet();
                all.countDown();
            });
        }
        all.await();
        assertEquals(new ArrayList<>(Range.range(10_000)), seen);
    }

    @Test
    void theJobIsToldOfALetterThatThereIsNoThreadFor() {
        Error noThread = new OutOfMemoryError("unable to create native thread");
        Mailbox unread = new Mailbox(
                letter -> {
                    throw noThread;
                },
                failures::add);
        assertSame(noThread, assertThrows(OutOfMemoryError.class, () -> unread.post(() -> {})));
        assertEquals(List.of(noThread), failures);
    }

    @Test
    void noLetterOfManyWritersIsLost() throws Exception {
        int writers = 8;
        int each = 5_000;
        var all = new CountDownLatch(writers * each);
        for (int w = 0; w < writers; w++) {
            threads.execute(() -> {
                for (int i = 0; i < each; i++) {
                    mailbox.post(all::countDown);
                }
            });
        }
        all.await();
    }

    @Test
    void aWaitingThreadReadsTheLettersItself() throws Exception {
        assertTrue(mailbox.startHelping());
        var reader = new Thread[1];
        threads.submit(() -> mailbox.post(() -> reader[0] = Thread.currentThread()))
                .get();
        mailbox.empty();
        assertSame(Thread.currentThread(), reader[0]);
        mailbox.stopHelping();
    }

    @Test
    void whatAHelperLeavesIsReadByTheExecutor() throws Exception {
        assertTrue(mailbox.startHelping());
        var read = new CountDownLatch(1);
        mailbox.post(read::countDown);
        assertEquals(1, read.getCount());
        mailbox.stopHelping();
        read.await();
    }

    @Test
    void theJobIsToldOfALetterThatThrows() {
        var broken = new RuntimeException("broken");
        Runnable letter = () -> {
            throw broken;
        };
        assertThrows(RuntimeException.class, () -> mailbox.run(letter));
        assertEquals(List.of(broken), failures);
    }
}
