package dev.lido;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
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
    void aLetterOfTheUsersCodeIsReadByTheExecutorWhoeverWaits() throws Exception {
        assertTrue(mailbox.startHelping());
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        var stuck = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var all = new CountDownLatch(1);
        mailbox.post(() -> seen.add("first by " + Thread.currentThread().getName()));
        mailbox.postAside(() -> {
            stuck.countDown();
            awaits(go);
            seen.add("second");
        });
        mailbox.post(() -> {
            seen.add("third");
            all.countDown();
        });
        stuck.await();
        mailbox.empty(); // returns, though a letter is stuck
        go.countDown();
        mailbox.empty();
        mailbox.stopHelping();
        all.await();
        assertEquals(List.of("second", "third"), seen.subList(1, 3));
    }

    private static void awaits(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whoLeavesALetterReadsNoneOfTheExecutors() throws Exception {
        assertTrue(mailbox.startHelping());
        var go = new CountDownLatch(1);
        var stuck = new CountDownLatch(1);
        var own = new CountDownLatch(1);
        mailbox.distrust();
        mailbox.post(() -> {
            stuck.countDown();
            awaits(go);
        });
        stuck.await();
        mailbox.run(own::countDown); // which waits for its turn
        assertEquals(1, own.getCount());
        go.countDown();
        own.await();
        mailbox.stopHelping();
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
