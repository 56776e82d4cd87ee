package dev.lido;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;

/** A pool of two threads of this JVM for each test. */
abstract class ThreadsPoolFixture {

    static final Duration LONG = Duration.ofSeconds(10);

    final Pool pool = Pool.builder().processes(2).context(Context.threads()).open();

    /** Ends the loops that were left behind. */
    volatile boolean released;

    @AfterEach
    void end() {
        released = true;
        pool.terminate();
    }
}
