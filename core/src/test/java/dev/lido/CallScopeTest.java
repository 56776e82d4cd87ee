package dev.lido;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads of pools work for the cell that made the call, not for the one that they were made in. */
@Timeout(20)
class CallScopeTest {

    private static final InheritableThreadLocal<String> CELL = new InheritableThreadLocal<>();

    private final Map<String, String> seen = new ConcurrentHashMap<>();

    @BeforeEach
    void install() {
        CallPlace.install(new CallPlace() {
            @Override
            public Scope scope() {
                String cell = CELL.get();
                return () -> {
                    String before = CELL.get();
                    CELL.set(cell);
                    return () -> CELL.set(before);
                };
            }
        });
        CELL.set("first");
    }

    @AfterEach
    void remove() {
        CallPlace.install(new CallPlace() {});
        CELL.remove();
    }

    @Test
    void itemsCallbacksAndInputsOfAPoolOfThreadsAreOfTheirCall() {
        try (Pool pool = Pool.builder()
                .processes(1)
                .context(Context.threads())
                .initializer(() -> see("initializer"))
                .open()) {
            call(pool);
            assertEquals("first", seen.remove("initializer"));
            assertEquals(Map.of("item", "first", "callback", "first", "input", "first"), seen);
            CELL.set("second");
            call(pool);
            assertEquals(Map.of("item", "second", "callback", "second", "input", "second"), seen);
        }
    }

    @Test
    void threadsOfPoolsInheritNothing() {
        CallPlace.install(new CallPlace() {});
        try (Pool pool = Pool.builder().processes(1).context(Context.threads()).open()) {
            call(pool);
        }
        assertEquals(Map.of("item", "none", "callback", "none", "input", "none"), seen);
    }

    private void call(Pool pool) {
        List<Integer> one = List.of(1);
        pool.mapAsync(x -> see("item"), one, o -> o.callback(all -> see("callback")))
                .get();
        Iterable<Integer> read = () -> Stream.of(1).peek(x -> see("input")).iterator();
        pool.imap(x -> x, read).forEachRemaining(x -> {});
    }

    private int see(String what) {
        String cell = CELL.get();
        seen.put(what, cell == null ? "none" : cell);
        return 0;
    }
}
