package dev.lido.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a worker still begins when its link has ended: nothing, so that its farewell knows what it leaves behind. */
@Timeout(20)
class InboxTest {

    private final Inbox inbox = new Inbox();
    private final CompletableFuture<Void> ran = new CompletableFuture<>();
    private final CountDownLatch go = new CountDownLatch(1);
    private final CountDownLatch begun = new CountDownLatch(1);

    private final Thread thread = new Thread(this::runSteps);

    private void runSteps() {
        try {
            while (true) {
                inbox.take().run();
            }
        } catch (InterruptedException end) {
            ran.completeExceptionally(end);
        }
    }

    private void begin() {
        begun.countDown();
        try {
            go.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void endThread() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    private void add(Runnable action) {
        inbox.add(new Inbox.Step(null, none -> action.run()));
    }

    @Test
    void aClosedOneLetsNothingBegin() {
        assertFalse(inbox.close(), "nothing has begun");
        thread.start();
        add(() -> ran.complete(null));
        assertThrows(TimeoutException.class, () -> ran.get(200, TimeUnit.MILLISECONDS));
    }

    @Test
    void whatHasBegunIsTold() throws InterruptedException {
        thread.start();
        add(this::begin);
        begun.await();
        add(() -> ran.complete(null));
        assertTrue(inbox.close());
        go.countDown();
        assertThrows(TimeoutException.class, () -> ran.get(200, TimeUnit.MILLISECONDS));
    }

    @Test
    void anOpenOneGoesOn() throws Exception {
        thread.start();
        add(this::begin);
        add(() -> ran.complete(null));
        go.countDown();
        assertEquals(null, ran.get());
    }
}
