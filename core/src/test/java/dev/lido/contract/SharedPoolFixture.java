package dev.lido.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lido.Pool;
import dev.lido.PoolState;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** Two workers that a class's tests share; whatever a test does to them, they must still work after it. */
abstract class SharedPoolFixture {

    static Pool pool;

    @BeforeAll
    static void open() {
        pool = Pool.of(2);
    }

    @AfterEach
    void thePoolStillWorks() {
        assertEquals(PoolState.RUNNING, pool.status().state());
        assertEquals(List.of(0, 1, 4, 9), pool.map(x -> x * x, List.of(0, 1, 2, 3)));
        Await.until(() -> pool.status().jobs().isEmpty());
    }

    @AfterAll
    static void close() {
        pool.close();
    }
}
