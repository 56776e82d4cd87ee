package dev.lido.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lido.Action1;
import dev.lido.AsyncResult;
import dev.lido.InitializerException;
import dev.lido.Pool;
import dev.lido.TaskCancelledException;
import dev.lido.faults.Form.Call;
import dev.lido.faults.Form.Seen;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** Faults in what is not an item: initializers and callbacks. */
final class OwnScenes {

    /** One that lasts is past any limit. */
    private static final Duration SETUP_SPAN = Duration.ofMillis(300);

    private OwnScenes() {}

    /** In each worker: the pool is of no use, says so to all its calls after three tries, and closes. */
    static Verdict initializer(Fault fault) throws Exception {
        long begin = System.nanoTime();
        var builder = Stage.builder(1).initializer(fault::happen);
        if (fault.lasts()) {
            builder = builder.initializerTimeout(SETUP_SPAN);
        }
        try (Pool own = builder.open()) {
            var calls = Stream.of(Form.values())
                    .map(form -> form.begin(own, (Integer x) -> x, List.of(1), Limit.NONE))
                    .toList();
            InitializerException error = null;
            for (Call<Integer> call : calls) {
                Seen<Integer> seen = call.await();
                assertEquals(1, seen.errors().size(), seen.toString());
                error = assertInstanceOf(
                        InitializerException.class, seen.errors().get(0));
            }
            assertThrows(InitializerException.class, () -> own.apply(() -> 2));
            if (fault.kills()) {
                Named.says(error, "died in the initializer (" + fault.death);
            } else if (fault.lasts()) {
                Named.says(error, "its initializer had not ended after 0.3 s, its limit");
            } else {
                assertInstanceOf(fault.thrown(), error.getCause());
            }
            if (fault == Fault.CRASHES) {
                Named.takeCrashLog(error.getMessage().replaceAll("(?s).*crash log: ([^;\\s]+\\.log).*", "$1"));
            }
        }
        return Verdict.since(begin, "Initializer").in(EnumSet.allOf(Form.class));
    }

    /** A callback's exception is its job's; one that never returns is left behind when its job is cancelled. */
    static Verdict callback(Stage stage, Fault fault, Form form) {
        Pool pool = stage.pool();
        var begun = new CountDownLatch(1);
        long begin = System.nanoTime();
        Action1<Object> callback = x -> {
            begun.countDown();
            fault.happen();
        };
        AsyncResult<?> result = form == Form.MAP
                ? pool.mapAsync(x -> x, List.of(1, 2), o -> o.callback(callback))
                : pool.applyAsync(() -> 1, o -> o.callback(callback));
        if (fault != Fault.LOOPS) {
            assertInstanceOf(fault.thrown(), assertThrows(Throwable.class, () -> result.get(Stage.LONG)));
            return Verdict.since(begin, "the exception itself");
        }
        Stage.until(() -> begun.getCount() == 0, "no callback");
        assertEquals(2, pool.applyAsync(() -> 2).get(Stage.LONG), "a job without a callback");
        AsyncResult<Integer> next = pool.applyAsync(() -> 3, o -> o.callback(x -> {}));
        assertFalse(result.ready());
        assertFalse(result.cancel(), "all but the callback has ended");
        assertThrows(TaskCancelledException.class, result::get);
        assertEquals(3, next.get(Stage.LONG), "a job whose callback waited for its turn");
        return Verdict.since(begin, "TaskCancelled by cancel()");
    }
}
