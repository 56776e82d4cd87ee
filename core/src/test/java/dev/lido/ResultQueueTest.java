package dev.lido;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An item's error that ends the whole job, since that is to fail fast, is told once. */
@Timeout(10)
class ResultQueueTest {

    private final PoolException error = new TransferException("item 1", null);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anErrorThatItsItemTellsDoesNotEndTheWholeAsWell(boolean ordered) {
        var queue = new ResultQueue<String>(ordered);
        queue.value(0, "zero");
        queue.error(1, error);
        queue.abort(error);
        assertEquals("zero", queue.take().value());
        assertSame(error, queue.take().error());
        assertFalse(queue.more());
        assertNull(queue.takeFailure());
    }

    @Test
    void anErrorWhoseTurnNeverComesEndsTheWhole() {
        var queue = new ResultQueue<String>(true);
        queue.error(1, error);
        queue.abort(error);
        assertNull(queue.take());
        assertTrue(queue.more());
        assertSame(error, queue.takeFailure());
        assertFalse(queue.more());
    }

    @Test
    void anotherErrorAfterAnItemsOwnEndsTheWhole() {
        var queue = new ResultQueue<String>(false);
        var end = new TaskCancelledException("cancelled", null);
        queue.error(1, error);
        queue.abort(end);
        assertSame(error, queue.take().error());
        assertSame(end, queue.takeFailure());
    }
}
